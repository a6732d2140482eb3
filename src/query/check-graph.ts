import { z } from "zod";
import { articleRecordSchema, evidenceSchema, factRecordSchema } from "../model/extraction.js";
import type { GraphJson } from "../model/graph-view.js";
import { DERIVED_TYPES, ENTITY_KINDS, RELATION_TYPES } from "../model/ontology.js";
import { GraphFileError } from "./query-errors.js";

const kindStyle = z.object({ zh: z.string(), en: z.string(), color: z.string() });
const edgeType = z.enum([...RELATION_TYPES, ...DERIVED_TYPES]);

const nodeSchema = z.object({
  key: z.string(),
  attributes: z.object({
    label: z.string(),
    kind: z.enum(ENTITY_KINDS),
    aliases: z.array(z.string()),
    attrs: z.record(z.string(), z.string()),
    confidence: z.number(),
    support: z.number(),
    mentions: z.array(evidenceSchema),
    community: z.number(),
    x: z.number(),
    y: z.number(),
    size: z.number(),
    color: z.string(),
  }),
});

const edgeSchema = z.object({
  key: z.string(),
  source: z.string(),
  target: z.string(),
  attributes: z.object({
    etype: edgeType,
    label: z.string(),
    weight: z.number(),
    confidence: z.number(),
    size: z.number(),
    color: z.string(),
    titles: z.array(z.string()).exactOptional(),
    seen: z.tuple([z.string(), z.string()]).exactOptional(),
    facts: z.array(z.string()).exactOptional(),
    evidence: z.array(evidenceSchema),
  }),
});

/** What a `graph.json` must hold; types are those of `model/graph-view`. */
export const graphJsonSchema = z.object({
  options: z.object({ type: z.literal("directed"), multi: z.literal(true), allowSelfLoops: z.boolean() }),
  attributes: z.object({
    name: z.string(),
    format: z.literal(1),
    kinds: z.record(z.enum(ENTITY_KINDS), kindStyle),
    edgeTypes: z.record(edgeType, kindStyle),
    articles: z.array(articleRecordSchema.extend({ file: z.string() })),
    facts: z.array(
      factRecordSchema.extend({ id: z.string(), support: z.number(), conflicts: z.array(z.string()) }),
    ),
  }),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
});

/** Checks every part of a graph that somebody else may have written. Throws GraphFileError with the path of the first fault. */
export function checkGraph(graph: GraphJson, path: string): void {
  const checked = graphJsonSchema.safeParse(graph);
  if (checked.success) return;
  const [issue] = checked.error.issues;
  throw new GraphFileError(
    `${path}: is no graph of this version (${issue?.path.join(".")}: ${issue?.message}); run "maotu build" again`,
  );
}
