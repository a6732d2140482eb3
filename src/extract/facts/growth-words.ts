// How a change on the year is worded around its number.

const UP =
  "增长|成长|同比增|净增长|年增率?|增加|上升|提高|提升|扩大|激增|大增|猛增|劲增|剧增|倍增|飙升|飙增|暴增|上涨|大涨|攀升|跃升|增速|增幅|涨幅|增长率|上扬|走高|攀高|回升|回暖|弹升|跃增|骤增|劲升|跳升|急升|急增|扬升|走强|增多|多出|多了|多[卖销买购订要运发采]购?[出走进入]?了?|(?:按年|同比)多|多[出进]口了?|增|升|涨";
const DOWN =
  "负增长|负成长|衰退|急挫|重挫|大挫|挫|年减率?|急跌|急降|骤减|下降|减少|降低|回落|下滑|萎缩|缩减|收窄|下跌|下挫|走低|大跌|大降|骤降|锐减|降幅|跌幅|减幅|缩水|滑落|收缩|跌落|走弱|少了|倒退|少[卖销买购订要运发采]购?[出走进入]?了?|(?:按年|同比)少|少[出进]口了?|[跌减掉]去?了|[跌减]去|缩了|降|跌|减";
/** Words between the change and its number. 至 and 到 are missing on purpose: 增至20% is a level, not a change. */
const LINK =
  "(?:(?:幅度|幅|速度|速|率)?(?:分别|依次|均|都|双双|更|各|则|也|又|了|为|是|达到|高达|达|约|近|超过|超|逾|过|突破|将近|接近|至少|最高|基本|却|竟|还|就|只|在|保持在?|维持在?|稳定在|仅|还有|仍[有达]?|也有|只有|仅有|微|亦|再)*)";

const UP_BEFORE = new RegExp(`(?:${UP})${LINK}$`);
const DOWN_BEFORE = new RegExp(`(?:${DOWN})${LINK}$`);
const EITHER_BEFORE = new RegExp(`(?:增减|升降|涨跌|变化|变动)${LINK}$`);
const SIGN_AFTER_UP = /^的?(?:同比|高位?|较高|较快|高速|快速|正|强劲|年)*(?:增长|增速|增幅|涨幅|升幅|成长)/;
const SIGN_AFTER_DOWN = /^的?(?:同比|较大)*(?:降幅|跌幅|下降|下滑|负增长)/;

/** 增幅扩大到9%, 降幅收窄至3%: the level of a change is a change. */
const LEVEL_OF_CHANGE =
  /(?:(增速|增幅|涨幅|升幅|增长率)|降幅|跌幅|减幅)[^，。；\d]{0,6}?(?:扩大|提高|提升|上升|升|回升|加快|回落|放缓|收窄|缩小|滑落|下滑|跌落|跌|骤降|攀升|跃升|反弹|收缩|缩|扩|收|降)(?:到|至|为)了?$/;
/** 增速由去年的-2%升至6%: the same with where it came from. */
const CHANGE_MOVED =
  /(?:(增长|增速|增幅|涨幅|升幅|增长率)|下降|降幅|跌幅|减幅)[^，。；\d]{0,4}[由从][^，；。]{1,16}(?:扩大|提高|提升|上升|升|回升|加快|回落|放缓|收窄|缩小|滑落|下滑|跌落|跌|骤降|攀升|跃升|反弹|收缩|缩|降)(?:到|至|为)了?$/;
/** 增速最快，达12%: the change is named in the clause before its number. */
const CHANGE_BEFORE =
  /(?:(增速|增幅|涨幅|升幅|增势|增长|增加|上升)|降幅|跌幅|下降|下滑|减少|回落|下跌)(?:最[快大高多猛]|更[快大高多]|居前|居首|领先|领跑|均?较[快大高]|明显|突出|惊人|(?:位居|排名|居)[^，；。\d]{0,8})$/;
/** 均实现两位数增长，依次为12%、15%: the clause before says which way all of them went. */
const ALL_CHANGED =
  /(?:均|都|全部|全线|双双|同步)(?:实现|保持|呈现?|出现|录得|有)?了?(?:不同程度|两位数|较快|大幅|高速|快速|小幅|明显|正|的)*(?:(增长|上升|增加|上扬|攀升)|下降|下滑|减少|回落|下跌)$/;
