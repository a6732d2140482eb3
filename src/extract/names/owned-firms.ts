// 蓝鲸集团的子公司远泊电器去年出口…: a firm told with the one that it belongs to is a subject of its own.

/** Words between a firm and another that it owns, founded or supplies: 旗下的, 的全资子公司, 与外方合资组建的. */
const OWNS =
  /^(?:在[^，。；：、]{1,10})?的?[^，。；：、]{0,12}(?:旗下|下属|所属|属下|辖下|麾下|[子分孙]公司|附属公司|供应商|经销商|代理商|生产商|生产企业|销售公司|贸易公司|(?:投资|控股|参股|持股|收购|创办|组建|设立|成立|建设|打造|孵化|合资|独资)(?:而成|兴建|建立|经营)?的)[^，。；：、]{0,6}$/u;

/** What a firm's trade opens with, behind its name or the last of a list of names: 今年前7个月对俄罗斯出口, 、远泊分别出口. */
const TRADES =
  /^”?(?:[、和及与][^，。；：、和及与]{2,20}){0,6}[^，。；：、“”的后并]{0,20}?(?:出口|进口|外销|远销|销往|发往|运往|输往|卖到)(?!的)/u;

const NOUN = /(?:旗下|下属|所属|属下|麾下|[子分孙]公司|附属公司|供应商|经销商|代理商|控股|参股|持股)“?$/u;

/** 由甲投资的X, 甲与外方合资组建的X */
const MADE = /(?:控股|参股|持股|投资|收购|并购|创办|组建|设立|成立|建设|打造|孵化|合资|独资|建立)的“?$/u;

/** Somebody else acts through it or on it. */
const BY_ANOTHER = /(?:通过|借助|依托|经由?|由(?!$)|委托|把|将|让|[与和跟同向给对])[^，。；：]{0,24}$/u;

/** A到苏州设立的子公司B，…: a clause of its own, which only says who B is. */
const HEADS_SENTENCE =
  /(?:设立|成立|投资|创办|组建|打造|兴办|开设)的(?:全资|控股|合资)?(?:[子分]公司|公司|工厂|企业)?“?$/u;

/** Whether a firm that is named as another's is the one that its clause tells trade of. */
export function isOwnSubject(before: string, after: string): boolean {
  if (HEADS_SENTENCE.test(before) && /^”?，/u.test(after)) return true;
  if (!TRADES.test(after)) return false;
  if (MADE.test(before)) return true;
  if (!NOUN.test(before)) return false;
  const clause = before.slice(
    Math.max(...["，", "。", "；", "："].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  return !BY_ANOTHER.test(clause);
}

/** Whether the words between two firms make the second one's trade none of the first: 的全资子公司, with what comes behind the second. */
export function isOwnerOfNext(between: string, after: string): boolean {
  const heads = HEADS_SENTENCE.test(between) && /^”?，/u.test(after);
  return OWNS.test(between) && (heads || TRADES.test(after)) && !/通过|借助|依托|委托|经由/u.test(between);
}
