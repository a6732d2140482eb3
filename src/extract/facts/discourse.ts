import type { MonthRange } from "../../model/quantity.js";
import { BaseFinder } from "./base-frame.js";
import type { Dim, NameGroup } from "./chunk.js";
import { type Draft, isFigured } from "./draft.js";
import type { FocusFirm } from "./firm-focus.js";
import { isForeigner } from "./foreign-speakers.js";
import {
  type Frame,
  kindOf,
  type Member,
  modeOnly,
  ownMembers,
  pairedSide,
  type Slot,
  type Statement,
} from "./frame.js";
import { GoodsMemory } from "./goods-memory.js";
import {
  goodsOfShare,
  inherit,
  inwardOf,
  measureTold,
  partnerOfShare,
  periodsOf,
  slot,
} from "./inheritance.js";
import { flowsOf } from "./inherited-flows.js";
import { periodOf } from "./inherited-periods.js";
import { reporterOf } from "./inherited-reporters.js";
import type { LoneTopic } from "./lone-topics.js";
import { NamedLately } from "./named-lately.js";
import { PartnerMemory } from "./partner-memory.js";
import { PointedAt } from "./pointing-words.js";
import { SegmentMemory } from "./segment-memory.js";
import { NO_TOPICS, type SentenceTopics } from "./sentence-topics.js";
import { ServiceTopic } from "./service-topic.js";
import { countryBefore, type SpokenCountry } from "./spoken-countries.js";
import { goodsLeftOut, type SpokenGoods } from "./spoken-goods.js";
import { StatementMemory } from "./statement-memory.js";
import { ToldTotals } from "./told-totals.js";
import { TopicMemory } from "./topic-memory.js";

const NO_SITES = { hub: null, place: null };

/**
 * What a statement inherits from those before it: from the whole that it is a part of (其中), from its sentence,
 * its paragraph and its article. One object reads one article from its beginning.
 */
export class Discourse {
  private readonly topics: TopicMemory;
  private paragraphIndex = -1;
  private readonly told = new StatementMemory();
  private readonly bases = new BaseFinder(this.told);
  private readonly services = new ServiceTopic();
  /** What the heading of the paragraph names. */
  private heading: NameGroup | null = null;
  /** The flow of the last statement under a heading, else that of the headline. */
  private listFlow: Frame["flows"] = null;
  /** Whose a load of this sentence is, where it is told behind it. */
  private owner: readonly Member[] | null = null;
  /** The countries named in this sentence. */
  private countries: readonly SpokenCountry[] = [];
  /** Whose trade this sentence tells by who speaks in it. */
  private speaker: readonly Member[] | null = null;
  /** The country whose own trade the paragraph tells: 越南水果出口额9亿美元。对中国出口5亿美元. */
  private teller: readonly Member[] | null = null;
  private readonly goods: GoodsMemory;
  private readonly partners: PartnerMemory;
  private readonly lately = new NamedLately();
  private readonly modes: SegmentMemory;
  private readonly pointed = new PointedAt();
  private readonly totals = new ToldTotals();
  /** What the sentence before was about, where it said nothing else. */
  private lone: LoneTopic | null = null;
  /** Why the last statement of the sentence before gave nothing, where its parts may follow. */
  refusedBefore: string | null = null;
  /** Goods named in this sentence and in the one before. */
  private spoken: { here: SpokenGoods; before: SpokenGoods } = { here: [], before: [] };
  /**
   * `home`: whose trade it is where the article never says; `title`: the headline, with the only partner and the goods
   * that it names; `areKin`: whether one of two firms belongs to the other.
   */
  constructor(
    private readonly home: readonly Member[] | null,
    title = "",
    partner: string | null = null,
    goods: readonly string[] = [],
    areKin: (one: string, other: string) => boolean = () => false,
  ) {
    this.topics = new TopicMemory(home, areKin, goods.length > 0);
    this.goods = new GoodsMemory(title, goods);
    this.partners = new PartnerMemory(title, partner);
    this.modes = new SegmentMemory(title);
  }

