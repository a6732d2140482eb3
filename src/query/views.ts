import { z } from "zod";
import { DERIVED_TYPES, ENTITY_KINDS, FLOWS, MEASURES, RELATION_TYPES } from "../model/ontology.js";
import { HOW } from "./name-index.js";

// What queries answer, for programs: the same shapes on the command line (--json) and in the library.

const kind = z.enum(ENTITY_KINDS);
const edgeType = z.enum([...RELATION_TYPES, ...DERIVED_TYPES]);
const count = z.int().nonnegative();

/** An entity by id and name, where another thing points at it. */
export const refSchema = z.object({ id: z.string(), name: z.string(), kind });
export type RefView = z.infer<typeof refSchema>;

export const entityViewSchema = refSchema.extend({
  aliases: z.array(z.string()),
  attrs: z.record(z.string(), z.string()),
  confidence: z.number(),
  /** Distinct articles that mention it. */
  support: count,
  community: count,
});
export type EntityView = z.infer<typeof entityViewSchema>;

/** A sentence as printed, with its article and its place in the file. */
export const quoteSchema = z.object({
  text: z.string(),
  article: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  source: z.string().nullable(),
  file: z.string(),
  sentence: count,
  /** UTF-16 offsets into the file of the words that say it. */
  start: count,
  end: count,
  rule: z.string(),
});
export type QuoteView = z.infer<typeof quoteSchema>;

/** Quotes shown and how many there are in all. */
const quoted = { evidence: z.array(quoteSchema), evidenceCount: count };

export const tradeFactSchema = z.object({
  id: z.string(),
  reporter: refSchema,
  flow: z.enum(FLOWS),
  product: refSchema.nullable(),
  partner: refSchema.nullable(),
  segment: z.string().nullable(),
  period: z.tuple([z.string(), z.string()]).nullable(),
  measure: z.enum(MEASURES),
  amount: z.number().nullable(),
  unit: z.string().nullable(),
  yoy: z.number().nullable(),
  share: z.number().nullable(),
  approx: z.boolean(),
  confidence: z.number(),
  support: count,
  conflicts: z.array(z.string()),
  /** Of the conflicts the one that takes its place; null where none does. */
  revisedBy: z.string().nullable(),
  ...quoted,
});
export type TradeFactView = z.infer<typeof tradeFactSchema>;

export const edgeViewSchema = z.object({
  id: z.string(),
  type: edgeType,
  label: z.string(),
  source: refSchema,
  target: refSchema,
  /** Distinct articles that say it; for co_mentioned the number of sentences. */
  weight: count,
  confidence: z.number(),
  titles: z.array(z.string()),
  /** Of a post: first and last day of publication of the articles that say it; null where none is dated and for other edges. */
  seen: z.tuple([z.string(), z.string()]).nullable(),
  /** The newest facts of an edge that facts make, and how many there are in all. */
  facts: z.array(tradeFactSchema),
  factCount: count,
  ...quoted,
});
export type EdgeView = z.infer<typeof edgeViewSchema>;

/** Where the answer goes on: the cursor to ask with; null at the end. */
const next = z.string().nullable();

export const foundSchema = z.object({
  matches: z.array(entityViewSchema.extend({ matched: z.string(), how: z.enum(HOW) })),
  total: count,
  leftOut: count,
  next,
});
export type FoundView = z.infer<typeof foundSchema>;

export const neighboursSchema = z.object({
  center: entityViewSchema,
  /** Without the centre; nearest first, then those with most support. */
  nodes: z.array(entityViewSchema.extend({ distance: count })),
  edges: z.array(edgeViewSchema),
  total: count,
  /** What the limit cut off; kinds of the nodes cut off; weak edges at the centre that were not followed. */
  leftOut: z.object({
    nodes: count,
    edges: count,
    kinds: z.record(z.string(), count),
    coMentions: count,
  }),
  next,
});
export type NeighboursView = z.infer<typeof neighboursSchema>;

export const shownSchema = z.object({
  entity: entityViewSchema,
  edges: z.array(edgeViewSchema),
  /** Trade facts that it reports, latest first. */
  facts: z.array(tradeFactSchema),
  mentions: z.array(quoteSchema),
  mentionCount: count,
  leftOut: z.object({ edges: count, facts: count, coMentions: count }),
});
export type ShownView = z.infer<typeof shownSchema>;

export const pathSchema = z.object({
  length: count,
  /** From one end to the other. */
  nodes: z.array(entityViewSchema),
  /** All edges between each two nodes that follow one another. */
  steps: z.array(z.array(edgeViewSchema)),
});
export type PathView = z.infer<typeof pathSchema>;

/** Shortest first; empty where there is no way. */
export const pathsSchema = z.object({ from: refSchema, to: refSchema, paths: z.array(pathSchema) });
export type PathsView = z.infer<typeof pathsSchema>;

export const statsSchema = z.object({
  articles: count,
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  entities: z.record(z.string(), count),
  edges: z.record(z.string(), count),
  facts: count,
  factsWithFigure: count,
  conflictingFacts: count,
  communities: count,
});
export type StatsView = z.infer<typeof statsSchema>;

const attributes = z.record(z.string(), z.unknown());

/** A part of the graph in graphology's serialized form; `graphJsonSchema` has all that its attributes hold. */
export const subgraphSchema = z.object({
  options: attributes,
  attributes,
  nodes: z.array(z.object({ key: z.string(), attributes })),
  edges: z.array(z.object({ key: z.string(), source: z.string(), target: z.string(), attributes })),
});