const ONE_BY_ONE = /^(?:分别|依次|增速|增幅|降幅|跌幅|幅度)/;
/** 增速由负转正，达8.9%: the number says how much. */
const CHANGE_TURNED =
  /(?:增速|增幅|增长率?|涨幅|降幅|同比|变化)(?:已|也|均|成功|实现|首次|再度|再次)*(?:(?:由负|由降|止跌|止降)(?:转|为|回)?(正|增|升)|由(?:正|增|升)(?:转|为)(?:负|降)|转(正|增|升)|转[负降])$/;
const ONLY_LINKS = new RegExp(`^${LINK.replace(/^\(\?:/, "(?:")}$`);

export interface SignWord {
  readonly sign: 1 | -1;
  /** Characters of the wording before the number. */
  readonly before: number;
}

/** The wording of a change right before a number: 下降了 in “下降了” + 5%. Null where there is none. */
export function signBefore(words: string): SignWord | null {
  const text = words.replace(/（下同）$/, "");
  // 增减幅度为8.7%、-5.9%: the number says which it is.
  const either = EITHER_BEFORE.exec(text);
  if (either !== null) return { sign: 1, before: words.length - either.index };
  const down = DOWN_BEFORE.exec(text);
  const up = UP_BEFORE.exec(text);
  // 负增长 ends in 增长: the match that starts first is the whole word.
  if (down !== null && (up === null || down.index <= up.index)) {
    return { sign: -1, before: words.length - down.index };
  }
  return up === null ? null : { sign: 1, before: words.length - up.index };
}

/** The wording of a change right after a number: 5% + “的增长”. */
export function signAfter(text: string): 1 | -1 | null {
  if (SIGN_AFTER_DOWN.test(text)) return -1;
  return SIGN_AFTER_UP.test(text) ? 1 : null;
}

/** The wording of a change around a clause boundary: 增速最快，达. `earlier` is the clause before that of the number. */
export function signAcross(before: string, earlier: string, clause = before): SignWord | null {
  // 比去年同期多12%
  const more = /[比较][^，。；]{0,4}(?:同期|去年|上年)[^，。；\d]{0,3}(多|高|少|低)(?:了|出)?$/.exec(before);
  if (more !== null) return { sign: /[多高]/.test(more[1] ?? "") ? 1 : -1, before: 1 };
  const level = LEVEL_OF_CHANGE.exec(before);
  const moved = CHANGE_MOVED.exec(clause);
  if (moved !== null) return { sign: moved[1] === undefined ? -1 : 1, before: 0 };
  if (level !== null) return { sign: level[1] === undefined ? -1 : 1, before: before.length - level.index };
  const turned = ONLY_LINKS.test(before) ? CHANGE_TURNED.exec(earlier) : null;
  if (turned !== null) return { sign: (turned[1] ?? turned[2]) ? 1 : -1, before: before.length };
  const all = ONLY_LINKS.test(before) && ONE_BY_ONE.test(before) ? ALL_CHANGED.exec(earlier) : null;
  if (all !== null) return { sign: all[1] === undefined ? -1 : 1, before: before.length };
  const named = ONLY_LINKS.test(before) ? CHANGE_BEFORE.exec(earlier) : null;
  return named === null ? null : { sign: named[1] === undefined ? -1 : 1, before: before.length };
}

