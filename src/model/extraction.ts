import { z } from "zod";
import { ENTITY_KINDS, FLOWS, MEASURES, RELATION_TYPES } from "./ontology.js";

// The contract between the extractor, the graph, every export and the scorer (docs/ontology.md).

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const offset = z.int().nonnegative();

/** Where a thing was read: offsets are UTF-16 into the file as it was read. */
export const evidenceSchema = z.object({
  article: z.string(),
  sentence: z.int().nonnegative(),
  start: offset,
  end: offset,
  rule: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const articleRecordSchema = z.object({
  id: z.string(),
  title: z.string(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  dateFrom: z.enum(["given", "front-matter", "text", "page", "unknown"]),
  authors: z.array(z.string()),
  source: z.string().nullable(),
  /** Where the article comes from, where its file says so. */
  origin: z.object({ id: z.string().optional(), url: z.string().optional() }).optional(),
  /** Sentences in reading order with their place in the file and the words as printed there. */
  sentences: z.array(
    z.object({
      start: offset,
      end: offset,
      text: z.string(),
      paragraph: z.int().nonnegative(),
      role: z.enum(["title", "subtitle", "byline", "body", "caption"]),
    }),
  ),
});
export type ArticleRecord = z.infer<typeof articleRecordSchema>;

export const entityRecordSchema = z.object({
  id: z.string(),
  kind: z.enum(ENTITY_KINDS),
  name: z.string().min(1),
  /** Every other surface form met, as printed. */
  aliases: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  /** `level`, `code`, `hs` and the like. */
  attrs: z.record(z.string(), z.string()),
  mentions: z.array(evidenceSchema),
});
export type EntityRecord = z.infer<typeof entityRecordSchema>;

export const relationRecordSchema = z.object({
  type: z.enum(RELATION_TYPES),
  source: z.string(),
  target: z.string(),
  title: z.string().optional(),
  confidence: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema).min(1),
});
export type RelationRecord = z.infer<typeof relationRecordSchema>;

export const factRecordSchema = z.object({
  reporter: z.string(),
  flow: z.enum(FLOWS),
  product: z.string().nullable(),
  partner: z.string().nullable(),
  segment: z.string().nullable(),
  period: z.tuple([month, month]).nullable(),
  measure: z.enum(MEASURES),
  amount: z.number().nullable(),
  unit: z.string().nullable(),
  yoy: z.number().nullable(),
  share: z.number().nullable(),
  approx: z.boolean(),
  confidence: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema).min(1),
});
export type FactRecord = z.infer<typeof factRecordSchema>;

/** Everything read from one file: self-contained, deterministic, knows no other file. */
export const extractionSchema = z.object({
  file: z.string(),
  articles: z.array(articleRecordSchema),
  entities: z.array(entityRecordSchema),
  relations: z.array(relationRecordSchema),
  facts: z.array(factRecordSchema),
});
export type Extraction = z.infer<typeof extractionSchema>;
