import { z } from "zod";
import { ENTITY_KINDS } from "../model/ontology.js";

const mention = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.int().positive()]),
]);

const figure = z.object({
  amount: z.number().nullable(),
  yoy: z.number().nullable(),
  revises: z.int().nonnegative().optional(),
  statements: z.array(z.object({ file: z.string(), words: z.string() })).min(1),
});

const labels = z.object({
  articles: z.array(z.object({ file: z.string(), source: z.string(), date: z.string() })),
  entities: z.array(z.object({ label: z.string(), kind: z.enum(ENTITY_KINDS), mentions: z.array(mention) })),
  reprints: z.array(z.array(z.string())),
  facts: z.array(z.object({ label: z.string(), figures: z.array(figure) })),
});

/** What a labelled corpus says of its articles together: entities, reprints, facts told in several of them. */
export type ClusterLabels = z.infer<typeof labels>;

/** Reads `labels.json` of a corpus. Throws a `ZodError` for another shape. */
export function readClusterLabels(text: string): ClusterLabels {
  return labels.parse(JSON.parse(text));
}

/**
 * Where each of some names stands in a text: longer names first, so that 福州市鼓楼区 is no place of 鼓楼区's own namesake. The
 * newspaper's line and the byline are passed over.
 */
export function occurrencesOf(text: string, names: Iterable<string>): Map<string, readonly number[]> {
  const lines = text.split("\n");
  const blank = (words: string): string => "\0".repeat(words.length);
  let rest = lines
    .map((words, index) => (index === 1 || words.startsWith("□") ? blank(words) : words))
    .join("\n");
  const found = new Map<string, readonly number[]>();
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const starts: number[] = [];
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + name.length)) starts.push(at);
    found.set(name, starts);
    rest = rest.replaceAll(name, blank(name));
  }
  return found;
}