  /** Takes over what a headline that states facts is about, for a body that leaves it out. */
  adopt(headline: Discourse): void {
    this.topics.adopt(headline.topics);
    this.listFlow ??= headline.told.previous?.frame.flows ?? null;
  }

  /** Passes a sentence that tells of no trade; `firm`: whom it is about, or null. */
  pass(
    paragraph: number,
    firm: FocusFirm | null,
    goods: SpokenGoods = [],
    sites: { readonly hub: readonly Member[] | null; readonly place: readonly Member[] | null } = NO_SITES,
    period: MonthRange | null = null,
  ): void {
    if (paragraph !== this.paragraphIndex) this.told.forget();
    this.openParagraph(paragraph);
    if (period !== null) this.topics.periods.hearOf(period);
    this.topics.hearOfSites(sites);
    this.spoken = { here: goods, before: [] };
    if (firm !== null) this.hear(firm);
  }

  /** A country has begun to tell its own trade. */
  hearTeller(country: readonly Member[]): void {
    if (this.home === null || this.home[0]?.name === "中国") this.teller = country;
  }

  /** A sentence that tells of no trade was about a firm. */
  hear({ firm, isVisited }: FocusFirm): void {
    this.topics.hearOf(firm, isVisited);
  }

  private openParagraph(paragraph: number): void {
    if (paragraph === this.paragraphIndex) return;
    this.spoken = { here: [], before: [] };
    this.refusedBefore = null;
    this.topics.openParagraph();
    this.told.openParagraph();
    this.pointed.openParagraph();
    this.modes.openParagraph();
    this.partners.openParagraph();
    this.heading = null;
    this.teller = null;
    this.paragraphIndex = paragraph;
  }

  openSentence(
    paragraph: number,
    {
      heading,
      speaker,
      goods,
      owner,
      division,
      section = false,
      isByTime = false,
      isOfOthers = false,
      countries = [],
    }: SentenceTopics = NO_TOPICS,
  ): void {
    const goesOn = paragraph === this.paragraphIndex;
    // 进口水果9亿元。 A paragraph later: 其中榴莲4亿元。
    const follows = goesOn || paragraph === this.paragraphIndex + 1;
    this.openParagraph(paragraph);
    this.spoken = { here: goods, before: this.spoken.here };
    this.heading = heading ?? this.heading;
    this.owner = owner;
    this.countries = countries;
    this.speaker = speaker;
    this.topics.openSentence(speaker, { section, isByTime, isOfOthers });
    this.told.openSentence(follows);
    this.bases.openSentence();
    this.services.openSentence(goesOn);
    this.goods.openSentence(paragraph, division);
    this.pointed.openSentence();
  }

  /** Completes a statement and remembers what later ones may need of it. */
  read(draft: Draft): Statement {
    this.services.read(draft, this.told.draftsHere === 0);
    const base = otherWay(draft, this.withSpeaker(draft, this.bases.baseOf(draft)));
    this.told.namedHere ||= draft.groups.reporter !== undefined;
    const frame = inwardOf(this.complete(draft, base), draft);
    const statement = { draft, frame, refused: null };
    this.remember(draft, statement, base === null);
    return statement;
  }

  /** “公司出口3吨。”经理说。县商务局介绍，出口9万吨: another one speaks, of other trade. */
  private withSpeaker(draft: Draft, base: Frame | null): Frame | null {
    const [speaker] = this.speaker ?? [];
    if (draft.link !== "start" || speaker === undefined || base === null) return base;
    return base.reporter?.value.every((m) => m.name === speaker.name) ? base : null;
  }

