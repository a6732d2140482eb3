/** Weights of the character pairs of a text. */
type Vector = ReadonlyMap<string, number>;

/** How much texts of one page have in common, by the character pairs that are rare on that page. */
export interface Affinity {
  /** Cosine of two texts, 0 to 1. */
  between(a: string, b: string): number;
  /** Share of the weight of `part` that also stands in `whole`, 0 to 1: how well a headline fits a report. */
  contained(part: string, whole: string): number;
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let previous = "";
  for (const character of text) {
    const word = /[\p{L}\p{N}]/u.test(character);
    if (word && previous !== "")
      counts.set(previous + character, (counts.get(previous + character) ?? 0) + 1);
    previous = word ? character : "";
  }
  return counts;
}

/** Learns from the paragraphs of a page which pairs are rare on it: the province's name tells nothing, a village's does. */
export function measureAffinity(paragraphs: readonly string[]): Affinity {
  const seenIn = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const pair of pairs(paragraph).keys()) seenIn.set(pair, (seenIn.get(pair) ?? 0) + 1);
  }
  const weight = (pair: string): number =>
    Math.log((paragraphs.length + 1) / ((seenIn.get(pair) ?? 0) + 0.5));
  const known = new Map<string, Vector>();
  const vector = (text: string): Vector => {
    const cached = known.get(text);
    if (cached) return cached;
    const made = new Map<string, number>();
    for (const [pair, count] of pairs(text))
      made.set(pair, (1 + Math.log(count)) * Math.max(weight(pair), 0));
    known.set(text, made);
    return made;
  };
  const between = (a: string, b: string): number => {
    const [left, right] = [vector(a), vector(b)];
    let dot = 0;
    for (const [pair, value] of left) dot += value * (right.get(pair) ?? 0);
    const norm = length(left) * length(right);
    return norm === 0 ? 0 : dot / norm;
  };
  const contained = (part: string, whole: string): number => {
    const [left, right] = [vector(part), vector(whole)];
    let [shared, total] = [0, 0];
    for (const [pair, value] of left) {
      total += value;
      if (right.has(pair)) shared += value;
    }
    return total === 0 ? 0 : shared / total;
  };
  return { between, contained };
}

function length(vector: Vector): number {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  return Math.sqrt(sum);
}
