import type { MonthRange } from "../../model/quantity.js";
import type { Span } from "../../model/span.js";
import type { NameGroup } from "./chunk.js";
import { isFigured } from "./draft.js";
import { isForeigner } from "./foreign-speakers.js";
import { type Frame, kindOf, type Statement } from "./frame.js";
import { CARRIES } from "./load-owner.js";
import { noiseOf } from "./marker-words.js";
import { divisionOf } from "./section-heads.js";

/** Words that make a partner the other side; some need to stand right before it, as they are parts of other words (去年, 同比). */
const PREPOSITION =
  /(?:其次|再次|其后|然后|接着|依次)(?:则|就)?[是为]$|(?:对|向|与|跟|从|自|往|输|给|面向|来自|供|销|反观)[^，；：]{0,12}$|(?:同|至|到|于|和|港|去|为|及|由|赴|在)“?$/;

const UNKNOWN = "a partner that is not named";
const NO_NAME = "somebody whose name was not found";
/** Words before the flow that may have been whose trade it is. */
export const NO_SUBJECT = "a subject that was not found";
/** 传统大宗商品出口: goods of a sort that no pass has named; parts that name theirs are told of the same place. */
export const NO_GOODS_FOUND = "goods of a sort that was not found";
/** What has been planned; a later clause may tell what was done. */
export const NOT_YET = "not yet happened, or reckoned otherwise";
const CARRIED = "trade that an office or a train saw";
const FOREIGN = "the partner is the one who trades";

/** Whether a statement was refused for its partner: then so are its parts (其中). */
export function isAboutPartner(refusal: string): boolean {
  return refusal === UNKNOWN || refusal === FOREIGN;
}

/** Whether a statement was refused for its subject: then so is what goes on without one of its own. */
export function isAboutSubject(refusal: string): boolean {
  return refusal === NO_NAME || refusal === NO_SUBJECT || refusal === NO_GOODS_FOUND;
}

/** Whether it was refused as what an office or a train saw: then so are its parts, in the next sentence too. */
export function isAboutCarrier(refusal: string): boolean {
  return refusal === CARRIED;
}

export interface RefusalContext {
  /** The words before a part of the statement in its clause. */
  readonly before: (part: Span) => string;
  /** Month of publication, `YYYY-MM`, or null. */
  readonly month: string | null;
  /** The sentence. */
  readonly around: string;
  /** The sentence, with the one before where this is a part of what that tells. */
  readonly told: string;
}

