import { oneLine } from "../base/one-line.js";
import type { GraphSource } from "../model/graph-source.js";
import type { ArticleView, EdgeAttributes, FactView, NodeAttributes } from "../model/graph-view.js";
import { latestValue } from "./latest-value.js";
import { remember } from "./remember.js";

/** An attribute column of a GEXF file. Gephi and Gephi Lite both show the title, if the id is a number. */
export interface Column<T> {
  readonly title: string;
  readonly type: "string" | "integer" | "double";
  /** Whether the values of many rows are one of a few, so that their cells are worth keeping. */
  readonly few?: true;
  /** Null leaves the cell empty. */
  readonly value: (attributes: T, source: GraphSource) => string | number | null;
}

export const NODE_COLUMNS: readonly Column<NodeAttributes>[] = [
  {
    title: "种类",
    type: "string",
    few: true,
    value: ({ kind }, { attributes }) => attributes.kinds[kind].zh,
  },
  { title: "种类代码", type: "string", few: true, value: ({ kind }) => kind },
  { title: "别名", type: "string", value: ({ aliases }) => aliases.join("、") || null },
  { title: "级别", type: "string", few: true, value: ({ attrs }) => attrs.level ?? null },
  { title: "代码", type: "string", few: true, value: ({ attrs }) => attrs.code ?? null },
  { title: "HS章", type: "string", few: true, value: ({ attrs }) => attrs.hs ?? null },
  { title: "文章数", type: "integer", few: true, value: ({ support }) => support },
  { title: "提及数", type: "integer", few: true, value: ({ mentions }) => mentions.length },
  { title: "置信度", type: "double", few: true, value: ({ confidence }) => confidence },
  { title: "社群", type: "integer", few: true, value: ({ community }) => community },
  { title: "例句", type: "string", value: ({ mentions }, source) => sentenceOf(mentions[0], source) },
  {
    title: "例句出处",
    type: "string",
    few: true,
    value: ({ mentions }, source) => sourceOf(mentions[0], source),
  },
];

export const EDGE_COLUMNS: readonly Column<EdgeAttributes>[] = [
  {
    title: "关系",
    type: "string",
    few: true,
    value: ({ etype }, { attributes }) => attributes.edgeTypes[etype].zh,
  },
  { title: "职务", type: "string", value: ({ titles }) => titles?.join("、") ?? null },
  { title: "证据数", type: "integer", few: true, value: ({ evidence }) => evidence.length },
  { title: "置信度", type: "double", few: true, value: ({ confidence }) => confidence },
  { title: "例句", type: "string", value: ({ evidence }, source) => sentenceOf(evidence[0], source) },
  {
    title: "例句出处",
    type: "string",
    few: true,
    value: ({ evidence }, source) => sourceOf(evidence[0], source),
  },
  { title: "贸易事实数", type: "integer", few: true, value: ({ facts }) => facts?.length ?? null },
  { title: "最新金额（元）", type: "double", value: (edge, source) => latest(edge, source)?.amount ?? null },
  {
    title: "最新金额期间",
    type: "string",
    value: (edge, source) => latest(edge, source)?.period?.join("/") ?? null,
  },
  { title: "最新金额同比（%）", type: "double", value: (edge, source) => latest(edge, source)?.yoy ?? null },
  { title: "最新金额范围", type: "string", value: (edge, source) => scopeOf(latest(edge, source), source) },
  { title: "首次见报", type: "string", few: true, value: ({ seen }) => seen?.[0] ?? null },
  { title: "末次见报", type: "string", few: true, value: ({ seen }) => seen?.[1] ?? null },
];

const latest = remember(({ facts }: EdgeAttributes, source): FactView | undefined =>
  facts === undefined ? undefined : latestValue(facts.flatMap((id) => source.fact(id) ?? [])),
);

/** What the figure is limited to: partner, product and segment, as far as the fact names them. */
function scopeOf(fact: FactView | undefined, { label }: GraphSource): string | null {
  if (fact === undefined) return null;
  const { partner, product, segment } = fact;
  const parts = [
    partner === null ? "" : label(partner),
    product === null ? "" : label(product),
    segment ?? "",
  ];
  return parts.filter(Boolean).join("；") || null;
}

type Place = { readonly article: string; readonly sentence: number } | undefined;

function sentenceOf(place: Place, { article }: GraphSource): string | null {
  const printed = place && article(place.article)?.sentences[place.sentence]?.text;
  return oneLine(printed ?? "") || null;
}

/** Made once an article, for each is quoted many times. */
const told = new WeakMap<ArticleView, string>();

function sourceOf(place: Place, { article }: GraphSource): string | null {
  const found = place && article(place.article);
  if (found === undefined) return null;
  const text = told.get(found) ?? [found.title, found.source, found.date].filter(Boolean).join("，");
  told.set(found, text);
  return text || null;
}
