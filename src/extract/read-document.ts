import type { Knowledge } from "../knowledge/tables.js";
import type { Document } from "../model/document.js";
import type { Mention } from "../model/mention.js";
import type { Segmenter } from "../model/token.js";
import { readPeriods } from "../text/periods.js";
import { readQuantities } from "../text/quantities.js";
import { passes } from "./passes.js";
import { findHome } from "./places/home.js";
import type { Additions, Reading } from "./reading.js";
import { fixBoundaries } from "./word-boundaries.js";

/** 董事长|黄山海, 罗兰·杜邦: a place or a well-known firm inside a person's name is none. */
function outsidePersons(mentions: readonly Mention[]): readonly Mention[] {
  const persons = mentions.filter(({ kind }) => kind === "person" || kind === "official");
  let next = 0;
  return mentions.filter((mention) => {
    const held = mention.kind === "company" && mention.rule === "company/known";
    if (mention.kind !== "place" && mention.kind !== "partner" && !held) return true;
    while ((persons[next]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) next++;
    const person = persons[next];
    const inside = person !== undefined && person.start <= mention.start && mention.end <= person.end;
    return !inside || mention.end - mention.start === person.end - person.start;
  });
}

function add(reading: Reading, added: Additions): Reading {
  return {
    ...reading,
    mentions: added.mentions
      ? outsidePersons(
          [...reading.mentions, ...added.mentions].sort((a, b) => a.start - b.start || b.end - a.end),
        )
      : reading.mentions,
    inside: [...(reading.inside ?? []), ...(added.inside ?? [])],
    relations: [...reading.relations, ...(added.relations ?? [])],
    facts: [...reading.facts, ...(added.facts ?? [])],
    home: added.home ?? reading.home,
  };
}

/** What the extraction of one document needs besides it. */
export interface ReadingContext {
  /** The documents of the same file; they help where the article does not say whose 全省 it means. */
  readonly page: readonly Document[];
  readonly knowledge: Knowledge;
  readonly segmenter: Segmenter;
}

/** A document with its words, quantities and periods, before any pass has run. */
export function startReading(doc: Document, { page, knowledge, segmenter }: ReadingContext): Reading {
  return {
    doc,
    knowledge,
    tokens: fixBoundaries(doc.text, segmenter.tag(doc.text), knowledge),
    quantities: readQuantities(doc.text, knowledge.units),
    periods: readPeriods(doc.text, doc.article.date),
    home: findHome(doc, page, knowledge),
    mentions: [],
    relations: [],
    facts: [],
  };
}

/** Reads one document: entities, persons, relations and trade facts. */
export function readDocument(doc: Document, context: ReadingContext): Reading {
  return runPasses(startReading(doc, context));
}

/** Runs all passes on a reading that `startReading` has made. */
export function runPasses(start: Reading): Reading {
  return passes.reduce((reading, pass) => add(reading, pass.run(reading)), start);
}
