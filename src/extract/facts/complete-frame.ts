import type { Flow } from "../../model/ontology.js";
import type { Dim, NameGroup } from "./chunk.js";
import { type Draft, isFigured } from "./draft.js";
import { isForeigner } from "./foreign-speakers.js";
import { type Frame, kindOf, type Member, modeOfFirm, ownMembers, pairedSide, type Slot } from "./frame.js";
import type { GoodsMemory } from "./goods-memory.js";
import { goodsOfShare, inherit, measureTold, partnerOfShare, periodsOf, slot } from "./inheritance.js";
import { flowsOf } from "./inherited-flows.js";
import { periodOf } from "./inherited-periods.js";
import { reporterOf } from "./inherited-reporters.js";
import type { LoneTopic } from "./lone-topics.js";
import type { NamedLately } from "./named-lately.js";
import type { PartnerMemory } from "./partner-memory.js";
import type { PointedAt } from "./pointing-words.js";
import type { SegmentMemory } from "./segment-memory.js";
import type { ServiceTopic } from "./service-topic.js";
import { countryBefore, type SpokenCountry } from "./spoken-countries.js";
import { goodsLeftOut, type SpokenGoods } from "./spoken-goods.js";
import type { StatementMemory } from "./statement-memory.js";
import type { ToldTotals } from "./told-totals.js";
import type { TopicMemory } from "./topic-memory.js";

/** What a statement can inherit from: all that its sentence, paragraph and article have told before it. */
export interface Surroundings {
  readonly topics: TopicMemory;
  readonly told: StatementMemory;
  readonly services: ServiceTopic;
  readonly goods: GoodsMemory;
  readonly partners: PartnerMemory;
  readonly modes: SegmentMemory;
  readonly lately: NamedLately;
  readonly pointed: PointedAt;
  readonly totals: ToldTotals;
  /** What the heading of the paragraph names. */
  readonly heading: NameGroup | null;
  /** The flow of the last statement under a heading, else that of the headline. */
  readonly listFlow: Frame["flows"];
  /** Whose a load of this sentence is, where it is told behind it. */
  readonly owner: readonly Member[] | null;
  /** The countries named in this sentence. */
  readonly countries: readonly SpokenCountry[];
  /** The country whose own trade the paragraph tells: 越南水果出口额9亿美元。对中国出口5亿美元. */
  readonly teller: readonly Member[] | null;
  /** What the sentence before was about, where it said nothing else. */
  readonly lone: LoneTopic | null;
  /** Goods named in this sentence and in the one before. */
  readonly spoken: { readonly here: SpokenGoods; readonly before: SpokenGoods };
}

/** The whole frame of a draft; `given`: the statement that it is a part of or goes on from, or null. */
export function completeFrame(draft: Draft, given: Frame | null, around: Surroundings): Frame {
  const { topics, told, owner, lately, teller } = around;
  const lone = loneOf(draft, around);
  const base = lone === null ? given : null;
  const before = told.previousIsHere ? told.previous : null;
  const side = sidesOf(draft, base, lone, around);
  const flows = flowsOf(draft, base, {
    told,
    isService: around.services.isPart,
    ofDivision: around.goods.flowOfDivision,
    ofHeading: around.heading === null ? null : around.listFlow,
  });
  const stated = reporterOf(draft, side("reporter"), { topics, owner, lately, teller, before });
  const reporter = withinTotal(draft, stated, flows?.value[0], around);
  const ofFirm = reporter?.value[0]?.ref?.kind === "company";
  return {
    reporter,
    turned: base?.turned ?? false,
    partner:
      ownMembers(draft, "partner") ??
      slot(around.pointed.partnerOf(draft.pointers), "sentence") ??
      slot(partnerOfShare(draft), "own") ??
      (draft.flow?.there ? slot(countryBefore(around.countries, draft.flow.start), "sentence") : null) ??
      side("partner") ??
      partnerBefore(draft, around) ??
      (draft.flow?.mutual === true ? slot(around.pointed.partnerOfBoth(), "sentence") : null) ??
      slot(around.partners.ofTopic(draft, reporter?.value), "article"),
    // 出口货物9亿元: of all goods, whatever was spoken of.
    product:
      draft.flow?.general && draft.pointers.length === 0
        ? ownMembers(draft, "product")
        : (side("product") ??
          slot(goodsOfShare(draft) ?? goodsOf(draft, reporter, flows, around), "paragraph")),
    segment: ofFirm
      ? modeOfFirm(side("segment"), draft)
      : (side("segment") ?? slot(around.modes.ofTopic(draft, reporter?.value), "article")),
    flows,
    measure: draft.flow === null ? null : draft.flow.measure,
    // 出口货量均下跌：美国（-3%）
    told: measureTold(draft, base ?? before?.frame ?? null),
    paired: pairedSide(draft),
    period: periodWithin(
      draft,
      reporter,
      flows?.value[0],
      periodOf(draft, base, { topics, told, ofFirm }),
      around,
    ),
    periods: periodsOf(draft, before),
  };
}

