import type { Quantity } from "../../model/quantity.js";
import type { Span } from "../../model/span.js";
import type { FigureChunk, VoidChunk } from "./chunk.js";
import {
  aroundBracket,
  clauseBefore,
  LISTED,
  signedBackwards,
  startOfClause,
  UNSIGNED,
} from "./figure-places.js";
import {
  baseYearOf,
  isPartOfLastYear,
  isRatio,
  notOnYear,
  type SignWord,
  signAcross,
  signAfter,
  signBefore,
} from "./growth-words.js";
import { readCount, readMoney } from "./level-figures.js";
import { measureBefore } from "./measure-words.js";
import { figure, nothing, type PlacedNumber } from "./placed-number.js";
import type { SharePhrase } from "./share-phrases.js";

// Decides what each number of a sentence is for: an amount of trade, a change on the year, a share, or nothing of these.

/** Reads the numbers of one sentence in order. The chunks cover the wording of a change (增长了5%) but not that of a share. */
export function readFigures(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  shares: readonly SharePhrase[],
): readonly (FigureChunk | VoidChunk)[] {
  const figures: (FigureChunk | VoidChunk)[] = [];
  quantities.forEach((quantity, i) => {
    const previous = figures.at(-1) ?? null;
    const previousQuantity = quantities[i - 1];
    const clauseStart = startOfClause(text, sentence.start, quantity.start);
    const between = text.slice(previousQuantity?.end ?? sentence.start, quantity.start);
    figures.push(
      readFigure({
        quantity,
        words: text.slice(quantity.start, quantity.end),
        before: text.slice(Math.max(clauseStart, previousQuantity?.end ?? 0), quantity.start),
        clause: text.slice(clauseStart, quantity.start),
        earlier: clauseBefore(text, sentence.start, clauseStart),
        around: aroundBracket(text, sentence.start, clauseStart),
        after: text.slice(quantity.end, Math.min(sentence.end, quantity.end + 16)),
        listed: previous !== null && LISTED.test(between),
        previous,
        previousType: previousQuantity?.type ?? null,
        share: shares.find((s) => s.figure === i) ?? null,
      }),
    );
  });
  return signedBackwards(text, figures, quantities);
}

function readFigure(place: PlacedNumber): FigureChunk | VoidChunk {
  const { quantity } = place;
  switch (quantity.type) {
    case "money":
      return readMoney(place);
    case "count":
      return readCount(place);
    case "percent":
    case "fraction":
    case "times":
      return readRate(place);
    default:
      return nothing(quantity, quantity.type);
  }
}

/** 占全省出口企业的28%, 有9家是民营企业，占比45%, 三大行业出口额占八成: how many firms they are, or what several trades send. */
function isOfFirms({ share, clause, earlier }: PlacedNumber): boolean {
  if (share === null) return false;
  if (/企业(?:总数|数量|家数|数)?的?[约近超逾]?$/.test(share.words) && /占/.test(share.words)) return true;
  if (/^占比?(?:为|达|约|近|超)*$/.test(share.words) && /\d家[^，；。]*$/.test(earlier)) return true;
  return /[两三四五六七八几]大?(?:行业|产业)[^，；。]{0,12}占/.test(clause);
}

