import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { contentId } from "../base/ids.js";
import { DERIVED_TYPES, ENTITY_KINDS, RELATION_TYPES } from "../model/ontology.js";
import { checkReferences } from "./check-references.js";
import { deepFreeze } from "./freeze.js";
import { KnowledgeError } from "./knowledge-error.js";
import { type Row, readTsv, whereOf } from "./read-tsv.js";
import * as schema from "./row-schemas.js";
import type { GoodRecord, Knowledge, UnitRecord } from "./tables.js";

// The same relative path holds from src/knowledge and from dist/knowledge.
const DEFAULT_DIR = fileURLToPath(new URL("../../knowledge", import.meta.url));

const cache = new Map<string, Knowledge>();

/** Tables that can be left out, to see what the extractor is worth without them. */
export const OPTIONAL_TABLES = ["known-companies"] as const;
export type OptionalTable = (typeof OPTIONAL_TABLES)[number];

/**
 * Reads and checks all tables of a knowledge folder (default: the one shipped with the package). The result is deeply frozen
 * and kept, so a second call for the same folder costs nothing. Tables named in `without` are left empty.
 * Throws `KnowledgeError` with `file:line` at the first row that is wrong or the first file that is missing.
 */
export function readKnowledge(dir: string = DEFAULT_DIR, without: readonly OptionalTable[] = []): Knowledge {
  const root = resolve(dir);
  const key = [root, ...without].join("\n");
  const known = cache.get(key);
  if (known) return known;
  const knowledge = deepFreeze(assemble(new Folder(root), without));
  cache.set(key, knowledge);
  return knowledge;
}

/** Reads files of one knowledge folder and remembers what it read, for the version hash. */
class Folder {
  private readonly contents: string[] = [];

  constructor(private readonly root: string) {}

  table<S extends z.ZodObject>(path: string, row: S, ...unique: string[]): Row<z.output<S>>[] {
    return readTsv({ text: this.text(path), name: this.nameOf(path), row, unique });
  }

  json<S extends z.ZodType>(path: string, shape: S): z.output<S> {
    const parsed = shape.safeParse(this.parse(path));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new KnowledgeError(
      this.nameOf(path),
      `${issue?.path.join(".") ?? ""} ${issue?.message ?? "does not fit"}`,
    );
  }

  version(): string {
    return contentId(...this.contents);
  }

  private parse(path: string): unknown {
    try {
      return JSON.parse(this.text(path));
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw new KnowledgeError(this.nameOf(path), `is not JSON (${cause.message}); correct it`, { cause });
    }
  }

  private text(path: string): string {
    try {
      const text = readFileSync(join(this.root, path), "utf8").replaceAll("\r\n", "\n");
      this.contents.push(path, text);
      return text;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new KnowledgeError(this.nameOf(path), `cannot be read (${reason}); restore the file`, { cause });
    }
  }

  private nameOf(path: string): string {
    return `${basename(this.root)}/${path}`;
  }
}

function assemble(folder: Folder, without: readonly OptionalTable[]): Knowledge {
  const divisions = folder.table("gazetteer/divisions.tsv", schema.divisionRow, "code");
  const placeGroups = folder.table("gazetteer/place-groups.tsv", schema.placeGroupRow, "key");
  const partners = folder.table("gazetteer/partners.tsv", schema.partnerRow, "key");
  const customs = folder.table("gazetteer/customs.tsv", schema.customsRow, "name");
  const goods = readGoods(folder);
  checkReferences({ divisions, placeGroups, partners, customs, goods });
  return {
    divisions: valuesOf(divisions),
    placeGroups: valuesOf(placeGroups),
    partners: valuesOf(partners),
    customs: valuesOf(customs),
    blocDates: new Map(
      valuesOf(folder.table("gazetteer/bloc-dates.tsv", schema.blocDateRow, "bloc", "member")).map(
        ({ bloc, member, from, until }) => [`${bloc} ${member}`, { from, until }],
      ),
    ),
    goodsGroups: new Map(
      valuesOf(folder.table("lexicon/goods-groups.tsv", schema.goodsGroupRow, "name")).map((row) => [
        row.name,
        row.members,
      ]),
    ),
    placeBynames: new Map(
      valuesOf(folder.table("gazetteer/place-bynames.tsv", schema.placeBynameRow, "name")).map((row) => [
        row.name,
        row.places,
      ]),
    ),
    goods: valuesOf(goods),
    ...readNames(folder),
    ...readWords(folder),
    ...readOntology(folder),
    goodSynonyms: readSynonyms(folder, valuesOf(goods)),
    knownBodies: valuesOf(folder.table("lexicon/known-bodies.tsv", schema.knownBodyRow, "name")),
    rules: new Map(
      valuesOf(folder.table("calibration.tsv", schema.ruleRow, "rule")).map((row) => [row.rule, row]),
    ),
    factSigns: weightsOf(folder, "fact-scorer.tsv"),
    relationSigns: weightsOf(folder, "relation-scorer.tsv"),
    knownCompanies: without.includes("known-companies")
      ? []
      : valuesOf(folder.table("lexicon/known-companies.tsv", schema.knownCompanyRow, "name")),
    version: folder.version(),
  };
}

