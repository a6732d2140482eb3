import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ENTITY_KINDS, type EntityKind, FLOWS, MEASURES, RELATION_TYPES } from "../src/model/ontology.js";

// The hand-made test bed is itself checked, so that a slip in the gold does not pass for a fault of the extractor.

const SPLITS = ["tune", "measure"] as const;
const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const optional = z.literal(true).optional();

const factFields = {
  flow: z.enum(FLOWS),
  segment: z.string().min(1).nullable(),
  period: z
    .tuple([month, month])
    .refine(([first, last]) => first <= last, "first month after last")
    .nullable(),
  measure: z.enum(MEASURES),
  amount: z.number().nonnegative().nullable(),
  unit: z.string().min(1).nullable(),
  yoy: z.number().nullable(),
  share: z.number().min(0).max(100).nullable(),
  approx: z.boolean(),
  optional,
};

const relationFields = { type: z.enum(RELATION_TYPES), title: z.string().min(1).optional(), optional };

const goldSchema = z.strictObject({
  file: z.string(),
  date: day,
  articles: z
    .array(z.strictObject({ title: z.string(), date: day, authors: z.array(z.string().min(1)) }))
    .min(1),
  entities: z.array(
    z.strictObject({
      id: z.string().min(1),
      kind: z.enum(ENTITY_KINDS),
      names: z.array(z.string().min(1)).min(1),
      optional,
    }),
  ),
  relations: z.array(
    z.strictObject({
      ...relationFields,
      source: z.string(),
      target: z.string(),
      evidence: z.string().min(1),
    }),
  ),
  facts: z.array(
    z.strictObject({
      ...factFields,
      reporter: z.string(),
      product: z.string().nullable(),
      partner: z.string().nullable(),
      evidence: z.string().min(1),
    }),
  ),
});
type Gold = z.infer<typeof goldSchema>;

const caseSchema = z.strictObject({
  id: z.string().regex(/^s\d{3}$/),
  split: z.enum(SPLITS),
  about: z.string().min(1),
  text: z.string().min(5),
  date: day,
  home: z.string().min(2).nullable(),
  entities: z.array(
    z.strictObject({
      kind: z.enum(ENTITY_KINDS),
      name: z.string().min(1),
      aliases: z.array(z.string().min(1)).optional(),
      optional,
    }),
  ),
  facts: z.array(
    z.strictObject({
      ...factFields,
      reporter: z.string(),
      product: z.string().nullable(),
      partner: z.string().nullable(),
    }),
  ),
  relations: z.array(z.strictObject({ ...relationFields, source: z.string(), target: z.string() })),
});
type Case = z.infer<typeof caseSchema>;