/** Why a statement gives no fact at all, or null. */
export function refusalOf(
  statement: Statement,
  { before, month, around, told }: RefusalContext,
): string | null {
  const { draft, frame } = statement;
  if (draft.flow === null && !isFigured(draft) && !isIllustration(draft)) return "names only";
  const continued = frame.flows?.from === "parent";
  if (draft.link === "start" && kindOf(draft) === "none" && !continued)
    return "nothing that the figures are of";
  if (frame.flows === null) return "no flow";
  if (frame.reporter === null) return "nobody whose trade it is";
  if (isForeigner(frame.reporter.value)) return FOREIGN;
  if (isOfAll(draft, frame, around)) return NO_NAME;
  if (frame.reporter.from === "home" && OTHERS.test(told)) return NO_NAME;
  if (draft.figures.some((f) => f.leads && f.baseFlow === null) && draft.groups.partner === undefined)
    return "a share of what is made";
  if (frame.reporter.from === "home" && draft.flow?.carried === true && frame.product === null)
    return NO_NAME;
  if (frame.turned && frame.partner === null && isFigured(draft)) return UNKNOWN;
  if (!draft.partnerTopic && isShareOfForeign(draft, around)) return FOREIGN;
  if (isOfOutput(draft, around)) return "a share of what is made";
  if (draft.strange && isSubjectless(draft))
    return draft.flow !== null && /(?:商品|产品|货物|制品)$/.test(before(draft.flow))
      ? NO_GOODS_FOUND
      : NO_SUBJECT;
  if (draft.flow !== null && draft.groups.product === undefined && OF_INDUSTRY.test(before(draft.flow)))
    return NO_GOODS_FOUND;
  if (draft.ofFirms && !isFigured(draft)) return NO_NAME;
  if (isOfStranger(statement, before)) return NO_SUBJECT;
  if (draft.ofOthers && draft.groups.reporter === undefined) return NO_NAME;
  if (draft.pointers.includes("last-partner") && frame.partner === null) return UNKNOWN;
  if (isWithItself(statement)) return "trade with China itself";
  // 向加纳卖出380吨，尽管加纳本币大跌，仍多卖了15%: it speaks of the same partner still.
  const still = frame.partner?.value.length === 1 && frame.partner.value[0]?.name === draft.spokenOf;
  if (draft.dropped && !still && draft.flow === null && kindOf(draft) === "none")
    return "something else spoken of before";
  if (draft.byWay && frame.reporter.from !== "own" && draft.groups.product === undefined) return CARRIED;
  if (isNamelessPart(draft)) return "a part that is not named";
  if (draft.carriers || isOfCarrier(statement)) return CARRIED;
  const bound = draft.flow?.mutual || draft.flow?.there || draft.flow?.taken;
  if (bound === true && frame.partner === null) return UNKNOWN;
  // 在甲、乙两国捕捞，运回鱿鱼9吨
  if (draft.flow?.there && (frame.partner?.value.length ?? 0) > 1) return UNKNOWN;
  const period = frame.period?.value ?? null;
  if (draft.unreal && !isEstimated(period, month, around)) return NOT_YET;
  if (month !== null && period !== null && period[0] > month) return "a time still to come";
  if (draft.flow === null && draft.noise > 4) return "no flow in its own words";
  if (draft.flow !== null && draft.groups.partner === undefined && UNNAMED_PARTNER.test(before(draft.flow))) {
    return UNKNOWN;
  }
  if (draft.flow !== null && draft.groups.partner === undefined && isToStranger(before(draft.flow)))
    return UNKNOWN;
  if (divisionOf(around)?.by !== "partners" && isForeign(statement, before)) return FOREIGN;
  if (isWeighed(statement)) return "so much of goods that are not named";
  return null;
}

/** 嘉善县纺织业出口: what one industry of a place trades. */
const OF_INDUSTRY = /[一-龥](?:产业|行业|(?<![企事商就营外同兴])业)$/;

/** 某港国际陆港有限公司的班列运往德国的货物: those who carry goods send none of their own. */
function isOfCarrier({ draft, frame }: Statement): boolean {
  const { name, ref } = frame.reporter?.value[0] ?? {};
  const carrier =
    ref?.kind === "company" && CARRIES.test(name ?? "") && !/供应链|贸易|进出口/.test(name ?? "");
  return carrier && draft.flow?.carried === true && !isFigured(draft);
}

/** 发展中国家出口占全球的四成: whose share of the world it is must be said. */
function isOfAll({ figures, groups }: Statement["draft"], { reporter }: Frame, around: string): boolean {
  const only = figures.length > 0 && figures.every((f) => f.role === "share");
  const said = groups.reporter !== undefined || reporter?.from === "parent";
  return only && !said && /占(?:全球|世界)[^，。；]{0,12}\d/.test(around) && !/(?<!展)中国|我国/.test(around);
}

/** 向<country that no pass knows>出口 */
function isToStranger(words: string): boolean {
  const name = /(?<![走面导趋转针指风])[向对]([一-龥]{2,4})$/.exec(words)?.[1];
  return name !== undefined && !EVERYBODY.test(name) && noiseOf(name) >= 2;
}

const EVERYBODY =
  /^(?:[国境海]外|世界|全球|全世界|各国|国际|周边|其|我|中国|全[国省市县区]|内地|大陆|区外|境内|客户|客商|市场|上述|以上|该|这|此|相关|部分|主要|外方)|[的，]|[省市县区州]$|[产商货用][品物]|企业|出口|进口|[额量]$/;

