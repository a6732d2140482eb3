import { oneLine } from "../base/one-line.js";
import type { Evidence } from "../model/extraction.js";
import type { GraphEdge, GraphNode, GraphSource } from "../model/graph-source.js";
import type { ArticleView, FactView } from "../model/graph-view.js";
import type { EdgeType, EntityKind } from "../model/ontology.js";

// The graph in the words of RDF: schema.org where it has a term, PROV-O for where a thing was read, a vocabulary of our own
// for the rest. An edge is a triple of its own and a statement about that triple, which carries weight and evidence.

export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  mt: "urn:maotu:vocabulary:",
} as const;

export type Value =
  | { readonly id: string }
  | { readonly text: string; readonly type?: string; readonly language?: string };

/** One resource with what is said of it; names are prefixed ones, ids whole addresses. */
export interface Resource {
  readonly id: string;
  readonly types: readonly string[];
  readonly values: readonly (readonly [predicate: string, value: Value])[];
}

const CLASSES: Readonly<Record<EntityKind, readonly string[]>> = {
  company: ["schema:Corporation"],
  place: ["schema:AdministrativeArea"],
  official: ["schema:Person"],
  partner: ["schema:Place"],
  product: ["schema:Product"],
  organization: ["schema:Organization"],
  hub: ["schema:Place"],
  person: ["schema:Person"],
};

/** Relations for which schema.org has a term in the same direction. */
const TERMS: Readonly<Partial<Record<EdgeType, string>>> = {
  holds_post: "schema:worksFor",
  located_in: "schema:location",
  subsidiary_of: "schema:parentOrganization",
  member_of: "schema:memberOf",
};

type Values = (readonly [string, Value])[];

/** Everything that the graph holds, resource by resource: articles, entities, edges, facts, and the words they were read from. */
export function* describeGraph(source: GraphSource): Iterable<Resource> {
  for (const article of source.articles()) yield describeArticle(article);
  for (const node of source.nodes()) yield* describeNode(node, source);
  for (const edge of source.edges()) yield* describeEdge(edge, source);
  for (const fact of source.facts()) yield* describeFact(fact, source);
}

const address = (kind: string, id: string): string => `urn:maotu:${kind}:${encodeURIComponent(id)}`;
const link = (kind: string, id: string): Value => ({ id: address(kind, id) });
const words = (text: string): Value => ({ text, language: "zh" });
const plain = (text: string): Value => ({ text });
const typed = (text: string, type: string): Value => ({ text, type });
const integer = (value: number): Value => typed(String(value), "xsd:integer");
const decimal = (value: number): Value => typed(decimalText(value), "xsd:decimal");

