import type { Sentence } from "../../model/document.js";
import { spansWithin } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { Draft } from "./draft.js";
import { type Member, memberOf } from "./frame.js";

/** Goods that a sentence names, each with the place where its name ends. */
export type SpokenGoods = readonly {
  readonly end: number;
  readonly goods: Member;
  /** 用明太鱼加工鱼片: they are what is made of others. */
  readonly made: boolean;
}[];

/** The goods that one sentence names, in text order. */
export function goodsSpokenOf({ doc, mentions }: Reading, sentence: Sentence): SpokenGoods {
  return spansWithin(mentions, sentence)
    .filter((m) => m.kind === "product")
    .map(({ start, end, kind, name, key }) => ({
      end,
      made: MADE.test(doc.text.slice(Math.max(sentence.start, start - 6), start)),
      goods: memberOf({ kind, name, ...(key === undefined ? {} : { key }) }),
    }));
}

const MADE = /(?:加工|制成|做成|织成|酿成|烤成|磨成|压成|提炼|生产|制作)(?:成|出|为)?(?:的|各类|各式)?$/;

/** What goods are sent in tells less of them than a count. */
const BOXES = /柜|箱|车$/;

/**
 * The goods of a firm's statement that leaves them out though it counts them or sends them off: those last named in the
 * sentence (主打智能坐便器，去年出口1.2万台; 年产衬衫300万件，产品出口日本), else the only ones of the sentence before
 * (公司生产拖拉机。去年出口2300台). Null where it may be of all that the firm makes.
 */
export function goodsLeftOut(draft: Draft, here: SpokenGoods, before: SpokenGoods): readonly Member[] | null {
  const [figure] = draft.figures;
  const counted = draft.figures.some((f) => f.role === "count" && !BOXES.test(f.unit));
  // 用明太鱼加工鱼片，八成返销日本
  const led = figure?.leads === true && draft.flow?.carried === true;
  if (!counted && !led && !(draft.itsGoods && figure === undefined)) return null;
  const at = figure?.start ?? draft.flow?.start ?? draft.start;
  const named = here.filter((g) => g.end <= at);
  const last = counted ? named.at(-1) : (only(named.filter((g) => g.made)) ?? only(named));
  const found = last ?? (named.length === 0 && counted ? only(before) : undefined);
  return found === undefined ? null : [found.goods];
}

function only(spoken: SpokenGoods): SpokenGoods[number] | undefined {
  const [first] = spoken;
  return spoken.every((g) => g.goods.name === first?.goods.name) ? first : undefined;
}