/** 今年1至7月预计完成9亿元, in August: a first reckoning of what has happened. */
function isEstimated(period: MonthRange | null, month: string | null, around: string): boolean {
  if (period === null || month === null || period[1] >= month) return false;
  return /(?:预计|预估|初步估计)(?:完成|实现|达到?|为)?[约近超]?\d/.test(around) && !HOPED.test(around);
}

const HOPED = /力争|争取|目标|计划|有望|冲刺|确保|将/;

/** 香港对内地出口, a foreign firm's exports to China, what somebody bought from the place that is spoken of. */
function isWithItself({ draft, frame }: Statement): boolean {
  const reporter = frame.reporter?.value[0];
  if (draft.opposite !== null && draft.opposite === reporter?.name && !frame.turned) return true;
  if (!draft.withChina) return false;
  const kind = reporter?.ref?.kind;
  return kind === "partner" || (kind === "company" && frame.flows?.value[0] === "export");
}

/** Nothing but a flow, a mode of trade and goods after the verb: then the unknown words before it were the subject. */
function isSubjectless({ groups, flow }: Statement["draft"]): boolean {
  if (groups.reporter !== undefined || groups.partner !== undefined || flow === null) return false;
  return groups.product === undefined || groups.product.start > flow.start;
}

/** 本地企业<a firm that no pass knows>生产的储能电池销往德国: what a stranger makes is not the trade of whom the text spoke before. */
function isOfStranger({ draft, frame }: Statement, before: RefusalContext["before"]): boolean {
  const { reporter, product } = draft.groups;
  if (reporter !== undefined || product === undefined || frame.reporter?.from === "own") return false;
  const maker = STRANGERS.exec(before(product))?.[1];
  return maker !== undefined && !MAKERS_KNOWN.test(maker) && noiseOf(maker) >= 3;
}

const STRANGERS =
  /(?:^|[，。；：、“”])(?:[^，。；：、“”]{0,6}(?:企业|品牌|厂家|商家))?([一-龥A-Za-z]{3,12})(?:生产|制造|出产|加工|种植|养殖|研发|研制|制作|培育|打造|代工)的$/u;

/** Those who are spoken of anyway, and makers at large. */
const MAKERS_KNOWN =
  /公司|企业|集团|[厂商]$|我们|他们|自己|自主|自行|本[地土村县市省]|当地|国[内产]|这里|那里|全[省市县]|其|该|此|这|[省市县区镇乡村]$|车间|工人|工厂|农户|村民|农民|园区|基地|合作|由|时|日|月|年|目前|如今|采用|使用|利用|新|主要|大量|原来|过去|所/u;

/** 年产值6亿元，出口只占一成: of what is made or sold, and of no trade. */
function isOfOutput({ figures, groups, flow, blocked, link }: Statement["draft"], around: string): boolean {
  const only = figures.length > 0 && figures.every((f) => f.role === "share" && f.baseFlow === null);
  // 年出口量约占年产量的十分之一
  if (only && /占(?:全[省市县区]|其|公司)?(?:年|总)?产[量值能]/.test(around)) return true;
  if (!only || flow === null || (groups.partner ?? groups.segment) !== undefined) return false;
  // 产量9万吨，鲜果出口只占5%
  const output = /产[量值]|年产/.test(around);
  if (groups.product !== undefined || (output && groups.reporter === undefined)) return output;
  return groups.reporter === undefined && (blocked || link === "start");
}

/** 美国大豆占美国大豆出口的六成: how much of what another country exports, and no trade of China's. */
function isShareOfForeign({ flow, figures }: Statement["draft"], around: string): boolean {
  const [share, ...more] = figures;
  if (flow !== null || share?.role !== "share" || more.length > 0) return false;
  const whose = share.basePartner?.name;
  return whose !== undefined && new RegExp(`占(?:同期|其|了)?${whose}[^，。；]{0,8}[出进]口`).test(around);
}

const WEIGHTS = new Set(["吨", "千克", "公斤", "克"]);

/** 某矿石是当地的特产，去年出口9万吨: the goods were not found, and a place's trade at large is not weighed. */
function isWeighed({ draft, frame }: Statement): boolean {
  if (
    frame.product !== null ||
    !(draft.dropped || draft.strange) ||
    frame.reporter?.value[0]?.ref?.kind === "company"
  )
    return false;
  return draft.figures.some((f) => f.role === "count" && WEIGHTS.has(f.unit));
}