function readRate(place: PlacedNumber): FigureChunk | VoidChunk {
  const { quantity, previous } = place;
  if (isOfFirms(place)) return nothing(quantity, "a share of firms or trades");
  if (place.share !== null)
    return figure(place, "share", {
      value: quantity.value,
      baseFlow: place.share.flow,
      baseGoods: place.share.goods,
      basePartner: place.share.partner,
      // 日本和韩国各占一成
      each: /(?:各|均|都)(?:自|约)?占/.test(place.clause.slice(-12)),
      of: /[值额]/.test(place.share.words) ? "value" : null,
    });
  if (/^的?(?:增长|增速|增幅)?[一-龥]{0,4}目标/.test(place.after)) return nothing(quantity, "a target");
  // 全年翻番没问题
  if (HOPED.test(place.after)) return nothing(quantity, "a hope");
  // 越南（-13%）、泰国（+8%）
  const bracketed = place.before === "" && place.after.startsWith("）") && quantity.type === "percent";
  if (bracketed && /^[+＋-]/.test(place.words)) return readChange(place, { sign: 1, before: 0 });
  const sign =
    oppositeSign(place) ??
    ownSign(place) ??
    signBefore(place.before) ??
    signAcross(place.before, place.earlier, place.clause);
  if (sign !== null) return readChange(place, sign);
  const after = signAfter(place.after);
  if (after !== null) return readChange(place, { sign: after, before: 0 });
  if (quantity.type === "times" && place.words.includes("翻"))
    return readChange(place, { sign: 1, before: 0 });
  if (quantity.type === "times" && isRatio(place.clause)) {
    return figure(place, "yoy", { value: round((quantity.value - 1) * 100) });
  }
  if (quantity.type !== "times" && isPartOfLastYear(place.before)) {
    const value = round(quantity.value - 100);
    return figure(place, "yoy", { value, sign: value < 0 ? -1 : 1 });
  }
  // 拉美增长30%最快，东盟次之，为18%
  const second = previous?.type === "figure" && previous.role === "yoy" && SECOND.test(place.earlier);
  if (second && /^[则也]?[为达是]?[约近超逾]?$/.test(place.before)) return continueList(place, previous);
  const goods = quantity.type === "times" ? null : sharedGoods(place);
  if (goods !== null) return goods;
  const given =
    quantity.type !== "times" && CONTRIBUTED.test(place.clause) ? GIVEN_FLOW.exec(place.after) : null;
  if (given !== null) {
    const baseFlow = given[1] === "出口" ? "export" : given[1] === "进口" ? "import" : "total";
    return figure(place, "share", { value: quantity.value, leads: true, baseFlow });
  }
  if (quantity.type !== "times" && LEADING_SHARE.test(place.after) && !/[比较]$/.test(place.before)) {
    return figure(place, "share", { value: quantity.value, leads: true });
  }
  if (place.listed && previous?.type === "figure" && (previous.role === "yoy" || previous.role === "share")) {
    return continueList(place, previous);
  }
  return nothing(quantity, UNSIGNED);
}

const SECOND = /(?:次之|紧随其后|居次|居第二|位列其后)$/;

const HOPED = /^[^，。；\d]{0,4}(?:没问题|不成问题|不在话下|可期|在望|指日可待|不是梦)/;

const GIVEN_OUT =
  /([出进])口了?(?:全[国省市区州]|我国|中国)(?:[^，]{0,4}(?:成|[\d.]+[%％]|分之[一二三四五])(?:以上|左右|多)?的[^，]{1,12}[、和])*[^，\d]{0,3}$/;

/** 出口了全国近五成的平板电脑: the share of a whole of the goods that are named after it. */
function sharedGoods(place: PlacedNumber): FigureChunk | null {
  const flow = GIVEN_OUT.exec(place.clause)?.[1];
  if (flow === undefined || !/^(?:以上|左右|多)?的/.test(place.after)) return null;
  return figure(place, "share", {
    value: place.quantity.value,
    leads: true,
    baseFlow: flow === "出" ? "export" : "import",
  });
}

/** 贡献了全省四分之三的手机出口、三分之二的钢材进口: the share of a whole that is named after it. */
const CONTRIBUTED =
  /(?:贡献|承担|包揽|占据|撑起|拿下|创造)了?(?:全[国省市区州县]|我国|中国)(?:[^，。；]{2,30}(?:出口|进口)[、和及])?[^，\d]{0,4}$/;
const GIVEN_FLOW = /^(?:以上|左右)?的?[^，。；]{0,10}?(进出口|出口|进口|外贸)/;

/** 六成来自越南, 四成的出口商品销往德国, 近半出口至东盟: a share told before what it is of. */
const LEADING_SHARE =
  /^的(?:出口|进口)(?:商品|产品|货物)(?:主要)?(?:[销运输发去]往|来自|源自|产自|流向|销[至到])|^(?:的?(?:产品|货物|商品|订单|原料|份额|产量))?(?:都|均|是|主要)?(?:来自|源自|产自|[返外]?销往|返销|销售到|运往|发往|输往|流向|卖[到往给]|[去进]了(?!\d|一)|走向|进入|飞往|运到|[出进]口(?:到|至|往|自)?)/;

