/** Weights of the character pairs of a text; a pair is the number that `pairs` makes of it. */
type Vector = ReadonlyMap<number, number>;

/** How much texts of one page have in common, by the character pairs that are rare on that page. */
export interface Affinity {
  /** Cosine of two texts, 0 to 1. */
  between(a: string, b: string): number;
  /** Share of the weight of `part` that also stands in `whole`, 0 to 1: how well a headline fits a report. */
  contained(part: string, whole: string): number;
}

/** Above every code point: two of them make one number that no other two make. */
const CODE_POINTS = 0x110000;

function pairs(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  let previous = -1;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const word = isIdeograph(code) || /[\p{L}\p{N}]/u.test(character);
    if (word && previous >= 0) {
      const pair = previous * CODE_POINTS + code;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    previous = word ? code : -1;
  }
  return counts;
}

/** Whether a code point is in the block that nearly all Chinese text is written in. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Learns from the paragraphs of a page which pairs are rare on it: the province's name tells nothing, a village's does. */
export function measureAffinity(paragraphs: readonly string[]): Affinity {
  // Counted when the first text is compared: most files are one article, and nothing in them is.
  let seenIn: ReadonlyMap<number, number> | null = null;
  const weight = (pair: number): number => {
    seenIn ??= countParagraphs(paragraphs);
    return Math.log((paragraphs.length + 1) / ((seenIn.get(pair) ?? 0) + 0.5));
  };
  const known = new Map<string, Vector>();
  const vector = (text: string): Vector => {
    const cached = known.get(text);
    if (cached) return cached;
    const made = new Map<number, number>();
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

/** In how many paragraphs each pair stands. */
function countParagraphs(paragraphs: readonly string[]): ReadonlyMap<number, number> {
  const seenIn = new Map<number, number>();
  for (const paragraph of paragraphs) {
    for (const pair of pairs(paragraph).keys()) seenIn.set(pair, (seenIn.get(pair) ?? 0) + 1);
  }
  return seenIn;
}

function length(vector: Vector): number {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  return Math.sqrt(sum);
}
