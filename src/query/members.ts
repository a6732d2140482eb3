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
    if (other.kind === node.kind && holdersOf(graph, other.id).includes(node.id)) found.add(other.id);
  }
  return found;
}

/** Ids of all that holds an entity: 东盟 holds 越南, 湖南省 holds 长沙市, 工程机械 are the class of 挖掘机. */
export function holdersOf(graph: LoadedGraph, id: string): readonly string[] {
  const node = graph.nodes.get(id);
  if (node?.kind === "partner") return climb(id, (at) => partnerHolders().get(at) ?? []);
  if (node?.kind === "place") return placeHolders(node.attrs.code);
  if (node?.kind === "product") return climb(id, (at) => classOf(graph, at));
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

/** A good names the class above it, and classes have classes. */
function classOf(graph: LoadedGraph, id: string): readonly string[] {
  const above = graph.nodes.get(id)?.attrs.class;
  return above === undefined ? [] : [`product:${above}`];
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
