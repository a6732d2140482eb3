import type { Draft } from "./draft.js";
import type { Statement } from "./frame.js";

// Statements that goods were traded without any figure. Only wordings that say that it did happen count.

/** Trade that grew, shrank or set a record. */
const CHANGED =
  /(?:均|都|全部|双双|同比均)(?:实现|保持|呈现?|录得)了?(?:正|同比)?(?:增长|上升|增加)|(?:快速|持续|大幅|小幅|略有?|有所|稳步|较快|高速|明显|不断|进一步|逆势|强劲|平稳|稳定|显著|两位数|正|负|迅猛|同步|双双)(?:[一-龥]{0,2})(?:增长|扩大|攀升|提升|上升|下降|回落|回升|走高|增加|减少|走强|走低|下滑)|(?:增速|增幅|增长率?)[^，；。]{0,4}两位数|增长(?:明显|较快|迅速|迅猛|显著|亮眼|强劲)|(?:创|刷新|创下|再创)了?(?:年内|历史|同期){0,2}(?:新高|新低|纪录)|不断扩大|进一步扩大/;
/** A place in a ranking: 出口额居全国第一. */
const RANKED =
  /(?:居|列|排名?|蝉联|稳坐|跻身)[^，；。]{0,12}(?:第[一二三四五六七八九十\d]|首位|榜首|前列|前[一二三四五六七八九十\d])/;
/** Trade that has begun or goes on. */
const HAPPENED =
  /首次|首单|首票|首批|曾经?[^，。；]{0,6}[出进]口|[出进]口过|走出国门|漂洋过海|实现出口|已出口|出口[到至往]|远销|主销|畅销|热销|返销|销往|销至|销到|发往|运往|走俏|卖[到往进向给回]|覆盖|遍布|遍及|成功出口|顺利出口|陆续出口|出口了|进口了|直供|不断扩大|(?:持续|大量)(?:从[^，。；]{1,12})?进口|长期|每年|常年|年年|用[^，；。]{0,8}进口的/;
/** Goods that reached a market; said of firms too, so that the goods must be named: X打入德国市场. */
const ARRIVED = /打[入进]|闯[入进]|闯荡|挺进|摆[上进]|端[上进]|走[上进]|游[进向]|飞[进向]|进入/;
/** Wishes, help and conditions: nothing has moved. */
const WISHED =
  /支持|鼓励|引导|推动|促进|助力|帮助|服务|保障|指导|组织|培育|加大|加快|希望|建议|要求|应当|可以|能够|便利|开拓|拓展|争取|力争|计划|准备|打算|如果|若要|想从|想向|想往|还想|还要|试水|一旦|为了|需要|需(?!求)|不便|难以|允许|获批|准予|资质|资格|政策|模式|监管|措施|订单|合同|项目|通关|查验|验放|时效|快检|绿色通道|证书|机遇|潜力|前景|未来|今后|下一步|将/;

const GOES_ON = /需要?(?=(?:持续|长期|大量|常年|每年|不断)(?:从[^，。；]{1,12})?进口)/;

/** 这是该公司今年出口的首批脐橙: what it says of a load that has been told. */
const LOAD_AGAIN =
  /(?:首|头|第[一二三四五六七八九十\d]+)[批单票柜车列船][出进]口的|[出进]口的(?:首|头|第[一二三四五六七八九十\d]+)[批单票柜车列船]/;

/** 产品出口日本, 从巴西进口鸡爪, 向韩国出口衬衫: a firm's partner, or its partner and goods, right beside the verb. */
function isPlain({ flow, groups, figures, blocked, strange }: Draft): boolean {
  const { partner, product } = groups;
  if (flow === null || flow.carried || flow.flows[0] === "total" || partner === undefined) return false;
  if (figures.length > 0 || blocked || strange) return false;
  const within = (from: number, to: number, most: number): boolean => to >= from && to - from <= most;
  if (flow.flows[0] === "export" && within(flow.end, partner.start, 2)) return true;
  // 进口奥古曼木单板: the sort of goods may stand between.
  const object = product !== undefined && within(flow.end, product.start, 6);
  return object && within(partner.end, flow.start, 3);
}

