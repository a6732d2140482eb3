import type { Evidence, FactRecord } from "../../model/extraction.js";
import { FactIndex, type Told } from "./fact-index.js";
import { ALWAYS, between, probabilityOf } from "./probability.js";
import { signsOfFigures, signsOfWording } from "./signs-of-figures.js";
import { signsOfReporter, signsOfSides } from "./signs-of-names.js";
import { signsOfTime } from "./signs-of-time.js";
import { wordsAt } from "./words.js";

/** Everything the scorer looks at in a fact as it was read at one place: names of signs that hold. */
export function signsOf(fact: FactRecord, at: Evidence, index: FactIndex): readonly string[] {
  const words = wordsAt(index, at);
  if (words === null) return [ALWAYS];
  return [
    ALWAYS,
    ...signsOfReporter(fact, at, index, words),
    ...signsOfSides(fact, at, index),
    ...signsOfTime(fact, at, index, words),
    ...signsOfFigures(fact, at, index, words),
    ...signsOfWording(fact, at, words),
  ];
}

/** One load told whole, younger than what was learnt: its story tells its sides far from one another. */
const ONE_LOAD = "fact/load";

/**
 * Gives each fact the probability that it is right, learnt from how often facts with such signs were right in articles that
 * nobody had tuned on. Of several places that tell a fact the surest counts. `sureOfEnds`: how sure its least sure end is.
 * Without weights facts stay as they are.
 */
export function scoreFacts(
  told: Told,
  text: string,
  weights: ReadonlyMap<string, number>,
  sureOfEnds: (fact: FactRecord) => number,
): FactRecord[] {
  if (weights.size === 0) return [...told.facts];
  const index = new FactIndex(told, text);
  return told.facts.map((fact) => {
    const likely = fact.evidence.map((at) => {
      const learnt = probabilityOf(signsOf(fact, at, index), weights);
      return at.rule === ONE_LOAD ? between(fact.confidence, learnt) : learnt;
    });
    const sure = Math.min(0.99, Math.max(0.01, ...likely), sureOfEnds(fact));
    return { ...fact, confidence: Math.round(sure * 1000) / 1000 };
  });
}