  /** 巴西对华出口9亿美元，自中国进口6亿美元: still the trade of the partner named in the sentence. */
  private partnerBefore(draft: Draft): Frame["partner"] {
    const previous = this.told.previousIsHere && draft.inward ? this.told.previous?.frame : undefined;
    if (previous?.turned) return inherit(previous.partner, "sentence");
    // 新加坡企业发展局公布，6月对中国出口增长3%
    const teller = draft.flow?.inward ? (slot(this.teller, "paragraph") ?? this.topics.reporter()) : null;
    return isForeigner(teller?.value) ? teller : null;
  }

  /** 一是民营企业表现亮眼。实现进出口9亿元: what the sentence before was about. */
  setLone(topic: LoneTopic | null): void {
    this.lone = topic;
  }

  /** What a bare flow with an amount that opens its sentence is of. */
  private loneOf(draft: Draft): LoneTopic | null {
    const bare = draft.link === "start" && kindOf(draft) === "flow" && draft.pointers.length === 0;
    const { flow } = draft;
    return bare && isFigured(draft) && !flow?.sum && !flow?.general && !flow?.carried ? this.lone : null;
  }

  private complete(draft: Draft, given: Frame | null): Frame {
    const lone = this.loneOf(draft);
    const base = lone === null ? given : null;
    const headed = (dim: Dim): Slot<readonly Member[]> | null =>
      this.heading?.dim === dim ? slot(this.heading.members, "paragraph") : null;
    const others = base === null ? this.told.beforeOthers(draft) : null;
    const side = (dim: Dim): Slot<readonly Member[]> | null =>
      (lone?.dim === dim ? slot(lone.members, "sentence") : null) ??
      ownMembers(draft, dim) ??
      inherit((base ?? others)?.[dim] ?? null, "parent") ??
      headed(dim);
    const stated = this.reporterOf(draft, side("reporter"));
    const flows = this.flowsOf(draft, base);
    const reporter = this.withinTotal(draft, stated, flows);
    const ofFirm = reporter?.value[0]?.ref?.kind === "company";
    const goods =
      this.pointed.goodsOf(draft.pointers) ??
      (ofFirm ? goodsLeftOut(draft, this.spoken.here, []) : null) ??
      this.goods.ofUnit(draft, flows?.value[0], this.told.previousIsHere, reporter?.value[0]?.name) ??
      (ofFirm ? goodsLeftOut(draft, this.spoken.here, this.spoken.before) : null) ??
      this.goods.ofTopic(
        draft,
        reporter?.value,
        this.told.previousIsHere ? (this.told.previous?.frame ?? null) : null,
      );
    return {
      reporter,
      turned: base?.turned ?? false,
      partner:
        ownMembers(draft, "partner") ??
        slot(this.pointed.partnerOf(draft.pointers), "sentence") ??
        slot(partnerOfShare(draft), "own") ??
        (draft.flow?.there ? slot(countryBefore(this.countries, draft.flow.start), "sentence") : null) ??
        side("partner") ??
        this.partnerBefore(draft) ??
        (draft.flow?.mutual === true ? slot(this.pointed.partnerOfBoth(), "sentence") : null) ??
        slot(this.partners.ofTopic(draft, reporter?.value), "article"),
      // 出口货物9亿元: of all goods, whatever was spoken of.
      product:
        draft.flow?.general && draft.pointers.length === 0
          ? ownMembers(draft, "product")
          : (side("product") ?? slot(goodsOfShare(draft) ?? goods, "paragraph")),
      segment: ofFirm
        ? modeOnly(side("segment"))
        : (side("segment") ?? slot(this.modes.ofTopic(draft, reporter?.value), "article")),
      flows,
      measure: draft.flow === null ? null : draft.flow.measure,
      // 出口货量均下跌：美国（-3%）
      told: measureTold(
        draft,
        base ?? (this.told.previousIsHere ? (this.told.previous?.frame ?? null) : null),
      ),
      paired: pairedSide(draft),
      period: this.periodWithin(draft, reporter, flows, this.periodOf(draft, base, ofFirm)),
      periods: periodsOf(draft, this.told.previousIsHere ? this.told.previous : null),
    };
  }

