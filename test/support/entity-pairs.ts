import { z } from "zod";
import { ENTITY_KINDS } from "../../src/model/ontology.js";

// The shape of test/cases/entity-pairs.tsv; see test/cases/README.md.

const day = z.iso.date();
const number = z.string().regex(/^[1-9]\d?$/);
const name = z.string().min(1);
const names = z.string().regex(/^[^|]+(\|[^|]+)*$/);
const posts = z.string().regex(/^[^|@]+@[^|@]+(\|[^|@]+@[^|@]+)*$/);

/** What the README lets a context say. */
const contextSchema = z.strictObject({
  article: z.literal("1").optional(),
  sentence: number.optional(),
  date: day.optional(),
  source: name.optional(),
  script: z.literal("hant").optional(),
  province: z
    .string()
    .regex(/(省|市|自治区)$/)
    .optional(),
  place: names.optional(),
  post: posts.optional(),
  former_post: posts.optional(),
  near: names.optional(),
  apposition: name.optional(),
  parent: name.optional(),
  makes: names.optional(),
});

const context = z.string().transform((text) => contextSchema.parse(parseContext(text)));

/** The columns in their order. */
export const COLUMNS = ["kind", "a", "b", "answer", "strength", "context_a", "context_b", "why"] as const;

/** A line of the table, its contexts read. */
export const pairSchema = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  a: name,
  b: name,
  answer: z.enum(["same", "different"]),
  strength: z.enum(["STRONG", "MEDIUM", "WEAK"]),
  context_a: context,
  context_b: context,
  why: z.string().min(5),
});
export type Pair = z.infer<typeof pairSchema>;

function parseContext(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const hint of text ? text.split(";") : []) {
    const [key = "", value, ...rest] = hint.split("=");
    if (!value || rest.length > 0) throw new Error(`${text}: ${hint} is not key=value`);
    if (found[key] !== undefined) throw new Error(`${text}: ${key} is told twice`);
    found[key] = value;
  }
  return found;
}