const simplified = Converter({ from: "t", to: "cn" });
/** Script, width, space and quotes do not count when words are looked up in a text. */
const loose = (text: string) =>
  simplified(text.normalize("NFKC"))
    .replace(/[\s"“”'‘’「」『』]/g, "")
    .toLowerCase();

const SOURCE_KINDS: Record<string, readonly EntityKind[]> = {
  holds_post: ["official", "person"],
  located_in: ["company", "organization", "hub", "place"],
  produces: ["company", "place", "hub"],
  operates_in: ["company"],
  subsidiary_of: ["company"],
  cooperates_with: ["company", "organization", "place", "partner"],
  visits: ["official"],
  member_of: ["partner", "place", "company", "organization"],
};
const TARGET_KINDS: Record<string, readonly EntityKind[]> = {
  holds_post: ["organization", "company", "place", "hub"],
  located_in: ["place", "hub", "partner"],
  produces: ["product"],
  operates_in: ["place", "partner", "hub"],
  subsidiary_of: ["company"],
  cooperates_with: ["company", "organization", "place", "partner"],
  visits: ["company", "organization", "hub", "place"],
  member_of: ["partner", "place", "organization"],
};

interface Linked {
  readonly kindOf: (name: string | null) => EntityKind | undefined;
  readonly relations: readonly {
    readonly type: string;
    readonly source: string;
    readonly target: string;
    readonly title?: string | undefined;
    readonly optional?: boolean | undefined;
  }[];
  readonly facts: readonly {
    readonly reporter: string;
    readonly flow: string;
    readonly product: string | null;
    readonly partner: string | null;
    readonly segment: string | null;
    readonly period: readonly [string, string] | null;
    readonly measure: string;
    readonly amount: number | null;
    readonly unit: string | null;
    readonly optional?: boolean | undefined;
  }[];
}

/** What is wrong with the links and facts, whichever way they name their ends. */
function faults({ kindOf, relations, facts }: Linked): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const r of relations) {
    const label = `${r.type} ${r.source} → ${r.target}`;
    const source = kindOf(r.source);
    const target = kindOf(r.target);
    if (!source || !target) found.push(`${label}: an end is no entity`);
    // What the contract does not foresee (a foreign president's country) may only be tolerated.
    else if (
      !r.optional &&
      (!SOURCE_KINDS[r.type]?.includes(source) || !TARGET_KINDS[r.type]?.includes(target))
    )
      found.push(`${label}: ${source} → ${target} is not in the contract`);
    if (r.source === r.target) found.push(`${label}: points at itself`);
    if (r.type === "holds_post" && !r.title) found.push(`${label}: no title`);
    if (seen.has(label)) found.push(`${label}: told twice`);
    seen.add(label);
  }
  for (const f of facts) {
    const key = [f.reporter, f.flow, f.product, f.partner, f.segment, f.period, f.measure].join("|");
    const reporter = kindOf(f.reporter);
    if (!reporter) found.push(`${key}: the reporter is no entity`);
    else if (!f.optional && !["place", "company", "hub"].includes(reporter))
      found.push(`${key}: a ${reporter} reports`);
    if (f.product !== null && kindOf(f.product) !== "product") found.push(`${key}: product is none`);
    if (f.partner !== null && kindOf(f.partner) !== "partner") found.push(`${key}: partner is none`);
    if ((f.amount === null) !== (f.unit === null)) found.push(`${key}: amount without unit or unit alone`);
    if (f.measure === "value" && f.unit !== null && !/^[A-Z]{3}$/.test(f.unit))
      found.push(`${key}: ${f.unit} is no currency`);
    if (f.measure === "quantity" && f.unit !== null && /^[A-Z]{3}$/.test(f.unit))
      found.push(`${key}: ${f.unit} is no count`);
    if (!f.optional) {
      if (seen.has(key)) found.push(`${key}: told twice`);
      seen.add(key);
    }
  }
  return found;
}

/** Whether the words that a required figure was read from show it, in digits or in words. */
function shows(evidence: string, figure: number, factors: readonly number[]): boolean {
  if (/[一二三四五六七八九两十半][成倍万亿百千]|翻了?近?[一两]?番|翻倍|倍增|一半|持平/.test(loose(evidence)))
    return true;
  const digits = loose(evidence).replace(/(?<=\d),(?=\d{3})/g, "");
  const figures = [...digits.matchAll(/\d+(?:\.\d+)?/g)].map(([n]) => Number(n));
  return factors.some((k) => figures.some((n) => Math.abs(n * k - figure) <= 1e-6 * figure));
}

function read(split: string, name: string): { gold: Gold; text: string } {
  const at = (file: string) => readFileSync(root(`./golden/${split}/${file}`), "utf8");
  return { gold: goldSchema.parse(JSON.parse(at(name))), text: at(name.replace(/json$/, "txt")) };
}