/** 出口船舶12艘，其中8艘交付船东: nothing says of which part the figure is. */
function isNamelessPart(draft: Statement["draft"]): boolean {
  const level = draft.figures.some((f) => f.role === "money" || f.role === "count");
  return draft.link === "among" && kindOf(draft) === "none" && draft.period === null && level;
}

function isIllustration({ link, illustrates, groups, cameFrom }: Statement["draft"]): boolean {
  const named = groups.product !== undefined || groups.partner !== undefined;
  if (cameFrom) return groups.partner !== undefined;
  return illustrates && link === "such-as" && named;
}

/** Words for those who trade, whom no pass has found: their trade is not that of the article's home. */
const OTHERS =
  /公司|集团|工厂|合作社|我们|我厂|[我该本][县区州旗镇企]|[该本]关(?=共|区|进出口|出口|进口|监管|今年|累计)|全[县州旗盟镇]|董事长|总经理|负责人|股份|实业|药业|科技(?!产品|园)|园区|创汇/;

/** 对主要贸易伙伴出口, 自这些国家的进口 */
const UNNAMED_PARTNER =
  /(?:对|与|向|自|从|同(?!期))(?!中国|我国)[^，；：]{0,12}(?:国家|地区|市场|伙伴|经济体|成员国|沿线|(?:上述|以上|[这该前])[两二三四五六七八九十几\d]+个?[地国])[^，；：]{0,4}$/;

/** 全省进口9亿元。墨西哥、俄罗斯进口增幅分别为4%、5%: in a province's results, with whom it trades. */
function isListOfPlace(draft: Statement["draft"], frame: Frame): boolean {
  const ref = frame.reporter?.value[0]?.ref;
  const several = (draft.groups.partner?.members.length ?? 0) > 1 && draft.groups.product === undefined;
  return several && ref?.kind === "place" && ref.name !== "中国" && isFigured(draft) && draft.respectively;
}

/** 今年前9个月，越南水果出口额9亿美元: the country whose own trade a sentence begins to tell, or null. */
export function tellerOf(
  statement: Statement,
  before: (part: Span) => string,
  around: string,
): NameGroup | null {
  const { draft } = statement;
  const { partner, reporter } = draft.groups;
  if (draft.link !== "start" || reporter !== undefined || partner?.members.length !== 1) return null;
  if (draft.flow?.flows[0] !== "export" || draft.flow.carried || divisionOf(around) !== null) return null;
  return isFigured(draft) && isForeign(statement, before) ? partner : null;
}

/** 越南出口大米…: a partner before 出口 without a preposition is the exporter itself. */
function isForeign({ draft, frame }: Statement, before: (part: Span) => string): boolean {
  const { partner, reporter } = draft.groups;
  if (partner === undefined || draft.flow === null || draft.flow.inward || draft.partnerTopic) return false;
  // 30吨俄罗斯产亚麻籽经满洲里口岸进境
  if (draft.inward || draft.load) return false;
  if (partner.start > draft.flow.start) return false;
  // 美国大豆进口: goods from there; but 香港进口上升 is trade of its own.
  const goods = draft.groups.product;
  const origin = goods?.start === partner.end || goods?.paired === true || reporter !== undefined;
  const flows = frame.flows?.value ?? [];
  if (!(flows.includes("export") || (flows.includes("import") && !origin))) return false;
  // 越南、泰国居前，山东对其出口9亿元
  if (draft.pointers.includes("last-partner")) return false;
  if (PREPOSITION.test(before(partner))) return false;
  // 越南成为晋江鞋服出口的新市场
  const named = reporter !== undefined && reporter.start > partner.end;
  if (named && /(?:成为|[是为])/.test(before(reporter).slice(-8))) return false;
  if (isListOfPlace(draft, frame)) return false;
  // 中美贸易, 鲁韩贸易: the reporter stands right before the partner.
  return reporter === undefined || reporter.end !== partner.start;
}
