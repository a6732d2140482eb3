import { oneLine } from "../base/one-line.js";
import type { Evidence } from "../model/extraction.js";
import type { GraphSource } from "../model/graph-source.js";
import { csvText } from "./csv.js";
import type { NamedFile } from "./exporter.js";
import type { Cell } from "./rows.js";

// Files for `neo4j-admin database import full`, with the same shape of graph as the Cypher script. Lists are parted by `;`.

const list = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll(";", "；")).join(";");

/** The files of a bulk import: three of nodes, three of relationships. */
export function neo4jFiles(source: GraphSource): readonly NamedFile[] {
  const file = (name: string, head: readonly string[], rows: () => Iterable<readonly Cell[]>): NamedFile => ({
    name,
    write: () => writeRows(head, rows()),
  });
  return [
    file(
      "entities.csv",
      [
        "id:ID(Entity)",
        "name",
        "kind",
        "aliases:string[]",
        "support:int",
        "confidence:double",
        "community:int",
        ":LABEL",
      ],
      () => entities(source),
    ),
    file("articles.csv", ["id:ID(Article)", "title", "date", "newspaper", "file", "url", ":LABEL"], () =>
      articles(source),
    ),
    file(
      "facts.csv",
      [
        ...[
          "id:ID(Fact)",
          "flow",
          "segment",
          "first",
          "last",
          "measure",
          "amount:double",
          "unit",
          "yoy:double",
        ],
        ...["share:double", "approx:boolean", "support:int", "confidence:double", ":LABEL"],
      ],
      () => facts(source),
    ),
    file(
      "relations.csv",
      [
        ":START_ID(Entity)",
        ":END_ID(Entity)",
        ":TYPE",
        "id",
        "label",
        "weight:int",
        "titles:string[]",
        "confidence:double",
        ...["first_seen", "last_seen"],
      ],
      () => relations(source),
    ),
    file("fact_ends.csv", [":START_ID(Fact)", ":END_ID(Entity)", ":TYPE"], () => factEnds(source)),
    file(
      "entity_quotes.csv",
      [":START_ID(Entity)", ":END_ID(Article)", ":TYPE", "start:int", "end:int", "text"],
      () => entityQuotes(source),
    ),
    file(
      "fact_quotes.csv",
      [":START_ID(Fact)", ":END_ID(Article)", ":TYPE", "start:int", "end:int", "text"],
      () => factQuotes(source),
    ),
  ];
}

function* writeRows(head: readonly string[], rows: Iterable<readonly Cell[]>): Iterable<string> {
  // Ids have to stay what they are, so nothing is put before a leading sign.
  yield csvText([head], { formulas: true });
  for (const row of rows) yield csvText([row], { formulas: true });
}

function* entities(source: GraphSource): Iterable<readonly Cell[]> {
  for (const { key, attributes } of source.nodes()) {
    const { label, kind, aliases, support, confidence, community } = attributes;
    const labels = `Entity;${kind[0]?.toUpperCase()}${kind.slice(1)}`;
    yield [key, oneLine(label), kind, list(aliases.map(oneLine)), support, confidence, community, labels];
  }
}

function* articles(source: GraphSource): Iterable<readonly Cell[]> {
  for (const { id, title, date, source: newspaper, file, origin } of source.articles()) {
    yield [id, oneLine(title), date, newspaper, file, origin?.url ?? null, "Article"];
  }
}

function* facts(source: GraphSource): Iterable<readonly Cell[]> {
  for (const fact of source.facts()) {
    const { id, flow, segment, period, measure, amount, unit, yoy, share, approx, support, confidence } =
      fact;
    const [first = null, last = null] = period ?? [];
    yield [
      id,
      flow,
      segment,
      first,
      last,
      measure,
      amount,
      unit,
      yoy,
      share,
      approx,
      support,
      confidence,
      "Fact",
    ];
  }
}

function* relations(source: GraphSource): Iterable<readonly Cell[]> {
  for (const { key, source: from, target, attributes } of source.edges()) {
    const { etype, label, weight, titles = [], confidence, seen = [null, null] } = attributes;
    yield [from, target, etype.toUpperCase(), key, oneLine(label), weight, list(titles), confidence, ...seen];
  }
}

function* factEnds(source: GraphSource): Iterable<readonly Cell[]> {
  for (const { id, reporter, product, partner } of source.facts()) {
    yield [id, reporter, "REPORTER"];
    if (product !== null) yield [id, product, "PRODUCT"];
    if (partner !== null) yield [id, partner, "PARTNER"];
  }
}

function* entityQuotes(source: GraphSource): Iterable<readonly Cell[]> {
  for (const { key, attributes } of source.nodes()) yield* quotes(key, attributes.mentions, source);
}

function* factQuotes(source: GraphSource): Iterable<readonly Cell[]> {
  for (const { id, evidence } of source.facts()) yield* quotes(id, evidence, source);
}

function* quotes(id: string, evidence: readonly Evidence[], source: GraphSource): Iterable<readonly Cell[]> {
  for (const { article, sentence, start, end } of evidence) {
    const text = oneLine(source.article(article)?.sentences[sentence]?.text ?? "");
    yield [id, article, "SAID_IN", start, end, text];
  }
}
