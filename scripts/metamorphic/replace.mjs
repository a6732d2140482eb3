/** A seeded source of numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = (list, random) => list[Math.floor(random() * list.length)];

/** The article with every key of `renamed` replaced by its value, in the text and in whatever the gold quotes. */
export function replaceAll({ gold, text }, renamed) {
  const longestFirst = [...renamed.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const words = new RegExp(longestFirst.map(escaped).join("|"), "gu");
  const swap = (string) => string.replace(words, (from) => renamed.get(from));
  const quoted = (item) => ("evidence" in item ? { ...item, evidence: deep(item.evidence, swap) } : item);
  return {
    text: swap(text),
    gold: {
      ...gold,
      entities: gold.entities.map((entity) => ({ ...entity, names: entity.names.map(swap) })),
      relations: (gold.relations ?? []).map(quoted),
      facts: (gold.facts ?? []).map(quoted),
    },
  };
}

const deep = (value, swap) =>
  typeof value === "string"
    ? swap(value)
    : Array.isArray(value)
      ? value.map((item) => deep(item, swap))
      : value;

const escaped = (string) => string.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Whether `name` stands inside no name of another entity, nor the other way round. */
export const standsAlone = (gold, entity, name) =>
  !gold.entities.some(
    (other) =>
      other !== entity && other.names.some((theirs) => theirs.includes(name) || name.includes(theirs)),
  );
