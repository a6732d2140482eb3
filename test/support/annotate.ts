import { createRequire } from "node:module";
import type { Home, Reading } from "../../src/extract/reading.js";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import type { Knowledge } from "../../src/knowledge/tables.js";
import type { Document, Sentence } from "../../src/model/document.js";
import type { EntityRef, Mention } from "../../src/model/mention.js";
import type { EntityKind } from "../../src/model/ontology.js";
import type { Token } from "../../src/model/token.js";

/** A name to mark wherever it stands in the text: as written, with the name it stands for, or as words that only stand for it (全省). */
export type Entry =
  | string
  | readonly [surface: string, canonical: string]
  | readonly [surface: string, canonical: string, pronoun: "pronoun"];

export type Names = Readonly<Partial<Record<EntityKind, readonly Entry[]>>>;

export interface AnnotateOptions {
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Names of the divisions that 全省, 我市, 该县 stand for. */
  readonly home?: { readonly province?: string; readonly city?: string; readonly county?: string };
  /** A headline, put before the text as a piece of its own. */
  readonly title?: string;
  /** Default: the tables that are shipped. */
  readonly knowledge?: Knowledge;
}

/** A reading of `text` in which the given names are mentions, as earlier passes would have left it. The text must be in cleaned form. */
export function annotate(text: string, names: Names = {}, options: AnnotateOptions = {}): Reading {
  const full = options.title === undefined ? text : `${options.title}\n${text}`;
  const sentences = splitSentences(full, options.title === undefined ? 0 : options.title.length + 1);
  return {
    doc: makeDocument(full, sentences, options),
    knowledge: options.knowledge ?? readKnowledge(),
    tokens: tag(full),
    quantities: [],
    periods: [],
    home: makeHome(options),
    mentions: markNames(full, names, sentences),
    relations: [],
    facts: [],
  };
}

function makeDocument(text: string, sentences: readonly Sentence[], options: AnnotateOptions): Document {
  const starts = Uint32Array.from({ length: text.length }, (_, i) => i);
  return {
    article: {
      id: "test",
      file: "test.txt",
      title: options.title ?? "",
      date: options.date ?? null,
      dateFrom: options.date === undefined ? "unknown" : "given",
      authors: [],
      source: null,
      pieces: [{ start: 0, end: text.length, role: "body" }],
    },
    text,
    offsets: { starts, ends: starts.map((i) => i + 1) },
    sentences,
  };
}

function makeHome({ home = {} }: AnnotateOptions): Home {
  const place = (name: string | undefined): EntityRef | null =>
    name === undefined ? null : { kind: "place", name };
  return { province: place(home.province), city: place(home.city), county: place(home.county) };
}

/** Sentences end after 。！？ with what closes them, and at line breaks; those before `bodyStart` are the headline's. */
function splitSentences(text: string, bodyStart: number): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(/[^。！？\n]*(?:[。！？]+[”’）]*|\n|$)/gu)) {
    const words = match[0].replace(/\n$/u, "");
    if (words !== "") {
      const role = match.index < bodyStart ? "title" : "body";
      const span = { start: match.index, end: match.index + words.length };
      sentences.push({ ...span, index: sentences.length, paragraph, role });
    }
    if (match[0].endsWith("\n")) paragraph++;
  }
  return sentences;
}

function markNames(text: string, names: Names, sentences: readonly Sentence[]): Mention[] {
  const found: Mention[] = [];
  for (const [kind, entries] of Object.entries(names) as [EntityKind, readonly Entry[]][]) {
    for (const entry of entries) {
      const [surface, name, pronoun] = typeof entry === "string" ? [entry, entry] : entry;
      for (let start = text.indexOf(surface); start >= 0; start = text.indexOf(surface, start + 1)) {
        const end = start + surface.length;
        const sentence = sentences.find((s) => s.start <= start && end <= s.end)?.index ?? 0;
        const rule = "test/given";
        found.push({
          ...{ kind, name, start, end, text: surface, sentence, rule, confidence: 1 },
          ...(pronoun === undefined ? {} : { pronoun: true }),
        });
      }
    }
  }
  // Longest first, so that what crosses a longer name is what goes.
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Mention[] = [];
  for (const mention of found) if (!kept.some((k) => crosses(k, mention))) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function crosses(a: Mention, b: Mention): boolean {
  const apart = a.end <= b.start || b.end <= a.start;
  const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
  const same = a.start === b.start && a.end === b.end;
  return same || (!apart && !nested);
}

interface Jieba {
  tag(text: string): { word: string; tag: string }[];
}
let jieba: Jieba | undefined;

function tag(text: string): Token[] {
  jieba ??= createRequire(import.meta.url)("nodejieba") as Jieba;
  const tokens: Token[] = [];
  let at = 0;
  for (const { word, tag } of jieba.tag(text)) {
    tokens.push({ text: word, tag, start: at, end: at + word.length });
    at += word.length;
  }
  return tokens;
}
