// How a change on the year is worded around its number.

const UP =
  "增长|同比增|净增长|增加|上升|提高|提升|扩大|激增|大增|猛增|劲增|剧增|倍增|飙升|飙增|暴增|上涨|大涨|攀升|跃升|增速|增幅|涨幅|增长率|上扬|走高|攀高|增|升|涨";
const DOWN =
  "负增长|下降|减少|降低|回落|下滑|萎缩|缩减|收窄|下跌|下挫|走低|大跌|大降|骤降|锐减|降幅|跌幅|减幅|降|跌|减";
/** Words between the change and its number. 至 and 到 are missing on purpose: 增至20% is a level, not a change. */
const LINK =
  "(?:(?:幅度|幅|速度|速|率)?(?:分别|依次|均|都|双双|更|各|则|也|又|了|为|达到|高达|达|约|近|超过|超|逾|突破|将近|接近|至少|最高|基本)*)";

const UP_BEFORE = new RegExp(`(?:${UP})${LINK}$`);
const DOWN_BEFORE = new RegExp(`(?:${DOWN})${LINK}$`);
const SIGN_AFTER_UP = /^的?(?:同比|高位?|较高|较快|高速|快速|正|强劲|年)*(?:增长|增速|增幅|涨幅|升幅)/;
const SIGN_AFTER_DOWN = /^的?(?:同比|较大)*(?:降幅|跌幅|下降|下滑|负增长)/;

export interface SignWord {
  readonly sign: 1 | -1;
  /** Characters of the wording before the number. */
  readonly before: number;
}

/** The wording of a change right before a number: 下降了 in “下降了” + 5%. Null where there is none. */
export function signBefore(text: string): SignWord | null {
  const down = DOWN_BEFORE.exec(text);
  const up = UP_BEFORE.exec(text);
  // 负增长 ends in 增长: the match that starts first is the whole word.
  if (down !== null && (up === null || down.index <= up.index)) {
    return { sign: -1, before: text.length - down.index };
  }
  return up === null ? null : { sign: 1, before: text.length - up.index };
}

/** The wording of a change right after a number: 5% + “的增长”. */
export function signAfter(text: string): 1 | -1 | null {
  if (SIGN_AFTER_DOWN.test(text)) return -1;
  return SIGN_AFTER_UP.test(text) ? 1 : null;
}

/** Why a change that is worded so is none on the year before, or null where it may be. */
export function notOnYear(clause: string): string | null {
  if (/环比|[比较](?:上月|上个?季度?|上一季度|\d+月份?|前\d+个?月|一季度|上半年|三季度)/.test(clause)) {
    return "against the month or quarter before";
  }
  if (/年均|年平均|平均(?:增|每年)|复合/.test(clause)) return "a yearly average";
  if (/拉动|带动|推动|贡献|高于|快于|高出|优于|低于|慢于|领先|跑赢|好于/.test(clause)) {
    return "a contribution or a comparison with others";
  }
  return null;
}

/** The year named as the base of comparison: 2019 in 较2019年同期. */
export function baseYearOf(clause: string): number | null {
  const found = /(?:比|较|与|同)(?:疫情前的?)?(\d{4})年/.exec(clause);
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** 是去年同期的3倍, 相当于上年的3倍: the multiple is of the whole, so growth is one less. */
export function isRatio(clause: string): boolean {
  if (/\d{4}年|时的$/.test(clause)) return false;
  return /(?:是|为|达到?|相当于|等于|增至|升至|增长到|扩大到|提高到)[^，]{0,14}的$/.test(clause);
}
