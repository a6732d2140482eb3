import { oneLine } from "../base/one-line.js";
import type { Evidence } from "../model/extraction.js";
import type { GraphEdge, GraphNode, GraphSource } from "../model/graph-source.js";
import type { FactView } from "../model/graph-view.js";
import type { EdgeType, EntityKind } from "../model/ontology.js";

/** An entity of the FollowTheMoney model: https://followthemoney.tech */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

// A partner is a country or a bloc of them: the model has neither, and an address with a country comes nearest. It has no
// goods either: they are the description of a trade.
const SCHEMATA: Readonly<Record<EntityKind, string | null>> = {
  company: "Company",
  organization: "Organization",
  official: "Person",
  person: "Person",
  place: "Address",
  hub: "Address",
  partner: "Address",
  product: null,
};

/** How a relation is said: a schema that joins two entities by two of its properties. */
const LINKS: Readonly<Partial<Record<EdgeType, readonly [schema: string, source: string, target: string]>>> =
  {
    member_of: ["Membership", "member", "organization"],
    subsidiary_of: ["Ownership", "asset", "owner"],
    located_in: ["UnknownLink", "subject", "object"],
    operates_in: ["UnknownLink", "subject", "object"],
    cooperates_with: ["UnknownLink", "subject", "object"],
    visits: ["UnknownLink", "subject", "object"],
  };

/** The graph as FollowTheMoney entities, one a line, for OpenAleph and the tools of OpenSanctions. */
export function* writeFollowTheMoney(source: GraphSource): Iterable<string> {
  const kinds = new Map<string, EntityKind>();
  for (const { key, attributes } of source.nodes()) kinds.set(key, attributes.kind);
  for (const article of source.articles()) {
    const { id, title, date, authors, source: newspaper, file, origin } = article;
    yield line(`article-${id}`, "Article", {
      title: [title],
      fileName: [file],
      publishedAt: [date],
      author: authors,
      publisher: [newspaper],
      sourceUrl: [/^https?:/u.test(origin?.url ?? "") ? origin?.url : null],
      bodyText: [article.sentences.map(({ text }) => oneLine(text)).join("\n")],
      language: ["zho"],
    });
  }
  for (const node of source.nodes()) yield* entity(node);
  for (const edge of source.edges()) yield* relation(edge, { source, kinds });
  for (const fact of source.facts()) yield* trade(fact, { source, kinds });
}

function line(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): string {
  const filled = Object.entries(properties)
    .map(([name, values]) => [
      name,
      values.filter((value) => value !== null && value !== undefined && value !== ""),
    ])
    .filter(([, values]) => (values as readonly string[]).length > 0);
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(filled) })}\n`;
}

/** Ids are made safe: the model forbids blanks and strokes. */
function idOf(key: string): string {
  return `maotu-${encodeURIComponent(key).replaceAll("%", "").toLowerCase()}`;
}

function* entity({ key, attributes }: GraphNode): Iterable<string> {
  const schema = SCHEMATA[attributes.kind];
  if (schema === null) return;
  const { label, aliases, attrs, mentions } = attributes;
  const country = attributes.kind === "partner" && /^[A-Z]{2}$/u.test(attrs.code ?? "") ? attrs.code : null;
  yield line(idOf(key), schema, {
    name: [label],
    alias: aliases,
    full: schema === "Address" ? [label] : [],
    country: [country?.toLowerCase()],
    proof: [...new Set(mentions.map(({ article }) => `article-${article}`))],
  });
}

interface Lookup {
  readonly source: GraphSource;
  readonly kinds: ReadonlyMap<string, EntityKind>;
}

function* relation({ key, source: from, target, attributes }: GraphEdge, lookup: Lookup): Iterable<string> {
  const { etype, titles = [], evidence } = attributes;
  const known = (id: string): boolean => SCHEMATA[lookup.kinds.get(id) ?? "product"] !== null;
  if (!known(from) || !known(target)) return;
  const said = quoted(evidence, lookup.source);
  if (etype === "holds_post") {
    // A post is an entity of its own, which persons hold one after the other.
    for (const title of titles.length > 0 ? titles : [attributes.label]) {
      const post = idOf(`post:${target}:${title}`);
      const body = lookup.kinds.get(target) === "place" ? "subnationalArea" : "organization";
      const area = body === "organization" ? idOf(target) : lookup.source.label(target);
      yield line(post, "Position", { name: [`${lookup.source.label(target)}${title}`], [body]: [area] });
      yield line(idOf(`edge:${key}:${title}`), "Occupancy", { holder: [idOf(from)], post: [post], ...said });
    }
    return;
  }
  const form = LINKS[etype];
  if (form === undefined) return;
  const [schema, first, second] = form;
  yield line(idOf(`edge:${key}`), schema, {
    [first]: [idOf(from)],
    [second]: [idOf(target)],
    role: [attributes.label],
    ...said,
  });
}

function* trade(fact: FactView, { source, kinds }: Lookup): Iterable<string> {
  const { reporter, partner, product, flow, period } = fact;
  const firm = kinds.get(reporter) === "company" || kinds.get(reporter) === "organization";
  const sides = flow === "import" ? { receiver: [idOf(reporter)] } : { sender: [idOf(reporter)] };
  const names = [
    source.label(reporter),
    flow,
    product && source.label(product),
    partner && source.label(partner),
  ];
  yield line(idOf(`fact:${fact.id}`), "EconomicActivity", {
    ...(firm ? sides : {}),
    description: [[...names, fact.segment].filter(Boolean).join(" ")],
    directionOfTransportation: [flow],
    goodsDescription: [product === null ? null : source.label(product)],
    tradingCountry: [partner === null ? null : source.label(partner)],
    customsAmount: [fact.amount === null ? null : `${fact.amount} ${fact.unit ?? ""}`.trim()],
    startDate: [period?.[0]],
    endDate: [period?.[1]],
    ...quoted(fact.evidence, source),
  });
}

/** The words that say a relation, and the days on which they did. */
function quoted(evidence: readonly Evidence[], source: GraphSource): Record<string, readonly string[]> {
  const read = evidence.map(({ article, sentence }) => ({ article: source.article(article), sentence }));
  return {
    summary: [
      ...new Set(read.map(({ article, sentence }) => oneLine(article?.sentences[sentence]?.text ?? ""))),
    ],
    date: [...new Set(read.flatMap(({ article }) => article?.date ?? []))],
  };
}
