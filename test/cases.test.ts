import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { ENTITY_KINDS, type EntityKind } from "../src/model/ontology.js";
import { clusterSchema, newsOf, occurrences } from "./support/cluster-corpus.js";
import { COLUMNS, type Pair, pairSchema } from "./support/entity-pairs.js";

// The hand-made material for entity resolution is itself checked, so that a slip in it does not pass for a
// fault of the resolver. Formats: test/cases/README.md.

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`./cases/${path}`, import.meta.url)), "utf8");

const simplified = Converter({ from: "t", to: "cn" });
const loose = (text: string) => simplified(text.normalize("NFKC")).replace(/[\s“”"「」]/g, "");

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

describe("cases/clusters", () => {
  const labels = clusterSchema.parse(JSON.parse(read("clusters/labels.json")));
  const { articles, entities, facts, reprints } = labels;
  const texts = new Map(articles.map(({ file }) => [file, newsOf(read(`clusters/${file}`))]));
  const kindOf = new Map(entities.map((e) => [e.label, e.kind]));
  const mentionsIn = (file: string) =>
    entities.flatMap((e) =>
      e.mentions.filter(([at]) => at === file).map(([, word, nth]) => ({ e, word, nth })),
    );

  it("labels every article, with its title, newspaper and day", () => {
    const files = readdirSync(fileURLToPath(new URL("./cases/clusters", import.meta.url))).filter((f) =>
      f.endsWith(".txt"),
    );
    expect(articles.map(({ file }) => file)).toEqual(files.sort());
    for (const { file, title, source, date } of articles) {
      const [first, second = ""] = read(`clusters/${file}`).split("\n");
      expect(first).toBe(title);
      const [year, month, dayOfMonth] = date.split("-").map(Number);
      expect(second).toMatch(new RegExp(`^${source} ${year}年${month}月${dayOfMonth}日 \\w+版$`));
    }
  });

  it("has 26 short articles of at least 8 provinces, none of Hunan", () => {
    expect(articles).toHaveLength(26);
    const provinces = new Set(articles.flatMap(({ province }) => province ?? []));
    expect(provinces.size).toBeGreaterThanOrEqual(8);
    const lengths = articles.map(({ file }) => read(`clusters/${file}`).replace(/\s/g, "").length);
    expect(lengths.filter((n) => n < 120 || n > 350)).toEqual([]);
    expect([...texts.values()].filter((text) => text.includes("湖南"))).toEqual([]);
  });

  it("labels each entity once", () => {
    expect(kindOf.size).toBe(entities.length);
    expect(new Set(kindOf.values())).toEqual(new Set<EntityKind>(ENTITY_KINDS));
    expect(new Set(facts.map((f) => f.label)).size).toBe(facts.length);
  });

  it.each(articles)("finds the names of $file as they stand, each with one entity", ({ file }) => {
    const mentions = mentionsIn(file);
    const counts = occurrences(
      texts.get(file) ?? "",
      mentions.map(({ word }) => word),
    );
    for (const [word, count] of counts) {
      const of = mentions.filter((m) => m.word === word);
      expect(count, `${word} stands there as a name of its own`).toBeGreaterThan(0);
      const numbers = of.map(({ nth }) => nth);
      if (of.length === 1 && numbers[0] === undefined) continue;
      const every = Array.from({ length: count }, (_, index) => index + 1);
      expect(numbers.sort(), `${word}: an occurrence number for every one of its places`).toEqual(every);
    }
  });

  it.each(articles)("leaves out no name in $file that has a label elsewhere", ({ file }) => {
    const here = new Set(mentionsIn(file).map(({ word }) => word));
    const everywhere = entities.flatMap((e) => e.mentions.map(([, word]) => word));
    const counts = occurrences(texts.get(file) ?? "", everywhere);
    expect([...counts].filter(([word, count]) => count > 0 && !here.has(word))).toEqual([]);
  });

  it("lists reprints of one another, in the order of their days", () => {
    const dates = new Map(articles.map(({ file, date }) => [file, date]));
    for (const group of reprints) {
      const days = group.map((file) => dates.get(file) ?? "");
      expect(days).toEqual([...days].sort());
    }
    expect(new Set(reprints.flat()).size).toBe(reprints.flat().length);
  });

  it.each(facts)("quotes what $label was read from", ({ key, figures }) => {
    expect(kindOf.get(key.reporter)).toMatch(/^(place|company|hub)$/);
    if (key.product !== null) expect(kindOf.get(key.product)).toBe("product");
    if (key.partner !== null) expect(kindOf.get(key.partner)).toBe("partner");
    for (const { amount, unit, statements } of figures) {
      expect(amount === null).toBe(unit === null);
      if (unit) expect(/^[A-Z]{3}$/.test(unit)).toBe(key.measure === "value");
      for (const { file, words, approx } of statements) {
        expect(texts.get(file)).toContain(words);
        const printed = [...words.matchAll(/\d+(?:\.\d+)?/g)].flatMap(([n]) =>
          [1, 1e4, 1e8, 1e12].map((unitSize) => Math.round(Number(n) * unitSize)),
        );
        if (amount !== null && !approx) expect(printed).toContain(amount);
      }
    }
  });

  it("holds a fact under one key, and its figures apart", () => {
    expect(new Set(facts.map(({ key }) => JSON.stringify(key))).size).toBe(facts.length);
    for (const { figures } of facts)
      expect(new Set(figures.map(({ amount, yoy }) => `${amount} ${yoy}`)).size).toBe(figures.length);
  });

  it("calls revised only what a later article of the same newspaper says anew", () => {
    const byFile = new Map(articles.map((a) => [a.file, a]));
    const revised = facts.flatMap(({ figures }) =>
      figures.flatMap((f) => (f.revises === undefined ? [] : [{ later: f, earlier: figures[f.revises] }])),
    );
    expect(revised.length).toBeGreaterThan(0);
    for (const { later, earlier } of revised) {
      const [after, before] = [later, earlier].map((f) => f?.statements.map((s) => byFile.get(s.file)) ?? []);
      const pairsOfPapers = after?.flatMap((a) => before?.map((b) => ({ a, b })) ?? []) ?? [];
      expect(pairsOfPapers.some(({ a, b }) => a && b && a.source === b.source && a.date > b.date)).toBe(true);
    }
  });

  it("has facts with several sources, conflicts and revisions", () => {
    const conflicts = facts.filter(
      ({ figures }) => figures.filter((f) => f.revises === undefined).length > 1,
    );
    expect(conflicts.length).toBeGreaterThanOrEqual(3);
    expect(
      facts.filter(({ figures }) => figures.some((f) => f.statements.length > 1)).length,
    ).toBeGreaterThan(9);
  });
});