  /** 蓝湾综保区进出口3亿元。民营企业进出口8亿元: what is more than all of theirs is of what the article is about. */
  private withinTotal(draft: Draft, reporter: Frame["reporter"], flows: Frame["flows"]): Frame["reporter"] {
    if (reporter?.from !== "sentence" && reporter?.from !== "paragraph") return reporter;
    const period = this.periodOf(draft, null, false);
    if (!this.totals.isTooMuch(draft, reporter.value, flows?.value[0], period)) return reporter;
    return this.topics.backToArticle(reporter.value) ?? reporter;
  }

  /** 前三季度进出口90亿元。9月进出口3亿元。对越南进出口5亿元: what is more than the whole month is of the time of the article. */
  private periodWithin(
    draft: Draft,
    reporter: Frame["reporter"],
    flows: Frame["flows"],
    period: Frame["period"],
  ): Frame["period"] {
    if (period === null || period.from === "own" || draft.link === "among" || reporter === null)
      return period;
    const tooMuch = (time: Frame["period"]): boolean =>
      this.totals.isTooMuch(draft, reporter.value, flows?.value[0], time);
    const whole = this.topics.periods.ofArticle;
    return whole !== null && tooMuch(period) && !tooMuch(whole) ? whole : period;
  }

  private reporterOf(draft: Draft, stated: Frame["reporter"]): Frame["reporter"] {
    return reporterOf(draft, stated, {
      topics: this.topics,
      owner: this.owner,
      lately: this.lately,
      teller: this.teller,
      before: this.told.previousIsHere ? this.told.previous : null,
    });
  }

  private flowsOf(draft: Draft, base: Frame | null): Frame["flows"] {
    return flowsOf(draft, base, {
      told: this.told,
      isService: this.services.isPart,
      ofDivision: this.goods.flowOfDivision,
      ofHeading: this.heading === null ? null : this.listFlow,
    });
  }

  private periodOf(draft: Draft, base: Frame | null, ofFirm: boolean): Frame["period"] {
    return periodOf(draft, base, { topics: this.topics, told: this.told, ofFirm });
  }

  private remember(draft: Draft, statement: Statement, main: boolean): void {
    this.pointed.remember(statement.frame);
    this.totals.remember(draft, statement.frame);
    if (statement.frame.reporter?.from === "own") this.lately.remember(statement.frame.reporter.value);
    const telling = draft.flow !== null || isFigured(draft);
    const isFirstOfTopic = draft.link === "topic" && this.told.draftsHere === 1;
    this.told.remember(statement, telling);
    if (telling) {
      if (this.heading !== null) this.listFlow = statement.frame.flows ?? this.listFlow;
      this.goods.remember(draft, statement.frame, main || isFirstOfTopic);
      this.partners.remember(draft, statement.frame, main);
      this.modes.remember(draft, statement.frame, main);
    }
    if (draft.link === "among" && (telling || draft.groups.reporter === undefined)) return;
    const tells = telling && (draft.flow !== null || statement.frame.flows !== null);
    this.topics.remember(draft, tells && (main || isFirstOfTopic));
  }
}

/** 泰国对华榴莲出口9亿美元；自中国进口8亿美元: the other way round it is of all goods again. */
function otherWay({ flow, withChina }: Draft, base: Frame | null): Frame | null {
  const [here] = flow?.flows ?? [];
  const [before] = base?.flows?.value ?? [];
  if (base === null || !base.turned || here === undefined || here === "total") return base;
  if (flow?.inward !== true && !withChina) return base;
  // The flow of 自中国进口 is still the partner's own, that of 从中国进口 is China's.
  const turns = flow?.inward === true ? here !== before : here === before;
  return turns ? { ...base, product: null } : base;
}
