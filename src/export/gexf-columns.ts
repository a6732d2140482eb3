import { oneLine } from "../base/one-line.js";
import type { ArticleView, EdgeAttributes, FactView, NodeAttributes } from "../model/graph-view.js";
import { latestValue } from "./latest-value.js";

/** An attribute column of a GEXF file. Gephi and Gephi Lite both show the title, if the id is a number. */
export interface Column<T> {
  readonly title: string;
  readonly type: "string" | "integer" | "double";
  /** Null leaves the cell empty. */
  readonly value: (attributes: T, lookup: Lookup) => string | number | null;
}

/** What a cell may need beside its node or edge. */
export interface Lookup {
  readonly article: (id: string) => ArticleView | undefined;
  readonly fact: (id: string) => FactView | undefined;
  readonly label: (node: string) => string;
  readonly kindLabel: (kind: NodeAttributes["kind"]) => string;
  readonly typeLabel: (etype: EdgeAttributes["etype"]) => string;
}

export const NODE_COLUMNS: readonly Column<NodeAttributes>[] = [
  { title: "种类", type: "string", value: ({ kind }, { kindLabel }) => kindLabel(kind) },
  { title: "种类代码", type: "string", value: ({ kind }) => kind },
  { title: "别名", type: "string", value: ({ aliases }) => aliases.join("、") || null },
  { title: "级别", type: "string", value: ({ attrs }) => attrs.level ?? null },
  { title: "代码", type: "string", value: ({ attrs }) => attrs.code ?? null },
  { title: "HS章", type: "string", value: ({ attrs }) => attrs.hs ?? null },
  { title: "文章数", type: "integer", value: ({ support }) => support },
  { title: "提及数", type: "integer", value: ({ mentions }) => mentions.length },
  { title: "置信度", type: "double", value: ({ confidence }) => confidence },
  { title: "社群", type: "integer", value: ({ community }) => community },
  { title: "例句", type: "string", value: ({ mentions }, lookup) => sentenceOf(mentions[0], lookup) },
  { title: "例句出处", type: "string", value: ({ mentions }, lookup) => sourceOf(mentions[0], lookup) },
];

export const EDGE_COLUMNS: readonly Column<EdgeAttributes>[] = [
  { title: "关系", type: "string", value: ({ etype }, { typeLabel }) => typeLabel(etype) },
  { title: "职务", type: "string", value: ({ titles }) => titles?.join("、") ?? null },
  { title: "证据数", type: "integer", value: ({ evidence }) => evidence.length },
  { title: "置信度", type: "double", value: ({ confidence }) => confidence },
  { title: "例句", type: "string", value: ({ evidence }, lookup) => sentenceOf(evidence[0], lookup) },
  { title: "例句出处", type: "string", value: ({ evidence }, lookup) => sourceOf(evidence[0], lookup) },
  { title: "贸易事实数", type: "integer", value: ({ facts }) => facts?.length ?? null },
  { title: "最新金额（元）", type: "double", value: (edge, lookup) => latest(edge, lookup)?.amount ?? null },
  {
    title: "最新金额期间",
    type: "string",
    value: (edge, lookup) => latest(edge, lookup)?.period?.join("/") ?? null,
  },
  { title: "最新金额同比（%）", type: "double", value: (edge, lookup) => latest(edge, lookup)?.yoy ?? null },
  { title: "最新金额范围", type: "string", value: (edge, lookup) => scopeOf(latest(edge, lookup), lookup) },
];

function latest({ facts }: EdgeAttributes, lookup: Lookup): FactView | undefined {
  return latestValue((facts ?? []).flatMap((id) => lookup.fact(id) ?? []));
}

/** What the figure is limited to: partner, product and segment, as far as the fact names them. */
function scopeOf(fact: FactView | undefined, { label }: Lookup): string | null {
  if (fact === undefined) return null;
  const parts = [fact.partner, fact.product].flatMap((id) => (id === null ? [] : [label(id)]));
  if (fact.segment !== null) parts.push(fact.segment);
  return parts.join("；") || null;
}

type Place = { readonly article: string; readonly sentence: number } | undefined;

function sentenceOf(place: Place, { article }: Lookup): string | null {
  const printed = place && article(place.article)?.sentences[place.sentence]?.text;
  return oneLine(printed ?? "") || null;
}

function sourceOf(place: Place, { article }: Lookup): string | null {
  const found = place && article(place.article);
  if (found === undefined) return null;
  return [found.title, found.source, found.date].filter(Boolean).join("，") || null;
}
