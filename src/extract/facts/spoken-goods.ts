import type { Sentence } from "../../model/document.js";
import { spansWithin } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { Draft } from "./draft.js";
import { type Member, memberOf } from "./frame.js";

/** Goods that a sentence names, each with the place where its name ends. */
export type SpokenGoods = readonly { readonly end: number; readonly goods: Member }[];

/** The goods that one sentence names, in text order. */
export function goodsSpokenOf({ mentions }: Reading, sentence: Sentence): SpokenGoods {
  return spansWithin(mentions, sentence)
    .filter((m) => m.kind === "product")
    .map(({ end, kind, name, key }) => ({
      end,
      goods: memberOf({ kind, name, ...(key === undefined ? {} : { key }) }),
    }));
}

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
  if (!counted && !(draft.itsGoods && figure === undefined)) return null;
  const at = figure?.start ?? draft.flow?.start ?? draft.start;
  const named = here.filter((g) => g.end <= at);
  const last = counted ? named.at(-1) : only(named);
  const found = last ?? (named.length === 0 && counted ? only(before) : undefined);
  return found === undefined ? null : [found.goods];
}

function only(spoken: SpokenGoods): SpokenGoods[number] | undefined {
  const [first] = spoken;
  return spoken.every((g) => g.goods.name === first?.goods.name) ? first : undefined;
}
