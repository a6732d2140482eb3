import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readTsv } from "../knowledge/read-tsv.js";
import { partnerRow, placeGroupRow } from "../knowledge/row-schemas.js";
import type { LoadedGraph, LoadedNode } from "./loaded-graph.js";

/** Code of the country as a whole in the gazetteer. */
const CHINA = "156";

/**
 * Ids of an entity and of everything inside it: the members of a bloc or region, the divisions of a province, city or
 * group, the goods of a class. Only what the graph knows of.
 */
export function withMembers(graph: LoadedGraph, node: LoadedNode): ReadonlySet<string> {
  const found = new Set([node.id]);
  if (!["partner", "place", "product"].includes(node.kind)) return found;
  for (const other of graph.nodes.values()) {
    if (other.kind !== node.kind) continue;
    // A country that has left a bloc is in no list of members, but was one in its months.
    const belongs = holdersOf(graph, other.id).includes(node.id) || monthsIn(node, other) !== null;
    if (belongs) found.add(other.id);
  }
  return found;
}

/** Ids of the goods of a chapter of the Harmonized System, asked for as `hs:87`; null for what is no such question. */
export function goodsOfChapter(graph: LoadedGraph, text: string): ReadonlySet<string> | null {
  const chapter = /^hs[:：\s]*(\d{2})$/iu.exec(text.trim())?.[1];
  if (chapter === undefined) return null;
  const nodes = [...graph.nodes.values()];
  return new Set(
    nodes.flatMap(({ id, kind, attrs }) =>
      kind === "product" && attrs.hs?.split(" ").includes(chapter) ? [id] : [],
    ),
  );
}

/** The months in which a country belonged to a bloc, as its attributes tell them: 金砖国家 2024-01–; null where they do not. */
function monthsIn(bloc: LoadedNode, member: LoadedNode): readonly [from: string, until: string] | null {
  for (const entry of member.attrs.blocs?.split("|") ?? []) {
    const [, name, from = "", until = ""] = /^(.*) (\d{4}-\d\d)?–(\d{4}-\d\d)?$/u.exec(entry) ?? [];
    if (name === bloc.label) return [from, until === "" ? "9999-12" : until];
  }
  return null;
}

/** Whether a country counts as a member of a bloc in a period; of an unknown period nothing can be said against it. */
export function belongsIn(
  graph: LoadedGraph,
  { bloc, member, period }: { readonly bloc: LoadedNode; readonly member: string; readonly period: Period },
): boolean {
  const node = graph.nodes.get(member);
  const months = node === undefined ? null : monthsIn(bloc, node);
  return months === null || period === null || (months[0] <= period[0] && period[1] <= months[1]);
}

type Period = readonly [first: string, last: string] | null;

/** Ids of all that holds an entity: 东盟 holds 越南, 湖南省 holds 长沙市, 工程机械 are the class of 挖掘机. */
export function holdersOf(graph: LoadedGraph, id: string): readonly string[] {
  const node = graph.nodes.get(id);
  if (node?.kind === "partner") return climb(id, (at) => partnerHolders().get(at) ?? []);
  if (node?.kind === "place") return placeHolders(node.attrs.code);
  if (node?.kind === "product") return climb(id, (at) => goodsHolders(graph, at));
  return [];
}

function climb(id: string, above: (id: string) => readonly string[]): readonly string[] {
  const found: string[] = [];
  const waiting = [...above(id)];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (at === id || found.includes(at)) continue;
    found.push(at);
    waiting.push(...above(at));
  }
  return found;
}

/** A good names the classes above it, also those that no article names; a group names its goods: 新三样 are three. */
function goodsHolders(graph: LoadedGraph, id: string): readonly string[] {
  const { class: above, classes } = graph.nodes.get(id)?.attrs ?? {};
  const named = [...(above === undefined ? [] : [above]), ...(classes?.split("|") ?? [])];
  return [...named.map((name) => `product:${name}`), ...(groupsOf(graph).get(id) ?? [])];
}

const groupsByGraph = new WeakMap<LoadedGraph, ReadonlyMap<string, readonly string[]>>();

function groupsOf(graph: LoadedGraph): ReadonlyMap<string, readonly string[]> {
  const known = groupsByGraph.get(graph);
  if (known !== undefined) return known;
  const rows = [...graph.nodes.values()].flatMap(({ kind, label, attrs }) =>
    kind === "product" && attrs.members !== undefined
      ? [{ key: label, members: attrs.members.split("|") }]
      : [],
  );
  const made = invert(rows, "product");
  groupsByGraph.set(graph, made);
  return made;
}

/** The codes of a division begin with those of what holds it: 430102 lies in 430100 and that in 430000. */
function placeHolders(code: string | undefined): readonly string[] {
  if (code === undefined || !/^\d{6}$/.test(code)) return [];
  const codes = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((other) => other !== code);
  const groups = [code, ...codes].flatMap((own) => groupHolders().get(`place:${own}`) ?? []);
  return [...new Set([...codes.map((other) => `place:${other}`), ...groups, `place:${CHINA}`])];
}

let partners: ReadonlyMap<string, readonly string[]> | undefined;
let groups: ReadonlyMap<string, readonly string[]> | undefined;

function partnerHolders(): ReadonlyMap<string, readonly string[]> {
  partners ??= invert(readTable("partners.tsv", partnerRow), "partner");
  return partners;
}

function groupHolders(): ReadonlyMap<string, readonly string[]> {
  groups ??= invert(readTable("place-groups.tsv", placeGroupRow), "place");
  return groups;
}

interface GroupRow {
  readonly key: string;
  readonly members: readonly string[];
}

function invert(rows: readonly GroupRow[], kind: string): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const { key, members } of rows) {
    for (const member of members) {
      const id = `${kind}:${member}`;
      holders.set(id, [...(holders.get(id) ?? []), `${kind}:${key}`]);
    }
  }
  return holders;
}

/** One table of the gazetteer: reading all of the knowledge would cost more than most answers. */
function readTable(file: string, row: typeof partnerRow | typeof placeGroupRow): GroupRow[] {
  const path = fileURLToPath(new URL(`../../knowledge/gazetteer/${file}`, import.meta.url));
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  const rows = readTsv({ text, name: `knowledge/gazetteer/${file}`, row, unique: ["key"] });
  return rows.map(({ value }) => ({ key: value.key, members: value.members }));
}
