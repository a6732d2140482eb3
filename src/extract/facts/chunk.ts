import type { EntityRef } from "../../model/mention.js";
import type { Flow, Measure } from "../../model/ontology.js";
import type { MonthRange } from "../../model/quantity.js";
import type { Span } from "../../model/span.js";

// What a sentence is cut into before anything is understood. Chunks are in text order and cover the sentence without gaps.

/** The sides of a trade fact that are names. */
export const DIMS = ["reporter", "partner", "product", "segment"] as const;
export type Dim = (typeof DIMS)[number];

/** A name that can fill a side of a fact. A segment has no entity. */
export interface NameChunk extends Span {
  readonly type: "name";
  readonly dim: Dim;
  readonly name: string;
  readonly ref: EntityRef | null;
  /**
   * Whether it can be whose trade it is, only says where (在X) or among whom something ranks (居X第一), or is the other
   * side of somebody else's trade (越南对中国出口).
   */
  readonly stands: "free" | "location" | "scope" | "counterpart";
  /** The 市 of 全市, the 县 of 该县: which place it is, the facts told before may know better. */
  readonly pronoun?: string;
  /** No pass has named it; it was read as an item of a list of names. */
  readonly guessed: boolean;
}

/** One or several flows: 出口, 进出口总值; 进、出口 and 出口和进口 are lists. */
export interface FlowChunk extends Span {
  readonly type: "flow";
  readonly flows: readonly Flow[];
  /** What the word itself says is measured: 出口额 value, 出口量 quantity. */
  readonly measure: Measure | null;
  /** 出口量、出口额 in one: what it measures first and second. */
  readonly measures?: readonly Measure[];
  /** 外贸, 贸易 without 额: a flow only where a figure or a change follows. */
  readonly weak: boolean;
  /** 输华, 对华出口: told from the other side; the reporter is 中国 and the subject is the partner. */
  readonly inward: boolean;
  /** 远销, 销往, 运往: goods on their way, so the statement needs a partner. */
  readonly carried: boolean;
  /** 双边贸易额: trade with one partner, who was named before if not here. */
  readonly mutual: boolean;
  /** 出口商品, 进口货物: it says that all goods are meant where no others are named. */
  readonly general: boolean;
  /** 买走, 拿走: told as what the partner did, who stands before it. */
  readonly taken?: boolean;
  /** 发去, 运回: to or from the country that the sentence speaks of, of which it says nothing itself. */
  readonly there?: boolean;
  /** 出口总额: of all that was told. */
  readonly sum?: boolean;
}

export interface PeriodChunk extends Span {
  readonly type: "period";
  readonly months: MonthRange | null;
  /** The further stretches of a list: 一季度、二季度. */
  readonly listed: readonly (MonthRange | null)[];
  /** 同期: the period in force. */
  readonly same: boolean;
  /** The quarters that 前三季度 or 四个季度 holds; empty for other stretches. */
  readonly quarters: readonly MonthRange[];
  /** 去年同期仅为9亿元: the period in force, a year before. */
  readonly lastYear?: boolean;
  /** 10月当月, 6月单月: one month told beside those up to it. */
  readonly single: boolean;
}

export type FigureRole = "money" | "count" | "yoy" | "share";

/** A number with the part that it plays. `value` is null where the text gives only a bound; such a figure keeps its place in a list. */
export interface FigureChunk extends Span {
  readonly type: "figure";
  readonly role: FigureRole;
  readonly value: number | null;
  readonly unit: string;
  readonly approx: boolean;
  /** 较2019年增长: the year compared with, where one is named by number. */
  readonly baseYear: number | null;
  /** The flow named in the whole of a share: 占出口总值的45%. */
  readonly baseFlow: Flow | null;
  /** The goods named in the whole of a share: 占蔬菜出口总值的38%. */
  readonly baseGoods: EntityRef | null;
  /** The other side of the whole (占全省对波兰贸易的九成), where it is named. */
  readonly basePartner?: EntityRef;
  /** What a change is said to be of: 数量减少2%, 金额增加5%; null where it is not said. */
  readonly of: Measure | null;
  /** 增速均在20%以上: it is of each of a list. */
  readonly each: boolean;
  /** 增速超两成: a rate with a bound, which is that of each of a list; a plain 增长5% is of their sum. */
  readonly bounded?: boolean;
  /** Its wording holds 分别: 增速分别为5%、7%. */
  readonly respectively?: boolean;
  /** It stands before the words that say what it is of: 六成来自越南. */
  readonly leads: boolean;
  /** The items of a list that it is of, as in a mark, and how many the words before it point at: 前两者增长3%、5%. */
  readonly pointed?: {
    readonly items: readonly number[];
    readonly of: number;
    readonly all?: readonly number[];
  };
}

