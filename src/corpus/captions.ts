import type { Affinity } from "./affinity.js";
import type { Block } from "./blocks.js";
import { wordsOf } from "./blocks.js";
import type { Unit } from "./units.js";

// A caption leaves the block that it stands in only for one that has nearly all of its rare words.
const FITS = 0.5;
const MISFITS = 0.2;

/** Moves captions, with their credits, that ended up in another report to the one they speak of. */
export function placeCaptions<B extends Block>(blocks: readonly B[], affinity: Affinity): readonly B[] {
  const texts = blocks.map((block) => wordsOf(block.parts));
  const parts = blocks.map((): Unit[] => []);
  for (const [home, block] of blocks.entries()) {
    let target = home;
    for (const unit of block.parts) {
      if (unit.kind === "caption") target = findHome(unit.text, home, texts, affinity);
      else if (unit.kind !== "credit") target = home;
      parts[target]?.push(unit);
    }
  }
  return blocks.map((block, i) => ({ ...block, parts: parts[i] ?? [] }));
}

function findHome(words: string, home: number, texts: readonly string[], affinity: Affinity): number {
  const fits = texts.map((text) => affinity.contained(words, text));
  if ((fits[home] ?? 0) > MISFITS) return home;
  let best = home;
  for (const [index, fit] of fits.entries()) if (fit >= FITS && fit > (fits[best] ?? 0)) best = index;
  return best;
}