/** An item of a list has the sign of the item before it: 增长8.4%、2.3%. */
function continueList(place: PlacedNumber, previous: FigureChunk): FigureChunk | VoidChunk {
  const { role, baseFlow, baseGoods, of } = previous;
  if (role === "share") return figure(place, role, { value: place.quantity.value, baseFlow, baseGoods, of });
  const why = notOnYear(ofYears(place));
  if (why !== null) return nothing(place.quantity, why);
  const sign = previous.unit === "-" ? -1 : 1;
  return figure(place, role, {
    value: round(sign * percentOf(place.quantity)),
    sign,
    baseYear: previous.baseYear,
  });
}

/** 一增一减，幅度为8%和3%: the signs of the two changes are told before them, in their order. */
const OPPOSITE = /一([增升涨])一[减降跌]|一([减降跌])一[增升涨]/;

function oppositeSign({ earlier, clause, before, listed, previous, words }: PlacedNumber): SignWord | null {
  const told = OPPOSITE.exec(clause) ?? OPPOSITE.exec(earlier);
  if (told === null) return null;
  const first = told[1] === undefined ? -1 : 1;
  // 一增一减，分别为5%和-3%: a number that has its sign with it.
  if (/^[+-]/.test(words)) return { sign: 1, before: 0 };
  if (earlier.endsWith(told[0]) && /^(?:分别|依次|各自?)?(?:[为达是]|高?达)?[约近超逾]?$/.test(before))
    return { sign: first, before: 0 };
  if (/(?:幅度|幅)(?:分别)?(?:[为达]|高?达)?[约近超逾]?$/.test(before)) return { sign: first, before: 0 };
  const second = listed && previous?.type === "figure" && previous.role === "yoy";
  return second ? { sign: first === 1 ? -1 : 1, before: 0 } : null;
}

/** 同比+5.6%, 同比分别-8%、+9%, 日本（-3%）: the number has its sign with it. */
function ownSign({ words, before, quantity }: PlacedNumber): SignWord | null {
  if (quantity.type !== "percent" || !/^[+-]/.test(words)) return null;
  const told =
    /(?:同比|按年)(?:（下同）)?(?:分别|依次|各自?|均)?[为约达]?$/.exec(before) ?? /（(?:同比)?$/.exec(before);
  return told === null ? null : { sign: 1, before: told[0].length };
}

function readChange(place: PlacedNumber, word: SignWord): FigureChunk | VoidChunk {
  const { quantity } = place;
  const moved =
    /[由从][^，；。\d]{0,12}$/.test(place.before.slice(0, -word.before || undefined)) ||
    STARTED.test(place.clause);
  const why =
    moved && MOVED_ON.test(place.after) ? "the start of a range" : notOnYear(ofYears(place), place.earlier);
  if (why !== null) return { ...nothing(quantity, why), start: quantity.start - word.before };
  const value = round(word.sign * percentOf(quantity));
  const wording = place.before.slice(place.before.length - word.before);
  return figure(place, "yoy", {
    value,
    sign: word.sign,
    before: word.before,
    baseYear: baseYearOf(place.around + place.clause, place.earlier),
    each: /均|都|双双/.test(wording),
    ...(quantity.approx && /^(?:增速|增幅|降幅|涨幅|跌幅)/.test(wording) ? { bounded: true } : {}),
    ...(/分别|依次/.test(wording) ? { respectively: true } : {}),
    of: measureBefore(place.before.slice(0, place.before.length - word.before)),
  });
}

/** 由前4个月的下降22%收窄至下降16%: where a change came from. */
const STARTED = /[由从][^，；。]{0,14}(?:增长|上升|增|下降|下滑|降|减少)了?$/;
const MOVED_ON = /^，?(?:收窄|扩大|回升|加快|放缓|回落|提高|提升|转|变|升|降|缩小)[^，；。\d]{0,4}[到至为]/;

/** 同比、环比分别增长3%、5%: the clause as it would be for the one change that the number is. */
function ofYears({ clause: own, around, listed, previous }: PlacedNumber): string {
  // 较10月（386亿元）增长19%
  const clause = around + own;
  // 同比和环比分别, 同、环比分别
  const both = /(同比|环比|同)[、和及与](?:同比|环比)/.exec(clause);
  if (both === null) return clause;
  const second = previous !== null && (listed || /\d/.test(clause.slice(both.index)));
  const mine = (both[1] !== "环比") === second ? "环比" : "同比";
  return clause.replace(both[0], mine);
}

const percentOf = ({ type, value }: Quantity): number => (type === "times" ? value * 100 : value);

/** Products of decimals such as 10.1 × 100 get a tail in binary; the text has at most a few digits. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
