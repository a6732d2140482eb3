import type { Token } from "../model/token.js";

/** Finds the word at an offset and whether an offset lies between two words. */
export interface TokenIndex {
  readonly tokens: readonly Token[];
  /** Position in `tokens` of the word that covers the offset, or -1 past the end. */
  indexAt(offset: number): number;
  /** The word that covers the offset. */
  at(offset: number): Token | undefined;
  /** True where a word starts or ends at the offset. */
  isBoundary(offset: number): boolean;
}

const indexes = new WeakMap<readonly Token[], TokenIndex>();

/** Indexes words that cover a text without gaps; one index serves all rules that read the same words. */
export function indexTokens(tokens: readonly Token[]): TokenIndex {
  let index = indexes.get(tokens);
  if (index === undefined) {
    index = makeIndex(tokens);
    indexes.set(tokens, index);
  }
  return index;
}

function makeIndex(tokens: readonly Token[]): TokenIndex {
  const length = tokens.at(-1)?.end ?? 0;
  const owner = new Int32Array(length + 1).fill(-1);
  let i = 0;
  for (const { start, end } of tokens) {
    for (let at = start; at < end; at++) owner[at] = i;
    i++;
  }
  const indexAt = (offset: number): number => owner[offset] ?? -1;
  return {
    tokens,
    indexAt,
    at: (offset) => tokens[indexAt(offset)],
    isBoundary: (offset) => offset <= 0 || offset >= length || owner[offset] !== owner[offset - 1],
  };
}
