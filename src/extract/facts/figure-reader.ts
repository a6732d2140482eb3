import type { Quantity } from "../../model/quantity.js";
import type { Span } from "../../model/span.js";
import type { FigureChunk, VoidChunk } from "./chunk.js";
import { countsGoods } from "./counted-things.js";
import { clauseBefore, LISTED, signedBackwards, startOfClause } from "./figure-places.js";
import {
  baseYearOf,
  isRatio,
  notOnYear,
  type SignWord,
  signAcross,
  signAfter,
  signBefore,
} from "./growth-words.js";
import type { SharePhrase } from "./share-phrases.js";

// Decides what each number of a sentence is for: an amount of trade, a change on the year, a share, or nothing of these.

interface Place {
  readonly quantity: Quantity;
  readonly words: string;
  /** Words of the same clause before the number, up to the number before it. */
  readonly before: string;
  /** Words of the same clause before the number, whatever numbers they hold. */
  readonly clause: string;
  /** The clause before that. */
  readonly earlier: string;
  readonly after: string;
  /** What stands between the number before and this one is only a list separator. */
  readonly listed: boolean;
  readonly previous: FigureChunk | VoidChunk | null;
  readonly previousType: Quantity["type"] | null;
  readonly share: SharePhrase | null;
}

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

function readFigure(place: Place): FigureChunk | VoidChunk {
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

function readRate(place: Place): FigureChunk | VoidChunk {
  const { quantity, previous } = place;
  if (place.share !== null)
    return figure(place, "share", {
      value: quantity.value,
      baseFlow: place.share.flow,
      baseGoods: place.share.goods,
    });
  if (/^的?(?:增长|增速|增幅)?[一-龥]{0,4}目标/.test(place.after)) return nothing(quantity, "a target");
  const sign = signBefore(place.before) ?? signAcross(place.before, place.earlier, place.clause);
  if (sign !== null) return readChange(place, sign);
  const after = signAfter(place.after);
  if (after !== null) return readChange(place, { sign: after, before: 0 });
  if (quantity.type === "times" && place.words.includes("翻"))
    return readChange(place, { sign: 1, before: 0 });
  if (quantity.type === "times" && isRatio(place.clause)) {
    return figure(place, "yoy", { value: round((quantity.value - 1) * 100) });
  }
  const given =
    quantity.type !== "times" && CONTRIBUTED.test(place.before) ? GIVEN_FLOW.exec(place.after) : null;
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
  return nothing(quantity, "a rate of something else");
}

/** 贡献了全省四分之三的手机出口: the share of a whole that is named after it. */
const CONTRIBUTED = /(?:贡献|承担|包揽|占据|撑起|拿下|创造)了?(?:全[国省市区州县]|我国|中国)[^，]{0,4}$/;
const GIVEN_FLOW = /^(?:以上|左右)?的?[^，。；]{0,10}?(进出口|出口|进口|外贸)/;

/** 六成来自越南, 近半出口至东盟: a share told before what it is of. */
const LEADING_SHARE =
  /^(?:的?(?:产品|货物|商品|订单|原料|份额|产量))?(?:都|均|是|主要)?(?:来自|源自|产自|[返外]?销往|返销|销售到|运往|发往|输往|流向|卖[到往]|[出进]口(?:到|至|往|自)?)/;

/** An item of a list has the sign of the item before it: 增长8.4%、2.3%. */
function continueList(place: Place, previous: FigureChunk): FigureChunk {
  const { role, baseFlow, baseGoods } = previous;
  if (role === "share") return figure(place, role, { value: place.quantity.value, baseFlow, baseGoods });
  const sign = previous.unit === "-" ? -1 : 1;
  return figure(place, role, {
    value: round(sign * percentOf(place.quantity)),
    sign,
    baseYear: previous.baseYear,
  });
}

function readChange(place: Place, word: SignWord): FigureChunk | VoidChunk {
  const { quantity } = place;
  const why = notOnYear(place.clause, place.earlier);
  if (why !== null) return { ...nothing(quantity, why), start: quantity.start - word.before };
  const value = round(word.sign * percentOf(quantity));
  return figure(place, "yoy", {
    value,
    sign: word.sign,
    before: word.before,
    baseYear: baseYearOf(place.clause, place.earlier),
    each: /均|都|双双/.test(place.before.slice(place.before.length - word.before)),
    of: measureBefore(place.before.slice(0, place.before.length - word.before)),
  });
}

/** 数量, 金额 right before a change. */
function measureBefore(words: string): FigureChunk["of"] {
  if (/(?:数量|重量|货量)(?:同比|按年)?$/.test(words)) return "quantity";
  return /(?:金额|货值|价值)(?:同比|按年)?$/.test(words) ? "value" : null;
}

function percentOf(quantity: Quantity): number {
  return quantity.type === "times" ? quantity.value * 100 : quantity.value;
}

/** Products of decimals such as 10.1 × 100 get a tail in binary; the text has at most a few digits. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

function readMoney(place: Place): FigureChunk | VoidChunk {
  const { quantity } = place;
  if (place.listed && place.previous?.type === "void" && place.previousType === "money") {
    return nothing(quantity, place.previous.why);
  }
  if (/[人户日天]均|平均每/.test(place.clause)) return nothing(quantity, "an average");
  if (PRICE.test(place.clause)) return nothing(quantity, "a price");
  if (/(?:折合|约合|合)(?:人民币)?$/.test(place.before)) return nothing(quantity, "a conversion");
  if (/^(?:\/|每|一[吨台辆件]|以[上下]的)/.test(place.after))
    return nothing(quantity, "a price or a threshold");
  if (/^的?[一-龥]{0,6}目标/.test(place.after)) return nothing(quantity, "a target");
  return readLevel(place, "money");
}

/** 每吨2000元, 一把卖到200元 */
const PRICE =
  /(?:(?:每[^，]{1,8}|[单均]价|价格|平均价)[^，]{0,10}|一[把件台个瓶斤盒箱双只套辆枚颗条株][^，\d]{0,4}(?:卖|售|要|值|标价)[^，\d]{0,3}|(?:售|要|标)价[^，\d]{0,3})$/;

function readCount(place: Place): FigureChunk | VoidChunk {
  const { quantity } = place;
  if (/[人户日天]均|平均每/.test(place.clause)) return nothing(quantity, "an average");
  // 每3只就有1只
  if (/(?:每|就有|每[^，]{1,4}有)$/.test(place.before)) return nothing(quantity, "a ratio");
  if (!countsGoods(quantity.unit, place.after)) return nothing(quantity, "counts no goods");
  return readLevel(place, "count");
}

/** A figure of the level of trade, unless the words make it an increment or the start of a range. */
function readLevel(place: Place, role: "money" | "count"): FigureChunk | VoidChunk {
  const { quantity } = place;
  if (signBefore(place.before) !== null || INCREMENT.test(place.before)) {
    return nothing(quantity, "an increment");
  }
  // 较3月份20万吨增加2万吨, 仅次于5月的80亿元
  if (COMPARED.test(place.clause)) return nothing(quantity, "what is compared with");
  if (KEPT.test(place.before)) return nothing(quantity, "a threshold that is kept");
  const grownFrom = /(?:[从由][^，]{0,12})$/.test(place.before);
  if (
    grownFrom &&
    /^[^，。；]{0,6}(?:增|升|提|扩|跃|攀|跳|降|减|发展)[^，。；]{0,4}[到至为]/.test(place.after)
  ) {
    return nothing(quantity, "the start of a range");
  }
  const level = figure(place, role, { value: quantity.value });
  // 跃上1万亿元台阶, 突破百亿元大关: a mark that was passed.
  return MARK.test(place.after) ? { ...level, approx: true } : level;
}

/** 多出, 少出口12万吨: by how much. */
const INCREMENT = /(?:净增|增量|(?<![至最不很])[多少](?:[出进]口)?)(?:了|出|达|约)?$/;

/** 稳定在20亿元, 连续三年超20亿元: a mark that is kept up and no figure of one time. */
const KEPT =
  /(?:(?:保持|稳定|维持)在?|站稳|连续[\d一二两三四五六七八九十多]+个?[年月季]度?(?:[出进]口|进出口|均|都|保持|稳定|维持|在|达到?)*)$/;

const COMPARED =
  /(?:[较比]|仅次于|相比|接近|逼近|超过|不及|追平|高于|低于|相当于)[^，。；]{0,10}(?:年|月|月份|季度?|同期|今年|去年)(?:全年|同期)?的?[约近超]?$/;

const MARK = /^的?(?:大关|台阶|关口|门槛|新台阶)/;

interface FigureFields {
  readonly value: number;
  readonly sign?: 1 | -1;
  readonly before?: number;
  readonly baseYear?: number | null;
  readonly baseFlow?: FigureChunk["baseFlow"];
  readonly leads?: boolean;
  readonly of?: FigureChunk["of"];
  readonly each?: boolean;
  readonly baseGoods?: FigureChunk["baseGoods"];
}

function figure(place: Place, role: FigureChunk["role"], fields: FigureFields): FigureChunk {
  const { quantity } = place;
  return {
    type: "figure",
    role,
    value: quantity.bound === null ? fields.value : null,
    unit: role === "yoy" ? (fields.sign === -1 ? "-" : "+") : quantity.unit,
    approx: quantity.approx,
    baseYear: fields.baseYear ?? null,
    baseFlow: fields.baseFlow ?? null,
    leads: fields.leads ?? false,
    of: fields.of ?? null,
    each: fields.each ?? false,
    baseGoods: fields.baseGoods ?? null,
    start: quantity.start - (fields.before ?? 0),
    end: quantity.end,
  };
}

function nothing(quantity: Quantity, why: string): VoidChunk {
  return { type: "void", why, start: quantity.start, end: quantity.end };
}
