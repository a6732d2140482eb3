import { oneLine } from "../base/one-line.js";
import type { Evidence } from "../model/extraction.js";
import type { GraphEdge, GraphNode, GraphSource } from "../model/graph-source.js";
import type { FactView } from "../model/graph-view.js";
import { latestValue } from "./latest-value.js";
import { remember } from "./remember.js";

// A graph as three tables, for spreadsheets, data frames and databases. Lists in a cell are parted by `、` or a semicolon.

export type Cell = string | number | boolean | null;

/** A column of a table: its plain name, its type, and what stands in it. */
export interface Field<T> {
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "boolean";
  readonly value: (row: T, source: GraphSource) => Cell;
}

const string = <T>(name: string, value: Field<T>["value"]): Field<T> => ({ name, type: "string", value });
const integer = <T>(name: string, value: Field<T>["value"]): Field<T> => ({ name, type: "integer", value });
const double = <T>(name: string, value: Field<T>["value"]): Field<T> => ({ name, type: "double", value });

/** Id, Label, Source, Target, Type and Weight are the names by which Gephi's spreadsheet import knows its columns. */
export const NODE_FIELDS: readonly Field<GraphNode>[] = [
  string("Id", ({ key }) => key),
  string("Label", ({ attributes }) => attributes.label),
  string("Kind", ({ attributes }) => attributes.kind),
  string("Aliases", ({ attributes }) => attributes.aliases.join("、") || null),
  string("Level", ({ attributes }) => attributes.attrs.level ?? null),
  string("Code", ({ attributes }) => attributes.attrs.code ?? null),
  string("HS", ({ attributes }) => attributes.attrs.hs ?? null),
  integer("Support", ({ attributes }) => attributes.support),
  integer("Mentions", ({ attributes }) => attributes.mentions.length),
  double("Confidence", ({ attributes }) => attributes.confidence),
  integer("Community", ({ attributes }) => attributes.community),
  double("X", ({ attributes }) => attributes.x),
  double("Y", ({ attributes }) => attributes.y),
  ...quoteFields<GraphNode>(({ attributes }) => attributes.mentions[0]),
];

export const EDGE_FIELDS: readonly Field<GraphEdge>[] = [
  string("Source", ({ source }) => source),
  string("Target", ({ target }) => target),
  string("Type", () => "Directed"),
  string("Id", ({ key }) => key),
  string("Kind", ({ attributes }) => attributes.etype),
  string("Label", ({ attributes }) => attributes.label),
  integer("Weight", ({ attributes }) => attributes.weight),
  string("SourceLabel", ({ source }, graph) => graph.label(source)),
  string("TargetLabel", ({ target }, graph) => graph.label(target)),
  string("Titles", ({ attributes }) => attributes.titles?.join("、") ?? null),
  // Of a post: the days of the first and the last article that says it.
  string("FirstSeen", ({ attributes }) => attributes.seen?.[0] ?? null),
  string("LastSeen", ({ attributes }) => attributes.seen?.[1] ?? null),
  double("Confidence", ({ attributes }) => attributes.confidence),
  integer("Facts", ({ attributes }) => attributes.facts?.length ?? null),
  double("LatestAmountCNY", (edge, graph) => latestOf(edge, graph)?.amount ?? null),
  string("LatestPeriod", (edge, graph) => latestOf(edge, graph)?.period?.join("/") ?? null),
  ...quoteFields<GraphEdge>(({ attributes }) => attributes.evidence[0]),
];

export const FACT_FIELDS: readonly Field<FactView>[] = [
  string("id", ({ id }) => id),
  string("reporter_id", ({ reporter }) => reporter),
  string("reporter", ({ reporter }, source) => source.label(reporter)),
  string("flow", ({ flow }) => flow),
  string("product_id", ({ product }) => product),
  string("product", ({ product }, source) => (product === null ? null : source.label(product))),
  string("partner_id", ({ partner }) => partner),
  string("partner", ({ partner }, source) => (partner === null ? null : source.label(partner))),
  string("segment", ({ segment }) => segment),
  string("first_month", ({ period }) => period?.[0] ?? null),
  string("last_month", ({ period }) => period?.[1] ?? null),
  string("measure", ({ measure }) => measure),
  double("amount", ({ amount }) => amount),
  string("unit", ({ unit }) => unit),
  double("yoy_percent", ({ yoy }) => yoy),
  double("share_percent", ({ share }) => share),
  { name: "approx", type: "boolean", value: ({ approx }) => approx },
  double("confidence", ({ confidence }) => confidence),
  integer("support", ({ support }) => support),
  string("conflicts", ({ conflicts }) => conflicts.join(";") || null),
  ...quoteFields<FactView>(({ evidence }) => evidence[0]),
];

const latestOf = remember(({ attributes: { facts } }: GraphEdge, source): FactView | undefined =>
  facts === undefined ? undefined : latestValue(facts.flatMap((id) => source.fact(id) ?? [])),
);

/** The first sentence that says it, and where it stands: no row without its source. */
function quoteFields<T extends object>(first: (row: T) => Evidence | undefined): readonly Field<T>[] {
  const read = remember((row: T, source) => {
    const place = first(row);
    const article = place && source.article(place.article);
    return place && article ? { place, article } : null;
  });
  return [
    string("quote", (row, source) => {
      const found = read(row, source);
      return oneLine(found?.article.sentences[found.place.sentence]?.text ?? "") || null;
    }),
    string("article", (row, source) => read(row, source)?.article.title || null),
    string("date", (row, source) => read(row, source)?.article.date ?? null),
    string("newspaper", (row, source) => read(row, source)?.article.source ?? null),
    string("file", (row, source) => read(row, source)?.article.file ?? null),
    integer("start", (row, source) => read(row, source)?.place.start ?? null),
    integer("end", (row, source) => read(row, source)?.place.end ?? null),
  ];
}
