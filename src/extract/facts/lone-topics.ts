import type { Sentence } from "../../model/document.js";
import { spansWithin } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { Dim } from "./chunk.js";
import type { Member } from "./frame.js";
import { findSegments } from "./segment-chunks.js";

/** What a sentence that says nothing else is about. */
export interface LoneTopic {
  readonly dim: Dim;
  readonly members: readonly Member[];
}

const MOST = 26;
const OPENS =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九]，?|首先|其次|再次|最后|[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])/;

/**
 * 一是民营企业表现亮眼。实现进出口9亿元: the class of firms, mode of trade, goods or partner that a short sentence at the head of its
 * paragraph or of an item is about; null where it names others or tells figures.
 */
export function loneTopic(reading: Reading, sentence: Sentence): LoneTopic | null {
  const { doc, mentions, knowledge } = reading;
  const words = doc.text.slice(sentence.start, sentence.end);
  const before = doc.sentences[sentence.index - 1];
  const heads = before === undefined || before.paragraph !== sentence.paragraph || OPENS.test(words);
  if (!heads || words.length > MOST || /[，；：\d%]/.test(words.replace(OPENS, ""))) return null;
  if (!/[。！]?$/.test(words) || knowledge.segments.length === 0) return null;
  const named = spansWithin(mentions, sentence);
  const segments = findSegments(reading, sentence);
  const [only] = named;
  const [segment] = segments;
  if (named.length + segments.length !== 1) return null;
  if (segment !== undefined) return { dim: "segment", members: [segment] };
  if (only === undefined || (only.kind !== "product" && only.kind !== "partner")) return null;
  const { kind, name, key } = only;
  const ref = key === undefined ? { kind, name } : { kind, name, key };
  return { dim: kind, members: [{ name, ref, guessed: false }] };
}
