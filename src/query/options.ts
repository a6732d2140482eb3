import { z } from "zod";
import { DERIVED_TYPES, ENTITY_KINDS, FLOWS, MEASURES, RELATION_TYPES } from "../model/ontology.js";

// What each question may be asked with: one flat object, with the same names in the library, on the command line, over HTTP and MCP.

const entity = z.string().min(1).max(200);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month, YYYY-MM");
const kinds = z.array(z.enum(ENTITY_KINDS));
const types = z.array(z.enum([...RELATION_TYPES, ...DERIVED_TYPES]));

const name = entity.describe("A name, an alias or an id");
const kind = kinds.default([]).describe("Only entities of these kinds");
const type = types.default([]).describe("Only edges of these types");
const quotes = z.int().min(0).default(3).describe("Most sentences quoted for one thing");
const cursor = z.string().optional().describe("Where the answer before stopped: its `next`");
const since = month.optional().describe("First month, YYYY-MM, of a fact's period or else of the articles");
const until = month.optional().describe("Last month, YYYY-MM, of a fact's period or else of the articles");
const minSupport = z.int().min(1).default(1).describe("Fewest distinct articles that say an edge");
const coMentions = z
  .boolean()
  .default(false)
  .describe("Also edges that only say that two names share a sentence");
const limit = (count: number, what: string) =>
  z.int().min(1).default(count).describe(`Most ${what} in one answer`);

export const findOptions = z.object({
  text: entity.describe("Any part of a name or alias, or its pinyin, in full or by first letters"),
  kind,
  limit: limit(20, "matches"),
  cursor,
});

export const showOptions = z.object({
  name,
  kind: kinds.default([]).describe("Kinds that the name may mean"),
  coMentions,
  limit: limit(100, "edges and facts"),
  quotes,
});

export const ORDERS = ["near", "support", "recent", "name"] as const;

export const neighboursOptions = z.object({
  name,
  depth: z.int().min(1).default(1).describe("Steps from the entity"),
  kind: kinds.default([]).describe("Only neighbours of these kinds; ways through others are not followed"),
  type,
  direction: z
    .enum(["out", "in", "both"])
    .default("both")
    .describe("Edges that start at the entity, that end there, or both"),
  since,
  until,
  minSupport,
  coMentions,
  order: z
    .enum(ORDERS)
    .default("near")
    .describe("near: fewest steps, then most articles behind the edges; support; recent; name"),
  limit: limit(50, "neighbours"),
  quotes,
  cursor,
});

export const pathsOptions = z.object({
  from: name,
  to: name,
  k: z.int().min(1).default(3).describe("How many paths"),
  maxLength: z.int().min(1).default(4).describe("Most steps of a path"),
  type,
  coMentions,
  quotes,
});

export const FACT_ORDERS = ["period", "amount", "growth", "support"] as const;
export const GROUP_FIELDS = [
  "reporter",
  "flow",
  "product",
  "partner",
  "segment",
  "measure",
  "period",
  "year",
] as const;

export const factsOptions = z.object({
  reporter: entity.optional().describe("Whose trade: an id, name or alias"),
  flow: z.enum(FLOWS).optional().describe("export, import or total"),
  partner: entity.optional().describe("Country, territory or bloc"),
  product: entity.optional().describe("Goods, or a chapter of the tariff: hs:87"),
  segment: entity.optional().describe("Class of firm or way of trade: 民营企业, 一般贸易"),
  measure: z.enum(MEASURES).optional().describe("value or quantity"),
  from: month.optional().describe("First month, YYYY-MM: the whole period lies in or after it"),
  to: month.optional().describe("Last month, YYYY-MM: the whole period lies in or before it"),
  conflicting: z.boolean().default(false).describe("Only facts that other articles contradict"),
  members: z
    .boolean()
    .default(false)
    .describe("Also the members of a bloc, the cities of a province and the goods of a class"),
  groupBy: z.array(z.enum(GROUP_FIELDS)).default([]).describe("Also count and sum by these fields"),
  order: z
    .enum(FACT_ORDERS)
    .default("period")
    .describe("Latest period, largest amount, growth or support first"),
  limit: limit(100, "facts"),
  quotes,
  cursor,
});

export const timelineOptions = z.object({ name, since, until, limit: limit(100, "entries"), quotes, cursor });

export const evidenceOptions = z.object({
  id: entity.describe("Id of an edge or a trade fact, or an entity's id, name or alias"),
  context: z.int().min(0).default(0).describe("Sentences shown before and after each"),
  limit: limit(50, "sentences"),
  cursor,
});

export const articleOptions = z.object({ id: entity.describe("Id of an article") });

export const compareOptions = z.object({
  a: name,
  b: name,
  coMentions,
  limit: limit(50, "shared neighbours and fact pairs"),
  quotes,
});

export const statsOptions = z.object({});

export const subgraphOptions = z.object({
  name: entity.optional().describe("Only what is near this entity: a name, an alias or an id"),
  depth: z.int().min(1).default(1).describe("Steps from the entity"),
  kind,
  type,
  since,
  until,
  minSupport,
  coMentions,
});

/** Options as callers give them: what is left out has a default. */
type Asked<T, Named extends string = never> = {
  readonly [K in keyof T as Exclude<K, Named>]: T[K] extends (infer U)[] | undefined
    ? readonly U[] | undefined
    : T[K];
};

export type FindOptions = Asked<z.input<typeof findOptions>, "text">;
export type ShowOptions = Asked<z.input<typeof showOptions>, "name">;
export type NeighbourOptions = Asked<z.input<typeof neighboursOptions>, "name">;
export type PathsOptions = Asked<z.input<typeof pathsOptions>, "from" | "to">;
export type FactFilter = Asked<z.input<typeof factsOptions>>;
export type TimelineOptions = Asked<z.input<typeof timelineOptions>, "name">;
export type EvidenceOptions = Asked<z.input<typeof evidenceOptions>, "id">;
export type CompareOptions = Asked<z.input<typeof compareOptions>, "a" | "b">;
export type SubgraphOptions = Asked<z.input<typeof subgraphOptions>>;