/** Why a change that is worded so is none on the year before, or null where it may be. */
export function notOnYear(clause: string, earlier = ""): string | null {
  // 由2013年的9亿元增长到2022年的20亿元，累计增长1.2倍
  if (/[到至]了?\d{4}年/.test(earlier) && /累计/.test(clause)) return "over several years";
  if (
    SINCE_START.test(clause) ||
    /(?:建交|建国|入世|成立|启动|生效|倡议提出)(?:[^，。；]{0,8})?(?:以来|至今)$/.test(earlier)
  )
    return "against when something began";
  if (
    YEARS.test(clause) ||
    /连续(?:\d|[一二两三四五六七八九十])+年(?:均|都)?(?:实现|保持|超|以)/.test(clause) ||
    /(?:\d|[一二两三四五六七八九十])年间$/.test(earlier)
  )
    return "over several years";
  if (
    /环比|按月|按季|(?<![一-龥\d])[月季][增减比]|[比较](?:上月|上个?季度?|上一季度|\d+月份?|前\d+个?月|一季度|上半年|三季度)/.test(
      clause,
    )
  ) {
    return "against the month or quarter before";
  }
  // 环比增加99万吨，增长19%: the same increase, in percent.
  if (INCREASE_ON_MONTH.test(earlier) && BARE_CHANGE.test(clause))
    return "against the month or quarter before";
  if (/[年月季]均|年平均|平均(?:增|每年)|复合/.test(clause)) return "a yearly average";
  if (/拉动|带动|推动|贡献|高于|快于|高出|优于|低于|慢于|领先|跑赢|好于|大于|小于|逊于/.test(clause)) {
    return "a contribution or a comparison with others";
  }
  return null;
}

/** 环比增加99万吨, 较2月份减少1万吨 */
const INCREASE_ON_MONTH =
  /(?:环比|[较比](?:上月|上个?季度?|上一季度|(?<!\d年)\d+月份?))[^，。；]{0,6}?\d[^，。；]*[^%％\d]$/;

/** Nothing but the word of a change, with no word of what it is against. */
const BARE_CHANGE = new RegExp(`^(?:${UP}|${DOWN})${LINK}$`);

/** 较建交之初增长1900倍, 比入世时增长: against when something began, or some years back. */
const SINCE_START =
  /(?:[较比是为]|相[较比]|[与同和])(?:[^，。；]{0,8}(?:建交|建国|入世|加入世贸|建市|建区|设立|启动|生效|签署|提出)[^，。；\d]{0,6}|[^，。；\d]{0,6}(?:之初|初期|当初|起步[时期]|最初)|(?:[2-9]|\d{2,}|[二两三四五六七八九十]+)年前)(?:的?(?:水平|规模))?(?:相比)?(?:[^，。；]{0,8})$|建交以来[^，。；]{0,8}$/;

/** The year named as the base of comparison: 2019 in 较2019年同期. */
export function baseYearOf(clause: string, earlier = ""): number | null {
  const compared = /^(?:与|同|和|较|比)[^，]*相比$/.test(earlier) ? earlier : "";
  const found = /(?:比|较|与|同|和)(?:疫情前的?)?(\d{4})年/.exec(clause + compared);
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** 五年间翻了一番, 十年来增长3倍 */
const YEARS = /(?:\d|[一二两三四五六七八九十])年(?:间|来|内|里|累计)(?!最)/;

/** 只有去年同期四成, 为上年的85%: what is left of the year before. */
const PART_OF_LAST =
  /(?:只有|仅有?|仅为|[只仅]?(?:及|相当于)|为|是|占)(?:去年|上年|上一年|前一年)(?:同期|同月)?(?:水平|出口量?|进口量?)?的?[约近超]?$/;

/** Whether a percentage or a part in words tells how much of the year before is left. */
export function isPartOfLastYear(before: string): boolean {
  return PART_OF_LAST.test(before);
}

/** 是去年同期的3倍, 相当于上年的3倍: the multiple is of the whole, so growth is one less. */
export function isRatio(clause: string): boolean {
  if (/\d{4}年|[时期]的$|期间的$/.test(clause.replace(/同期的$/, "上年的"))) return false;
  if (/(?:增至|升至|增长到|扩大到|提高到)(?:了|原来的|[去上]年的)?$/.test(clause)) return true;
  // 是进口的两倍, 是全国平均的3倍: a multiple of something else.
  const base = /(?:是|为|达到?|相当于|等于|增至|升至|增长到|扩大到|提高到)([^，]{0,14})的$/.exec(clause)?.[1];
  // 上半年出口310台，是去年全年的1.5倍: of another stretch of time.
  return (
    base !== undefined && !/全年|整年/.test(base) && /[去上前]年|上一年|同期|同月|原来|过去|年前/.test(base)
  );
}
