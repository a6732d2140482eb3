import type { Span } from "../../model/span.js";

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

/** Nothing but whose it is stands before it in its clause: 设在嘉善的子公司X, 集团旗下的X. */
const ONLY_WHOSE =
  /(?:^|[，。；：“])(?:而|另外?|此外|其中)?(?:(?:设在|位于|地处|落户|坐落于?|远在|注册[于在]|在)[^，。；：、的]{2,12}的|其|(?:该|本)?(?:集团|公司|企业)(?:的)?|我们的?|(?:他|她)们?的|另一家|另外一家)?(?:全资|控股|参股|关联)?(?:旗下|下属|所属|属下|麾下|[子分孙]公司|附属公司|关系企业|兄弟公司|姐妹公司)的?(?:全资|控股)?(?:[子分孙]公司|公司|企业)?“?$/u;
/** What makes it the subject behind its name: a comma or a predicate, no noun of its own and no further name. */
const ACTS =
  /^”?(?:，(?!(?:总投资|总部|注册资本|占股|持股|是|为)|[^，。；]{0,6}(?:任|出任|担任))|(?![的、和与及同跟等（，。；：”]|(?:总?经理|董事长|负责人|副总|厂长|总裁|总监|主管|公司|集团|工厂|车间)))/u;

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

/** 集团旗下的X把产能扩到三班: whether a firm named as another's is what its clause is about, whatever that tells. */
export function headsItsClause(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  return ONLY_WHOSE.test(before) && ACTS.test(text.slice(end, end + 24));
}
