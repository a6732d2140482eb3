import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ENTITY_KINDS } from "../src/model/ontology.js";

// The hand-made material for entity resolution is itself checked, so that a slip in it does not pass for a
// fault of the resolver. Formats: test/cases/README.md.

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`./cases/${path}`, import.meta.url)), "utf8");

const simplified = Converter({ from: "t", to: "cn" });
const loose = (text: string) => simplified(text.normalize("NFKC")).replace(/[\s“”"「」]/g, "");

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

const COLUMNS = ["kind", "a", "b", "answer", "strength", "context_a", "context_b", "why"] as const;

const pairSchema = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  a: name,
  b: name,
  answer: z.enum(["same", "different"]),
  strength: z.enum(["STRONG", "MEDIUM", "WEAK"]),
  context_a: context,
  context_b: context,
  why: z.string().min(5),
});
type Pair = z.infer<typeof pairSchema>;

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

const rows = read("entity-pairs.tsv")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const [header = [], ...body] = rows;
const pairs = body.map((row) => {
  const fields = COLUMNS.map((column, index) => [column, row[index]]);
  return { label: `${row[0]}: ${row[1]} / ${row[2]}`, width: row.length, row: Object.fromEntries(fields) };
});

describe("cases/entity-pairs.tsv", () => {
  const parsed: Pair[] = pairs.map(({ row }) => pairSchema.parse(row));
  const share = (of: readonly Pair[]) => of.filter((p) => p.answer === "same").length / of.length;

  it("has the columns of the README in every line", () => {
    expect(header).toEqual([...COLUMNS]);
    expect(pairs.filter(({ width }) => width !== COLUMNS.length).map(({ label }) => label)).toEqual([]);
  });

  it("holds at least 320 pairs, about 45 in 100 of them the same", () => {
    expect(parsed.length).toBeGreaterThanOrEqual(320);
    expect(share(parsed)).toBeGreaterThan(0.42);
    expect(share(parsed)).toBeLessThan(0.48);
  });

  it.each(ENTITY_KINDS)("asks both ways about %s", (kind) => {
    const of = parsed.filter((p) => p.kind === kind);
    expect(of.length).toBeGreaterThanOrEqual(25);
    expect(share(of)).toBeGreaterThan(0.35);
    expect(share(of)).toBeLessThan(0.55);
  });

  it("asks nothing twice, whichever name comes first", () => {
    const seen = new Map<string, number>();
    for (const p of parsed) {
      const ends = [
        `${loose(p.a)} ${JSON.stringify(p.context_a)}`,
        `${loose(p.b)} ${JSON.stringify(p.context_b)}`,
      ];
      const key = `${p.kind} ${ends.sort().join(" ")}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen].filter(([, times]) => times > 1)).toEqual([]);
  });

  it("keeps one article's day, paper, province and script on both sides", () => {
    const clash = parsed.filter(({ context_a: a, context_b: b }) => {
      if (a.article !== b.article) return true;
      const keys = ["date", "source", "province", "script"] as const;
      return a.article && keys.some((key) => a[key] && b[key] && a[key] !== b[key]);
    });
    expect(clash).toEqual([]);
  });

  it("gives a reader something to tell equal names apart by, or calls the pair WEAK", () => {
    const bare = parsed.filter(
      (p) =>
        p.answer === "different" &&
        p.strength !== "WEAK" &&
        loose(p.a) === loose(p.b) &&
        JSON.stringify(p.context_a) === JSON.stringify(p.context_b),
    );
    expect(bare).toEqual([]);
  });

  it("writes the script that the context says", () => {
    const traditional = Converter({ from: "cn", to: "t" });
    const wrong = parsed.flatMap((p) =>
      [
        { text: p.a, context: p.context_a },
        { text: p.b, context: p.context_b },
      ].filter(({ text, context }) => context.script === "hant" && traditional(text) !== text),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});
