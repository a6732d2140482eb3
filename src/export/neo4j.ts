import { oneLine } from "../base/one-line.js";
import type { Evidence } from "../model/extraction.js";
import type { GraphSource } from "../model/graph-source.js";

// The graph for Neo4j: entities with their kind as a second label, articles, facts; relations by their type in capitals;
// REPORTER, PRODUCT and PARTNER from a fact to its entities; SAID_IN, with the sentence, from whatever was read to its article.

export type Property = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Property | Readonly<Record<string, Property>>>>;

/** A statement for many rows. Run twice it changes nothing the second time. */
export interface Batch {
  readonly statement: string;
  readonly rows: readonly Row[];
}

/** Statements to be run once before the batches: what is looked up by id has to be found fast. */
export const CONSTRAINTS: readonly string[] = ["Entity", "Article", "Fact"].map(
  (label) =>
    `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
);

/** Most rows of a batch: enough for a transaction to pay, little enough for the memory that a server gives one by default. */
export const BATCH_ROWS = 1000;

/** The graph as batches, in an order in which both ends of a relationship are there before it. */
export function* cypherBatches(source: GraphSource, most: number = BATCH_ROWS): Iterable<Batch> {
  for (const items of [articleRows, entityRows, factRows, edgeRows, factLinks, quoteRows])
    yield* batches(items(source), most);
}

/** The graph as one Cypher script, for cypher-shell and the browser of Neo4j. */
export function* writeCypher(source: GraphSource): Iterable<string> {
  for (const statement of CONSTRAINTS) yield `${statement};\n`;
  for (const { statement, rows } of cypherBatches(source)) {
    yield `UNWIND ${cypherText(rows)} AS row\n${statement};\n`;
  }
}

/** A value as Cypher writes it: JSON, but for the keys of maps, which stand without quotes. */
function cypherText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cypherText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `${name}:${cypherText(item)}`)
    .join(",")}}`;
}

/** A row and the statement that takes it; types and labels cannot be parameters, so they stand in the statement. */
type Item = readonly [statement: string, row: Row];

function* batches(items: Iterable<Item>, most: number): Iterable<Batch> {
  const waiting = new Map<string, Row[]>();
  for (const [statement, row] of items) {
    const rows = waiting.get(statement) ?? [];
    rows.push(row);
    waiting.set(statement, rows);
    if (rows.length < most) continue;
    yield { statement, rows };
    waiting.delete(statement);
  }
  for (const [statement, rows] of waiting) yield { statement, rows };
}

const merge = (label: string, more = ""): string =>
  `MERGE (n:${label} {id: row.id}) SET n += row.properties${more}`;

function* articleRows(source: GraphSource): Iterable<Item> {
  for (const { id, title, date, authors, source: newspaper, file, origin } of source.articles()) {
    const url = origin?.url ?? null;
    yield [merge("Article"), { id, properties: { title, date, authors, newspaper, file, url } }];
  }
}

function* entityRows(source: GraphSource): Iterable<Item> {
  for (const { key, attributes } of source.nodes()) {
    const { label, kind, aliases, attrs, support, confidence, community } = attributes;
    const own = Object.fromEntries(Object.entries(attrs).filter(([name]) => /^\w+$/u.test(name)));
    const properties = { ...own, name: label, kind, aliases, support, confidence, community };
    yield [merge("Entity", `, n:${labelOf(kind)}`), { id: key, properties }];
  }
}

function labelOf(kind: string): string {
  return `${kind[0]?.toUpperCase()}${kind.slice(1)}`;
}

function* factRows(source: GraphSource): Iterable<Item> {
  for (const fact of source.facts()) {
    const { id, flow, segment, period, measure, amount, unit, yoy, share, approx, confidence, support } =
      fact;
    const [first = null, last = null] = period ?? [];
    const figures = { measure, amount, unit, yoy, share, approx };
    yield [
      merge("Fact"),
      {
        id,
        properties: {
          flow,
          segment,
          first,
          last,
          ...figures,
          confidence,
          support,
          conflicts: fact.conflicts,
        },
      },
    ];
  }
}

function* edgeRows(source: GraphSource): Iterable<Item> {
  for (const { key, source: from, target, attributes } of source.edges()) {
    const { etype, label, weight, confidence, titles = [], facts = [], seen } = attributes;
    const [first_seen = null, last_seen = null] = seen ?? [];
    const statement =
      "MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) " +
      `MERGE (a)-[r:${etype.toUpperCase()} {id: row.id}]->(b) SET r += row.properties`;
    const properties = { label, weight, confidence, titles, facts, first_seen, last_seen };
    yield [statement, { id: key, source: from, target, properties }];
  }
}

function* factLinks(source: GraphSource): Iterable<Item> {
  for (const { id, reporter, product, partner } of source.facts()) {
    for (const [role, entity] of [
      ["REPORTER", reporter],
      ["PRODUCT", product],
      ["PARTNER", partner],
    ] as const) {
      if (entity === null) continue;
      const statement = `MATCH (f:Fact {id: row.fact}) MATCH (e:Entity {id: row.entity}) MERGE (f)-[:${role}]->(e)`;
      yield [statement, { fact: id, entity }];
    }
  }
}

function* quoteRows(source: GraphSource): Iterable<Item> {
  for (const { key, attributes } of source.nodes())
    yield* quotes("Entity", key, { evidence: attributes.mentions, source });
  for (const { id, evidence } of source.facts()) yield* quotes("Fact", id, { evidence, source });
}

function* quotes(
  label: string,
  id: string,
  { evidence, source }: { readonly evidence: readonly Evidence[]; readonly source: GraphSource },
): Iterable<Item> {
  const statement =
    `MATCH (n:${label} {id: row.id}) MATCH (a:Article {id: row.article}) ` +
    "MERGE (n)-[r:SAID_IN {start: row.start, end: row.end}]->(a) SET r.text = row.text";
  for (const { article, sentence, start, end } of evidence) {
    const text = oneLine(source.article(article)?.sentences[sentence]?.text ?? "");
    yield [statement, { id, article, start, end, text }];
  }
}
