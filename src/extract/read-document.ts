import type { Knowledge } from "../knowledge/tables.js";
import type { Document } from "../model/document.js";
import type { Segmenter } from "../model/token.js";
import { readPeriods } from "../text/periods.js";
import { readQuantities } from "../text/quantities.js";
import { passes } from "./passes.js";
import { findHome } from "./places/home.js";
import type { Additions, Reading } from "./reading.js";
import { fixBoundaries } from "./word-boundaries.js";

function add(reading: Reading, added: Additions): Reading {
  return {
    ...reading,
    mentions: added.mentions
      ? [...reading.mentions, ...added.mentions].sort((a, b) => a.start - b.start || b.end - a.end)
      : reading.mentions,
    relations: [...reading.relations, ...(added.relations ?? [])],
    facts: [...reading.facts, ...(added.facts ?? [])],
    home: added.home ?? reading.home,
  };
}

/**
 * Reads one document: entities, persons, relations and trade facts. `page` are the documents of the same file; they help
 * where the article does not say whose 全省 it means.
 */
export function readDocument(
  doc: Document,
  { page, knowledge, segmenter }: { page: readonly Document[]; knowledge: Knowledge; segmenter: Segmenter },
): Reading {
  const empty: Reading = {
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
  return passes.reduce((reading, pass) => add(reading, pass.run(reading)), empty);
}
