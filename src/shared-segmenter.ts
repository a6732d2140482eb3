import { userDictionary } from "./extract/user-dictionary.js";
import type { Knowledge } from "./knowledge/tables.js";
import type { Segmenter } from "./model/token.js";
import { openSegmenter } from "./text/segmenter.js";

const segmenters = new WeakMap<Knowledge, Segmenter>();

/** The segmenter of some knowledge: it takes seconds to load, so it is made once and only when something has to be read. */
export function sharedSegmenter(knowledge: Knowledge): Segmenter {
  const segmenter = segmenters.get(knowledge) ?? openSegmenter(userDictionary(knowledge));
  segmenters.set(knowledge, segmenter);
  return segmenter;
}