/** Who or what stands on a side of a draft: told by itself, by what it goes on from, or by the heading. */
function sidesOf(
  draft: Draft,
  base: Frame | null,
  lone: LoneTopic | null,
  { heading, told }: Surroundings,
): (dim: Dim) => Slot<readonly Member[]> | null {
  const others = base === null ? told.beforeOthers(draft) : null;
  return (dim) =>
    (lone?.dim === dim ? slot(lone.members, "sentence") : null) ??
    ownMembers(draft, dim) ??
    inherit((base ?? others)?.[dim] ?? null, "parent") ??
    (heading?.dim === dim ? slot(heading.members, "paragraph") : null);
}

/** What a bare flow with an amount that opens its sentence is of. */
function loneOf(draft: Draft, { lone }: Surroundings): LoneTopic | null {
  const bare = draft.link === "start" && kindOf(draft) === "flow" && draft.pointers.length === 0;
  const { flow } = draft;
  return bare && isFigured(draft) && !flow?.sum && !flow?.general && !flow?.carried ? lone : null;
}

/** The goods of a draft that names none: those pointed at, left out, or that the article is about. */
function goodsOf(
  draft: Draft,
  reporter: Frame["reporter"],
  flows: Frame["flows"],
  { pointed, spoken, goods, told }: Surroundings,
): readonly Member[] | null {
  const ofFirm = reporter?.value[0]?.ref?.kind === "company";
  const before = told.previousIsHere ? (told.previous?.frame ?? null) : null;
  return (
    pointed.goodsOf(draft.pointers) ??
    (ofFirm ? goodsLeftOut(draft, spoken.here, []) : null) ??
    goods.ofUnit(draft, flows?.value[0], told.previousIsHere, reporter?.value[0]?.name) ??
    (ofFirm ? goodsLeftOut(draft, spoken.here, spoken.before) : null) ??
    goods.ofTopic(draft, reporter?.value, before)
  );
}

/** 巴西对华出口9亿美元，自中国进口6亿美元: still the trade of the partner named in the sentence. */
function partnerBefore(draft: Draft, { told, teller, topics }: Surroundings): Frame["partner"] {
  const previous = told.previousIsHere && draft.inward ? told.previous?.frame : undefined;
  if (previous?.turned) return inherit(previous.partner, "sentence");
  // 新加坡企业发展局公布，6月对中国出口增长3%
  const country = draft.flow?.inward ? (slot(teller, "paragraph") ?? topics.reporter()) : null;
  if (isForeigner(country?.value)) return country;
  // 日本对华出口9亿美元。自华进口8亿美元
  const last = draft.flow?.inward ? told.previous?.frame : undefined;
  return last?.turned ? inherit(last.partner, "paragraph") : null;
}

/** 蓝湾综保区进出口3亿元。民营企业进出口8亿元: what is more than all of theirs is of what the article is about. */
function withinTotal(
  draft: Draft,
  reporter: Frame["reporter"],
  flow: Flow | undefined,
  { topics, told, totals }: Surroundings,
): Frame["reporter"] {
  if (reporter?.from !== "sentence" && reporter?.from !== "paragraph") return reporter;
  const period = periodOf(draft, null, { topics, told, ofFirm: false });
  if (!totals.isTooMuch(draft, reporter.value, flow, period)) return reporter;
  return topics.backToArticle(reporter.value) ?? reporter;
}

/** 前三季度进出口90亿元。9月进出口3亿元。对越南进出口5亿元: what is more than the whole month is of the time of the article. */
function periodWithin(
  draft: Draft,
  reporter: Frame["reporter"],
  flow: Flow | undefined,
  period: Frame["period"],
  { topics, totals }: Surroundings,
): Frame["period"] {
  if (period === null || period.from === "own" || draft.link === "among" || reporter === null) return period;
  const tooMuch = (time: Frame["period"]): boolean => totals.isTooMuch(draft, reporter.value, flow, time);
  const whole = topics.periods.ofArticle;
  return whole !== null && tooMuch(period) && !tooMuch(whole) ? whole : period;
}