/** 全县毛巾出口额2亿美元，出口俄罗斯、日本等30国: where the goods of a place went, after how much. */
function isListed({ flow, groups, link }: Draft): boolean {
  const partners = groups.partner?.members.length ?? 0;
  return flow?.flows[0] === "export" && partners > 1 && link === "comma" && groups.reporter === undefined;
}

/** How a statement without figures says that goods were traded: that trade changed in the time spoken of, or that it took place at all. */
export type Manner = "changed" | "happened";

/** `words` are those of the clauses of the statement; null where it does not say that goods were traded. */
export function mannerOf({ draft, frame }: Statement, words: string): Manner | null {
  // 七成来自泰国和越南: one share for both, so that neither has a figure.
  if (draft.figures.some((f) => f.leads)) return "changed";
  if (draft.cameFrom && frame.partner !== null && frame.product !== null) return "changed";
  // 服装出口的回暖是云南进出口企稳的主要原因: why, and no trade of its own.
  if (/的(?:主要|重要)?原因/.test(words)) return null;
  const named = frame.product !== null || frame.partner !== null;
  if (draft.illustrates && named && (draft.link === "such-as" || (draft.flow !== null && !draft.section)))
    return "changed";
  if (isSummed(draft) || isSharedByAll(draft)) return "changed";
  if (draft.flow === null || frame.flows === null) return null;
  // 合肥、芜湖出口均为两位数增长
  const several = (draft.groups.reporter?.members.length ?? 0) > 1 && draft.each && !draft.flow.carried;
  if (several && CHANGED.test(words) && !WISHED.test(words)) return "changed";
  if (frame.product === null && frame.partner === null) return null;
  if (draft.flow.carried && frame.partner === null) return null;
  if (frame.reporter === null || frame.reporter.from === "article" || frame.reporter.from === "home")
    return null;
  // 因生产需持续进口光刻胶: what goes on because it is needed
  if (WISHED.test(words.replace(GOES_ON, "")) || LOAD_AGAIN.test(words)) return null;
  // 30吨辣椒运往德国，这是公司首次出口德国: what has just been told.
  if (frame.product === null && /^(?:据悉，?)?这(?:也|还|既|已)?是/.test(words)) return null;
  // A firm's 不断扩大 is of no certain time; that of a place's statistics is of the time they cover.
  const statistics = frame.reporter.value[0]?.ref?.kind === "place";
  if (CHANGED.test(words)) return statistics ? "changed" : "happened";
  if (RANKED.test(words) && !draft.blocked && frame.product !== null && frame.partner === null)
    return "changed";
  if (isPlain(draft) && (!statistics || isListed(draft))) return statistics ? "changed" : "happened";
  const arrived = ARRIVED.test(words) && draft.flow.carried && frame.product !== null;
  return arrived || HAPPENED.test(words) ? "happened" : null;
}

/** 向智利、泰国出口家电3万台: one figure for several partners or goods is that of none of them, but each was traded. */
function isSummed({ flow, groups, figures, together }: Statement["draft"]): boolean {
  // 进口法国奶粉、智利樱桃等9亿元: a list of pairs is one list.
  const sides = groups.product?.paired ? [groups.product] : [groups.partner, groups.product];
  const lists = sides.filter((group) => (group?.members.length ?? 0) > 1);
  const levels = figures.filter((f) => f.role === "money" || f.role === "count");
  const single = (groups.reporter?.members.length ?? 1) === 1 && (groups.segment?.members.length ?? 1) === 1;
  return (
    flow !== null &&
    !flow.weak &&
    lists.length === 1 &&
    single &&
    levels.length === new Set(levels.map((f) => f.role)).size &&
    levels.length > 0 &&
    levels[0]?.value !== null &&
    !together
  );
}

/** 越南、泰国、老挝三国占近八成: one share for several partners of the trade told before. */
function isSharedByAll({ flow, groups, figures, link, respectively }: Statement["draft"]): boolean {
  const [share, ...more] = figures;
  const alone = groups.reporter === undefined && groups.product === undefined && groups.segment === undefined;
  if (share?.role !== "share" || more.length > 0 || share.value === null || respectively) return false;
  return flow === null && link !== "start" && alone && (groups.partner?.members.length ?? 0) > 1;
}