for (const split of SPLITS) {
  const names = readdirSync(root(`./golden/${split}`)).filter((f) => f.endsWith(".json"));
  describe.each(names)(`golden/${split}/%s`, (name) => {
    it("has the shape of the contract", () => {
      const { gold } = read(split, name);
      expect(gold.file).toBe(name.replace(/json$/, "txt"));
    });

    it("links entities that are there, once, with ends of the right kind", () => {
      const { gold } = read(split, name);
      const kinds = new Map(gold.entities.map((e) => [e.id, e.kind]));
      expect(kinds.size).toBe(gold.entities.length);
      expect(faults({ kindOf: (id) => kinds.get(id ?? ""), ...gold })).toEqual([]);
    });

    it("gives no name to two entities of one kind", () => {
      const { gold } = read(split, name);
      const owners = new Map<string, string>();
      const shared: string[] = [];
      for (const e of gold.entities)
        for (const n of new Set(e.names.map(loose))) {
          const key = `${e.kind} ${n}`;
          if (owners.has(key)) shared.push(`${key}: ${owners.get(key)} and ${e.id}`);
          owners.set(key, e.id);
        }
      expect(shared).toEqual([]);
    });

    it("quotes the article", () => {
      const { gold, text } = read(split, name);
      const page = loose(text);
      const missing = [...gold.relations, ...gold.facts].map((x) => x.evidence);
      expect(missing.filter((words) => !page.includes(loose(words)))).toEqual([]);
    });

    it("names required entities as the article does", () => {
      const { gold, text } = read(split, name);
      const page = loose(text);
      // 中美, 欧亚: a partner may stand there by one character only.
      const required = gold.entities.filter((e) => !e.optional && e.kind !== "partner");
      expect(
        required.filter((e) => !e.names.some((n) => page.includes(loose(n)))).map((e) => e.names),
      ).toEqual([]);
    });

    it("takes its figures from the words it quotes", () => {
      const { gold } = read(split, name);
      const wrong = gold.facts.filter(
        (f) =>
          (f.amount !== null && !shows(f.evidence, f.amount, [1, 1e3, 1e4, 1e6, 1e7, 1e8, 1e12])) ||
          (f.yoy !== null &&
            f.yoy !== 0 &&
            !shows(f.evidence, Math.abs(f.yoy), [1, 100]) &&
            !shows(f.evidence, f.yoy + 100, [1, 100])),
      );
      expect(wrong.map((f) => [f.amount, f.yoy, f.evidence])).toEqual([]);
    });
  });
}

describe("cases/sentences.jsonl", () => {
  const lines = readFileSync(root("./cases/sentences.jsonl"), "utf8").split("\n").filter(Boolean);
  const cases: Case[] = lines.map((line) => caseSchema.parse(JSON.parse(line)));

  it("numbers every sentence once and holds none twice", () => {
    expect(new Set(cases.map((c) => c.id)).size).toBe(cases.length);
    expect(new Set(cases.map((c) => loose(c.text))).size).toBe(cases.length);
  });

  it("keeps two in five for measuring", () => {
    const measured = cases.filter((c) => c.split === "measure").length / cases.length;
    expect(measured).toBeGreaterThan(0.37);
    expect(measured).toBeLessThan(0.43);
  });

  it.each(cases)("$id: $about", (c) => {
    const kinds = new Map<string, EntityKind[]>();
    for (const e of c.entities) kinds.set(e.name, [...(kinds.get(e.name) ?? []), e.kind]);
    const repeated = [...kinds].filter(([, of]) => of.length > 1);
    expect(repeated, "a name is an end of relations and facts, so it belongs to one entity").toEqual([]);
    expect(faults({ kindOf: (name) => kinds.get(name ?? "")?.[0], ...c })).toEqual([]);
    const wrong = c.facts.filter(
      (f) =>
        (f.amount !== null && !shows(c.text, f.amount, [1, 1e3, 1e4, 1e6, 1e7, 1e8, 1e12])) ||
        (f.yoy !== null &&
          f.yoy !== 0 &&
          !shows(c.text, Math.abs(f.yoy), [1, 100]) &&
          !shows(c.text, f.yoy + 100, [1, 100])),
    );
    expect(wrong).toEqual([]);
    const page = loose(c.text);
    const names = c.entities.filter((e) => !e.optional && e.kind !== "partner" && e.name !== c.home);
    expect(
      names
        .filter((e) => ![e.name, ...(e.aliases ?? [])].some((n) => page.includes(loose(n))))
        .map((e) => e.name),
    ).toEqual([]);
  });
});
