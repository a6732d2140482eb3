import { z } from "zod";
import { refSchema, tradeFactSchema } from "./views.js";

const count = z.int().nonnegative();

/** The change on the year as printed, and as two amounts a year apart give it. */
export const growthSchema = z.object({
  /** In percent. */
  computed: z.number(),
  printed: z.number().nullable(),
  /** The fact of the year before, and its amount. */
  base: z.string(),
  baseAmount: z.number(),
  /** Whether the two differ by no more than the rounding of the amounts explains; null where nothing is printed. */
  agrees: z.boolean().nullable(),
});
export type GrowthView = z.infer<typeof growthSchema>;

export const factRowSchema = tradeFactSchema.extend({ growth: growthSchema.nullable() });
export type FactRowView = z.infer<typeof factRowSchema>;

/** A sum of amounts in one unit. */
export const factSumSchema = z.object({
  measure: z.string(),
  unit: z.string(),
  amount: z.number(),
  /** Facts that are in the sum. */
  facts: count,
  /** Facts that are not, because another one of the sum holds them: a month in its year, a good in its class, another telling. */
  covered: count,
  /** Whether facts of the sum may share some trade, such as all goods to one partner and one good to all. */
  mayOverlap: z.boolean(),
});
export type FactSumView = z.infer<typeof factSumSchema>;

export const factGroupSchema = z.object({
  /** The fields that it was grouped by; entities as references, null where a fact leaves the field open. */
  key: z.record(z.string(), z.union([refSchema, z.string(), z.null()])),
  facts: count,
  sums: z.array(factSumSchema),
});
export type FactGroupView = z.infer<typeof factGroupSchema>;

export const factsSchema = z.object({
  facts: z.array(factRowSchema),
  /** Over all facts that were asked for, not only those shown; empty unless grouped. */
  groups: z.array(factGroupSchema),
  total: count,
  leftOut: count,
  next: z.string().nullable(),
});
export type FactsView = z.infer<typeof factsSchema>;
