import type { Sentence } from "../../model/document.js";
import { spansWithin } from "../../model/span.js";
import { isAside } from "../names/firm-asides.js";
import { headsItsClause } from "../names/owned-firms.js";
import type { Reading } from "../reading.js";
import { type FirmPeople, firmOfNamed } from "./firm-people.js";
import { type Member, memberOf } from "./frame.js";

/** Statistics of a place: whoever was named before, the figures are not a firm's. */
const STATISTICS =
  /统计(?!局长)|海关(?:数据|介绍|获悉|消息)|商务[厅局]|[全我]国|全[省市县区州]|[我本][省市县区州]/;

/** The firm that a sentence without trade is about. */
export interface FocusFirm {
  readonly firm: readonly Member[];
  /** An official calls at it: the story is not its own. */
  readonly isVisited: boolean;
}

/**
 * The firm that a sentence is about which tells of no trade itself: what is traded in the next one is that firm's
 * (蓝鲸重机的车间里机器轰鸣。去年出口3000台), by its name or by that of its people. Null where it names none, or several.
 */
export function firmInFocus(reading: Reading, sentence: Sentence, people: FirmPeople): FocusFirm | null {
  const { text } = reading.doc;
  if (STATISTICS.test(text.slice(sentence.start, sentence.end))) return null;
  const named = spansWithin(reading.mentions, sentence).filter((m) => m.kind === "company");
  const own = named.filter((firm) => !isAside(text, firm) || headsItsClause(text, firm));
  const [first] = own;
  if (first === undefined) {
    const firm = firmOfNamed(reading, sentence, people);
    return firm === null ? null : { firm, isVisited: false };
  }
  if (own.some((firm) => firm.name !== first.name)) return null;
  const { kind, name, key } = first;
  const isVisited = spansWithin(reading.mentions, sentence).some((m) => m.kind === "official");
  return { firm: [memberOf({ kind, name, ...(key === undefined ? {} : { key }) })], isVisited };
}

/** 走进北木产业园，…: the only park, port or market that a sentence names, which 园区 or 口岸 means later. */
export function hubInFocus(reading: Reading, sentence: Sentence): readonly Member[] | null {
  const [first, ...more] = spansWithin(reading.mentions, sentence).filter((m) => m.kind === "hub");
  if (first === undefined || more.some((hub) => hub.name !== first.name)) return null;
  const { kind, name, key } = first;
  return [memberOf({ kind, name, ...(key === undefined ? {} : { key }) })];
}

/** Whether a sentence is told as the trade of those who are watched over by an office, not of a firm. */
export function isStatistics(words: string): boolean {
  return STATISTICS.test(words);
}

/** Whether a sentence tells what statistics or an official say: not of the firm that a story is about. */
export function isOthersSay({ doc, mentions }: Reading, sentence: Sentence): boolean {
  if (STATISTICS.test(doc.text.slice(sentence.start, sentence.end))) return true;
  return spansWithin(mentions, sentence).some((m) => m.kind === "official");
}