/** A number that is none of a trade fact's figures, with the reason. */
export interface VoidChunk extends Span {
  readonly type: "void";
  readonly why: string;
}

export type Mark =
  /** 分别, 依次 */
  | "respectively"
  /** 其中 */
  | "among"
  /** 其余两国: the next figures are of the items of the list that have none yet */
  | "rest-of-list"
  /** 三类企业分别: the next figures are of the last three items named */
  | "all-of-list"
  /** 等, after a list */
  | "etc"
  /** 合计, 共: one figure for a whole list */
  | "together"
  /** 三项合计: one figure for as many items named before */
  | "several-together"
  /** 前者, 后两者: which items of the list the next figures are of */
  | "some-of-list"
  /** 均, 都: one figure for each of a list */
  | "each"
  /** 如, 包括: what follows illustrates what came before */
  | "such-as"
  /** 主要为, 主要来自: what follows are the goods or partners of most of what came before */
  | "mainly"
  /** 主要市场为: the same of partners, for certain */
  | "mainly-partners"
  /** 主要来自 */
  | "mainly-from"
  /** 价值, 货值 */
  | "worth"
  /** 贸易伙伴, 出口市场: the names before it are partners spoken of */
  | "partner-topic"
  /** A noun whose figures are not trade: 投资, 订单, 吞吐量 … */
  | "block"
  /** 均价: a price, which a list of changes may hold too */
  | "price"
  /** 服务贸易: a statistic beside that of goods, of the same place and time */
  | "service"
  /** 高于, 拉动: what follows in the clause is about others */
  | "compare"
  /** 力争, 预计: what follows has not happened */
  | "unreal"
  | "open"
  | "close";

export interface MarkChunk extends Span {
  readonly type: "mark";
  readonly mark: Mark;
  /** The items of the list that it points at, counted from 0, or from the end by negative numbers. */
  readonly items?: readonly number[];
  /** The side of trade that it names: 出口 in 第一大出口市场. */
  readonly flow?: Flow;
}

/** `and` covers 、 和 及 与; `clause` is ，; `part` is ； and ：. */
export interface SeparatorChunk extends Span {
  readonly type: "separator";
  readonly level: "and" | "clause" | "part";
}

/** Words that the grammar does not know. */
export interface GapChunk extends Span {
  readonly type: "gap";
  readonly text: string;
  /** Set for a name that trades nothing of its own: an office, or a train, road or platform. */
  readonly of?: "body" | "way";
}

export type Chunk =
  | NameChunk
  | FlowChunk
  | PeriodChunk
  | FigureChunk
  | VoidChunk
  | MarkChunk
  | SeparatorChunk
  | GapChunk;

/** Names of one side that stand together: 对巴西、俄罗斯、中国台湾. */
export interface NameGroup extends Span {
  readonly type: "group";
  readonly dim: Dim;
  readonly members: readonly NameChunk[];
  /** The items before a class that stands for them: 锂电池、光伏 in 锂电池、光伏等“新三样”. */
  readonly examples: readonly NameChunk[];
  /** 等 stands between the examples and their class. */
  readonly etc: boolean;
  /** Its members belong one by one to those of another group: 青岛服装、烟台苹果. */
  readonly paired: boolean;
}

export type Item = Exclude<Chunk, NameChunk> | NameGroup;
