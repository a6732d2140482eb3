import type { Span } from "./span.js";

/** A word of the segmenter with its part-of-speech tag (nr, ns, n, v, m …); offsets are into the cleaned text. */
export interface Token extends Span {
  readonly text: string;
  readonly tag: string;
}

/** Cuts cleaned text into tagged words that cover it without gaps. The port that `nodejieba` stands behind. */
export interface Segmenter {
  tag(text: string): readonly Token[];
}