/** A number without an exponent, which xsd:decimal has none of. */
function decimalText(value: number): string {
  const text = String(value);
  return /e/iu.test(text)
    ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

function describeArticle({ id, title, date, authors, source, file, origin }: ArticleView): Resource {
  const values: Values = [["schema:identifier", plain(file)]];
  if (title !== "") values.push(["schema:headline", words(title)]);
  if (date !== null) values.push(["schema:datePublished", typed(date, "xsd:date")]);
  for (const author of authors) values.push(["schema:author", words(author)]);
  if (source !== null) values.push(["schema:publisher", words(source)]);
  if (origin?.url !== undefined) values.push(["schema:url", plain(origin.url)]);
  return { id: address("article", id), types: ["schema:NewsArticle", "prov:Entity"], values };
}

function* describeNode({ key, attributes }: GraphNode, source: GraphSource): Iterable<Resource> {
  const values: Values = [
    ["schema:name", words(attributes.label)],
    ["mt:kind", plain(attributes.kind)],
    ["mt:support", integer(attributes.support)],
    ["mt:confidence", decimal(attributes.confidence)],
  ];
  for (const alias of attributes.aliases) values.push(["schema:alternateName", words(alias)]);
  for (const [name, value] of Object.entries(attributes.attrs)) values.push([`mt:${name}`, plain(value)]);
  const types = [...CLASSES[attributes.kind], "prov:Entity"];
  yield* withQuotes({ id: address("entity", key), types, values }, attributes.mentions, source);
}

function* describeEdge(
  { key, source, target, attributes }: GraphEdge,
  graph: GraphSource,
): Iterable<Resource> {
  const { etype, weight, confidence, titles = [], seen, evidence } = attributes;
  const predicate = TERMS[etype] ?? `mt:${etype}`;
  const [from, to] = [link("entity", source), link("entity", target)];
  yield { id: address("entity", source), types: [], values: [[predicate, to]] };
  const [prefix = "", local = ""] = predicate.split(":");
  const whole = `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`;
  const values: Values = [
    ["rdf:subject", from],
    ["rdf:predicate", { id: whole }],
    ["rdf:object", to],
    ["mt:weight", integer(weight)],
    ["mt:confidence", decimal(confidence)],
  ];
  for (const title of titles) values.push(["schema:roleName", words(title)]);
  if (seen !== undefined)
    values.push(["mt:firstSeen", typed(seen[0], "xsd:date")], ["mt:lastSeen", typed(seen[1], "xsd:date")]);
  yield* withQuotes(
    { id: address("edge", key), types: ["rdf:Statement", "prov:Entity"], values },
    evidence,
    graph,
  );
}

function* describeFact(fact: FactView, source: GraphSource): Iterable<Resource> {
  const values: Values = [
    ["schema:observationAbout", link("entity", fact.reporter)],
    ["mt:flow", plain(fact.flow)],
    ["mt:measure", plain(fact.measure)],
    ["mt:approximate", typed(String(fact.approx), "xsd:boolean")],
    ["mt:support", integer(fact.support)],
    ["mt:confidence", decimal(fact.confidence)],
  ];
  if (fact.product !== null) values.push(["mt:product", link("entity", fact.product)]);
  if (fact.partner !== null) values.push(["mt:partner", link("entity", fact.partner)]);
  if (fact.segment !== null) values.push(["mt:segment", words(fact.segment)]);
  if (fact.period !== null) values.push(["schema:temporalCoverage", plain(fact.period.join("/"))]);
  if (fact.amount !== null) values.push(["schema:value", decimal(fact.amount)]);
  if (fact.unit !== null) values.push(["schema:unitText", plain(fact.unit)]);
  if (fact.yoy !== null) values.push(["mt:growthPercent", decimal(fact.yoy)]);
  if (fact.share !== null) values.push(["mt:sharePercent", decimal(fact.share)]);
  for (const other of fact.conflicts) values.push(["mt:conflictsWith", link("fact", other)]);
  const types = ["schema:Observation", "mt:TradeFact", "prov:Entity"];
  yield* withQuotes({ id: address("fact", fact.id), types, values }, fact.evidence, source);
}

/** A resource that was derived from quotes, and each quote with its words, its article and its place in the file. */
function* withQuotes(
  resource: Resource,
  evidence: readonly Evidence[],
  source: GraphSource,
): Iterable<Resource> {
  const quotes = evidence.map((place) => ({
    id: address("quote", `${place.article}/${place.sentence}/${place.start}-${place.end}`),
    place,
  }));
  const ids = [...new Set(quotes.map(({ id }) => id))];
  const derived = ids.map((id) => ["prov:wasDerivedFrom", { id }] as const);
  yield { ...resource, values: [...resource.values, ...derived] };
  for (const { id, place } of quotes) {
    const text = oneLine(source.article(place.article)?.sentences[place.sentence]?.text ?? "");
    yield {
      id,
      types: ["schema:Quotation", "prov:Entity"],
      values: [
        ["schema:text", words(text)],
        ["prov:wasQuotedFrom", link("article", place.article)],
        ["mt:start", integer(place.start)],
        ["mt:end", integer(place.end)],
      ],
    };
  }
}
