import type { Flow } from "../../model/ontology.js";
import type { Span } from "../../model/span.js";
import type { Dim, FigureChunk, FlowChunk, NameGroup, PeriodChunk } from "./chunk.js";
import type { SeveralOf } from "./named-lately.js";
import type { Pointer } from "./pointing-words.js";

/** How a statement hangs on the one before it in its sentence. */
export type Link =
  /** The first of its sentence. */
  | "start"
  /** In the same clause, after 、: 出口机电产品8亿元、农产品2亿元 */
  | "list"
  /** After a comma: 出口8亿元，进口2亿元 */
  | "comma"
  /** After ； */
  | "part"
  /** After 其中: a part of the one before */
  | "among"
  /** After 如: an example of the one before */
  | "such-as"
  /** After one without figures, which names what the sentence is about */
  | "topic";

/** A statement as its own words give it, before anything is inherited. */
export interface Draft extends Span {
  readonly link: Link;
  readonly groups: Readonly<Partial<Record<Dim, NameGroup>>>;
  readonly flow: FlowChunk | null;
  readonly period: PeriodChunk | null;
  readonly figures: readonly FigureChunk[];
  readonly respectively: boolean;
  /** 合计: a figure is of the whole list. */
  readonly together: boolean;
  /** 均: a figure is of each in the list. */
  readonly each: boolean;
  /** 产品出口日本: it speaks of the goods that have just been named. */
  readonly itsGoods: boolean;
  /** It went through a hub that is only pointed at: 经综保区进口. */
  readonly passing: boolean;
  /** 东盟以9亿元居首: its amount says how it ranks in what was told. */
  readonly ranked: boolean;
  /** The words before the statement say that it has not happened. */
  readonly unreal: boolean;
  /** 越南对中国出口: the flow is told from the partner's side. */
  readonly inward: boolean;
  /** X为第一大贸易伙伴: the partners need no preposition. */
  readonly partnerTopic: boolean;
  /** 第一大出口市场: the side of trade that its partners are told for, or null. */
  readonly marketOf: Flow | null;
  /** 主要为X、Y: it names the goods or partners that the trade before was mostly in or with. */
  readonly illustrates: boolean;
  /** 铁矿砂主要来自巴西: its goods came from the partner, whatever flow was told. */
  readonly cameFrom: boolean;
  /** Figures of another statistic stand in it. */
  readonly blocked: boolean;
  /** It is about trade in services, whose figures stand beside those of goods. */
  readonly besides: boolean;
  /** A subject stands before the flow that no pass has named. */
  readonly strange: boolean;
  /** 出口方面, 在进口商品中: it only opens a section. */
  readonly section: boolean;
  /** It is the trade that a customs office watched or a train carried, not that of a place or firm. */
  readonly carriers: boolean;
  /** A word for the hub or firm spoken of (口岸, 集团) stands before the flow. */
  readonly pronoun: "hub" | "company" | null;
  /** The place that it names as the other side of somebody else's trade: 从吉林进口. */
  readonly opposite: string | null;
  /** Its goods are told as what is made: 年产雨伞5亿把. */
  readonly made: boolean;
  /** 等 ends its list of goods without a class of them: 出口茶叶、毛巾等9亿元. */
  readonly open: boolean;
  /** It is what went by one train, road or platform. */
  readonly byWay: boolean;
  /** It names China as the other side, of somebody who is not named beside it. */
  readonly withChina: boolean;
  /** 两口岸, 三市: so many of those named before are whose trade it is. */
  readonly several: SeveralOf | null;
  /** Goods or a partner spoken of before were forgotten, as the words around them were about something else. */
  readonly dropped: boolean;
  /** What was forgotten, where it was one name. */
  readonly spokenOf: string | null;
  /** Its load has left: 30吨红茶从杭州启程. */
  readonly departed: boolean;
  /** Its load is being put aboard. */
  readonly loading: boolean;
  /** It tells of one load of goods that was sent off: 30吨红茶发往埃及. */
  readonly load: boolean;
  /** Its load was read whole, with all that its sentence tells of it. */
  readonly story: boolean;
  /** 出口超亿元的企业31家: it tells of firms of a size, and what goes on from it is theirs. */
  readonly ofFirms: boolean;
  /** 同期全国增长3%: it only tells how a wider place did meanwhile. */
  readonly aside: boolean;
  /** 其余两国, 三类企业: its figures are of items named before, the rest of a list or the last so many; else null. */
  readonly ofList: "rest" | number | null;
  /** 该类产品, 对其: what it points at in place of naming it. */
  readonly pointers: readonly Pointer[];
  /** Its subject is a firm that is not named, or the world: 某水产公司出口, 全球进口. */
  readonly ofOthers: boolean;
  /** Characters between the parts that the grammar could not account for. */
  readonly noise: number;
  /** Numbers before the first amount that count no goods; a list of changes has theirs too. */
  readonly skipped: number;
  /** Prices behind the amounts whose changes a list of changes holds too. */
  readonly prices: number;
  /** Figures that were not placed, and why. */
  readonly notes: readonly string[];
}

export function isFigured(draft: Pick<Draft, "figures">): boolean {
  return draft.figures.length > 0;
}
