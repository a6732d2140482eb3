import { z } from "zod";
import { ENTITY_KINDS, FLOWS, MEASURES } from "../../src/model/ontology.js";

// The shape of test/cases/clusters/labels.json (see test/cases/README.md) and the one way to find its names.

const file = z.string().regex(/^\d\d\.txt$/);
const label = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/);
const words = z.string().min(1);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const articleSchema = z.strictObject({
  file,
  title: words,
  source: words,
  date: z.iso.date(),
  province: z
    .string()
    .regex(/(省|市|自治区)$/)
    .optional(),
  script: z.literal("hant").optional(),
});

const mentionSchema = z.union([z.tuple([file, words]), z.tuple([file, words, z.number().int().positive()])]);

const entitySchema = z.strictObject({
  label,
  kind: z.enum(ENTITY_KINDS),
  name: words,
  mentions: z.array(mentionSchema).min(1),
});

const figureSchema = z.strictObject({
  amount: z.number().positive().nullable(),
  unit: words.nullable(),
  yoy: z.number().nullable(),
  revises: z.number().int().nonnegative().optional(),
  statements: z.array(z.strictObject({ file, words, approx: z.literal(true).optional() })).min(1),
});

const factSchema = z.strictObject({
  label,
  key: z.strictObject({
    reporter: label,
    flow: z.enum(FLOWS),
    product: label.nullable(),
    partner: label.nullable(),
    segment: words.nullable(),
    period: z.tuple([month, month]).refine(([first, last]) => first <= last, "first month after last"),
    measure: z.enum(MEASURES),
  }),
  figures: z.array(figureSchema).min(1),
});

/** The labels of the corpus: what its articles, entities, copies and facts are. */
export const clusterSchema = z.strictObject({
  articles: z.array(articleSchema),
  entities: z.array(entitySchema),
  reprints: z.array(z.array(file).min(2)),
  facts: z.array(factSchema),
});
export type ClusterLabels = z.infer<typeof clusterSchema>;

/** Title and text of an article without the newspaper's line and the byline, which name no entities. */
export function newsOf(printed: string): string {
  return printed
    .split("\n")
    .filter((line, index) => index !== 1 && !line.startsWith("□"))
    .join("\n");
}

/** How often each name stands in a text where it is no part of a longer one of the names. */
export function occurrences(text: string, names: Iterable<string>): Map<string, number> {
  const found = new Map<string, number>();
  let rest = text;
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    const pieces = rest.split(name);
    found.set(name, pieces.length - 1);
    rest = pieces.join("\0");
  }
  return found;
}
