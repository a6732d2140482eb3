import { z } from "zod";
import { growthSchema } from "./fact-views.js";
import { edgeViewSchema, entityViewSchema, quoteSchema, refSchema, tradeFactSchema } from "./views.js";

// What is asked about one entity over time, about where a thing was read, about an article, and about two entities side by side.

const count = z.int().nonnegative();
const next = z.string().nullable();

/** One moment: the months of a trade fact, the day on which a relation was first said, or the day of an article. */
export const timelineEntrySchema = z.object({
  /** `YYYY-MM-DD` of an article or `YYYY-MM` of a period; null where none is known. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  what: z.enum(["fact", "relation", "mention"]),
  fact: tradeFactSchema.nullable(),
  edge: edgeViewSchema.nullable(),
  /** Sentences of a mention. */
  evidence: z.array(quoteSchema),
  evidenceCount: count,
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelineSchema = z.object({
  entity: entityViewSchema,
  /** Oldest first; what has no time last. */
  entries: z.array(timelineEntrySchema),
  total: count,
  leftOut: count,
  next,
});
export type TimelineView = z.infer<typeof timelineSchema>;

export const quoteInContextSchema = quoteSchema.extend({
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type QuoteInContext = z.infer<typeof quoteInContextSchema>;

export const evidenceViewSchema = z.object({
  of: z.enum(["entity", "edge", "fact"]),
  entity: entityViewSchema.nullable(),
  edge: edgeViewSchema.nullable(),
  fact: tradeFactSchema.nullable(),
  /** Every sentence that says it, newest article first. */
  evidence: z.array(quoteInContextSchema),
  total: count,
  leftOut: count,
  next,
});
export type EvidenceView = z.infer<typeof evidenceViewSchema>;

export const articleViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  source: z.string().nullable(),
  authors: z.array(z.string()),
  file: z.string(),
  url: z.string().nullable(),
  sentences: z.array(
    z.object({ text: z.string(), start: count, end: count, paragraph: count, role: z.string() }),
  ),
  /** What it names, most often named first. */
  entities: z.array(refSchema.extend({ mentions: count })),
  edges: z.array(
    refSchema.omit({ kind: true }).extend({ type: z.string(), source: refSchema, target: refSchema }),
  ),
  facts: z.array(tradeFactSchema),
});
export type ArticleFullView = z.infer<typeof articleViewSchema>;

export const compareSchema = z.object({
  a: entityViewSchema,
  b: entityViewSchema,
  /** Edges between the two. */
  between: z.array(edgeViewSchema),
  /** Entities that both are linked to, best supported first, with the types of the edges from each. */
  shared: z.array(refSchema.extend({ a: z.array(z.string()), b: z.array(z.string()) })),
  /** Facts that differ in nothing but who of the two reports them, or is the partner, or the product. */
  pairs: z.array(
    z.object({
      a: tradeFactSchema,
      b: tradeFactSchema,
      /** The amount of `a` as a multiple of that of `b`; null where they cannot be compared. */
      ratio: z.number().nullable(),
      growthA: growthSchema.nullable(),
      growthB: growthSchema.nullable(),
    }),
  ),
  neighbours: z.object({ a: count, b: count, shared: count }),
  articles: z.object({ a: count, b: count, shared: count }),
  leftOut: z.object({ shared: count, pairs: count }),
});
export type CompareView = z.infer<typeof compareSchema>;
