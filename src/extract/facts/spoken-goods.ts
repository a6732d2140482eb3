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
  const spoken: { end: number; goods: Member; made: boolean }[] = [];
  for (const { start, end, kind, name, key } of spansWithin(mentions, sentence)) {
    if (kind !== "product") continue;
    const last = spoken.at(-1);
    // 加工成鱼排和鱼圈
    const listed = last?.made === true && /^[、和及与]$/.test(doc.text.slice(last.end, start));
    const made = listed || MADE.test(doc.text.slice(Math.max(sentence.start, start - 6), start));
    spoken.push({ end, made, goods: memberOf({ kind, name, ...(key === undefined ? {} : { key }) }) });
  }
  return spoken;
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
  const bare =
    figure === undefined && draft.groups.partner !== undefined && draft.flow?.flows[0] === "export";
  if (!counted && !led && !bare) return null;
  const at = figure?.start ?? draft.flow?.start ?? draft.start;
  const named = here.filter((g) => g.end <= at);
  const made = named.filter((g) => g.made);
  // 加工成鱼排和鱼圈，出口到德国: each of them.
  if (bare && made.length > 0 && made.length === named.slice(-made.length).filter((g) => g.made).length)
    return made.map((g) => g.goods);
  if (bare && !draft.itsGoods) return null;
  const last = counted ? named.at(-1) : (only(named.filter((g) => g.made)) ?? only(named));
  const found = last ?? (named.length === 0 && counted ? onlyKind(before) : undefined);
  return found === undefined ? null : [found.goods];
}

/** 咖啡 and 咖啡豆 are one: the fullest of names that hold each other. */
function onlyKind(spoken: SpokenGoods): SpokenGoods[number] | undefined {
  const names = spoken.map((g) => g.goods.name);
  return spoken.find((g) => names.every((name) => g.goods.name.includes(name)));
}

function only(spoken: SpokenGoods): SpokenGoods[number] | undefined {
  const [first] = spoken;
  return spoken.every((g) => g.goods.name === first?.goods.name) ? first : undefined;
}
