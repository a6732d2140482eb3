import { z } from "zod";
import { ENTITY_KINDS, FLOWS, MEASURES, RELATION_TYPES } from "../model/ontology.js";

// Gold files as docs/ontology.md describes them: written by hand, so everything that can be left out may be.

const optional = z.boolean().default(false);

export const goldSchema = z.object({
  file: z.string(),
  date: z.string().nullish(),
  entities: z.array(
    z.object({ id: z.string(), kind: z.enum(ENTITY_KINDS), names: z.array(z.string()).min(1), optional }),
  ),
  relations: z
    .array(
      z.object({
        type: z.enum(RELATION_TYPES),
        source: z.string(),
        target: z.string(),
        evidence: z.unknown().optional(),
        optional,
      }),
    )
    .default([]),
  facts: z
    .array(
      z.object({
        reporter: z.string(),
        flow: z.enum(FLOWS),
        product: z.string().nullish(),
        partner: z.string().nullish(),
        segment: z.string().nullish(),
        period: z.array(z.string()).nullish(),
        measure: z.enum(MEASURES).default("value"),
        amount: z.number().nullish(),
        unit: z.string().nullish(),
        yoy: z.number().nullish(),
        evidence: z.unknown().optional(),
        optional,
      }),
    )
    .default([]),
});
export type Gold = z.infer<typeof goldSchema>;
export type GoldEntity = Gold["entities"][number];