/** Goods of the news, kinds of them and goods of the tariff are one list: a name that stands in two would have two parents. */
function readGoods(folder: Folder) {
  const goods = folder.table("lexicon/goods-news.tsv", schema.goodRow, "name");
  const places = new Map(goods.map((row) => [row.value.name, whereOf(row)]));
  for (const file of ["lexicon/goods-kinds.tsv", "lexicon/goods.tsv"]) {
    for (const row of folder.table(file, schema.goodRow, "name")) {
      const { name } = row.value;
      const first = places.get(name);
      if (first !== undefined) {
        throw new KnowledgeError(whereOf(row), `"${name}" stands already in ${first}; keep that row only`);
      }
      places.set(name, whereOf(row));
      goods.push(row);
    }
  }
  return goods;
}

/** Synonyms of goods; a row must name goods that the other tables list. */
function readSynonyms(folder: Folder, goods: readonly GoodRecord[]): ReadonlyMap<string, string> {
  const names = new Set(goods.flatMap(({ name, aliases }) => [name, ...aliases]));
  const synonyms = new Map<string, string>();
  for (const row of folder.table("lexicon/goods-synonyms.tsv", schema.goodSynonymRow, "name")) {
    const { name, synonyms: forms } = row.value;
    if (!names.has(name)) {
      throw new KnowledgeError(whereOf(row), `"${name}" is in no table of goods; use a name of theirs`);
    }
    for (const form of forms) synonyms.set(form, name);
  }
  return synonyms;
}

function readNames(folder: Folder) {
  const surnames = valuesOf(folder.table("lexicon/surnames.tsv", schema.surnameRow, "surname"));
  const characters = valuesOf(
    folder.table("lexicon/given-name-characters.tsv", schema.givenNameRow, "character"),
  );
  return {
    surnames: {
      single: new Set(surnames.map((row) => row.surname).filter((surname) => surname.length === 1)),
      compound: new Set(surnames.map((row) => row.surname).filter((surname) => surname.length > 1)),
    },
    givenNameCharacters: new Map(characters.map((row) => [row.character, row.weight])),
    titles: valuesOf(folder.table("lexicon/titles.tsv", schema.titleRow, "title")),
  };
}

function readWords(folder: Folder) {
  const list = (path: string) => valuesOf(folder.table(path, schema.wordRow, "word")).map((row) => row.word);
  return {
    suffixes: valuesOf(folder.table("lexicon/suffixes.tsv", schema.suffixRow, "suffix", "kind")),
    industries: new Set(list("lexicon/industries.tsv")),
    goodsHeads: new Set(list("lexicon/goods-heads.tsv")),
    goodsSorts: new Set(list("lexicon/goods-sorts.tsv")),
    goodsOutside: readOutside(folder),
    beforeNames: new Map(
      valuesOf(folder.table("lexicon/before-names.tsv", schema.beforeNameRow, "word")).map((row) => [
        row.word,
        row.opens,
      ]),
    ),
    units: valuesOf(folder.table("lexicon/units.tsv", schema.unitRow, "unit")).map(
      (row): UnitRecord => ({ ...row, type: row.code === undefined ? "count" : "money" }),
    ),
    segments: valuesOf(folder.table("lexicon/segments.tsv", schema.segmentRow, "name")),
    bodyShortForms: valuesOf(folder.table("lexicon/body-short-forms.tsv", schema.bodyShortFormRow, "short")),
    media: list("lexicon/media.tsv"),
    papers: new Map(
      valuesOf(folder.table("lexicon/papers.tsv", schema.paperRow, "paper")).map((row) => [
        row.paper,
        row.place,
      ]),
    ),
    zonesAbroad: list("gazetteer/zones-abroad.tsv"),
    portSites: new Set(list("gazetteer/port-sites.tsv")),
    foreignTowns: valuesOf(folder.table("gazetteer/foreign-towns.tsv", schema.foreignTownsRow, "key")),
  };
}

function readOutside(folder: Folder) {
  const rows = valuesOf(folder.table("lexicon/goods-outside.tsv", schema.outsideWordRow, "word", "where"));
  const wordsAt = (where: string) =>
    new Set(rows.filter((row) => row.where === where).map(({ word }) => word));
  return { before: wordsAt("before"), end: wordsAt("end") };
}

function readOntology(folder: Folder) {
  return {
    kinds: folder.json("ontology/kinds.json", z.record(z.enum(ENTITY_KINDS), schema.kindStyle)),
    edgeTypes: folder.json(
      "ontology/edge-types.json",
      z.record(z.enum([...RELATION_TYPES, ...DERIVED_TYPES]), schema.edgeStyle),
    ),
  };
}

/** Weights of a learned scorer by sign. */
function weightsOf(folder: Folder, path: string): Map<string, number> {
  return new Map(
    valuesOf(folder.table(path, schema.signRow, "sign")).map(({ sign, weight }) => [sign, weight]),
  );
}

function valuesOf<T>(rows: readonly Row<T>[]): T[] {
  return rows.map((row) => row.value);
}
