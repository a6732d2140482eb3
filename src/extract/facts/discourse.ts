import type { MonthRange } from "../../model/quantity.js";
import { BaseFinder } from "./base-frame.js";
import type { NameGroup } from "./chunk.js";
import { completeFrame, type Surroundings } from "./complete-frame.js";
import { type Draft, isFigured } from "./draft.js";
import type { FocusFirm } from "./firm-focus.js";
import type { Frame, Member, Statement } from "./frame.js";
import { GoodsMemory } from "./goods-memory.js";
import { inwardOf } from "./inheritance.js";
import type { LoneTopic } from "./lone-topics.js";
import { NamedLately } from "./named-lately.js";
import { PartnerMemory } from "./partner-memory.js";
import { PointedAt } from "./pointing-words.js";
import { SegmentMemory } from "./segment-memory.js";
import { NO_TOPICS, type SentenceTopics } from "./sentence-topics.js";
import { ServiceTopic } from "./service-topic.js";
import type { SpokenCountry } from "./spoken-countries.js";
import type { SpokenGoods } from "./spoken-goods.js";
import { StatementMemory } from "./statement-memory.js";
import { ToldTotals } from "./told-totals.js";
import { TopicMemory } from "./topic-memory.js";

const NO_SITES = { hub: null, place: null };

/**
 * What a statement inherits from those before it: from the whole that it is a part of (其中), from its sentence,
 * its paragraph and its article. One object reads one article from its beginning.
 */
export class Discourse implements Surroundings {
  readonly topics: TopicMemory;
  private paragraphIndex = -1;
  readonly told = new StatementMemory();
  private readonly bases = new BaseFinder(this.told);
  readonly services = new ServiceTopic();
  heading: NameGroup | null = null;
  listFlow: Frame["flows"] = null;
  owner: readonly Member[] | null = null;
  countries: readonly SpokenCountry[] = [];
  /** Whose trade this sentence tells by who speaks in it. */
  private speaker: readonly Member[] | null = null;
  teller: readonly Member[] | null = null;
  readonly goods: GoodsMemory;
  readonly partners: PartnerMemory;
  readonly lately = new NamedLately();
  readonly modes: SegmentMemory;
  readonly pointed = new PointedAt();
  readonly totals = new ToldTotals();
  lone: LoneTopic | null = null;
  /** Why the last statement of the sentence before gave nothing, where its parts may follow. */
  refusedBefore: string | null = null;
  spoken: { here: SpokenGoods; before: SpokenGoods } = { here: [], before: [] };

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
    const frame = inwardOf(completeFrame(draft, base, this), draft);
    const statement = { draft, frame, refused: this.totals.whyPartOnly(draft, frame) };
    if (!draft.aside) this.remember(draft, statement, base === null);
    return statement;
  }

  /** “公司出口3吨。”经理说。县商务局介绍，出口9万吨: another one speaks, of other trade. */
  private withSpeaker(draft: Draft, base: Frame | null): Frame | null {
    const [speaker] = this.speaker ?? [];
    if (draft.link !== "start" || speaker === undefined || base === null) return base;
    return base.reporter?.value.every((m) => m.name === speaker.name) ? base : null;
  }

  /** 一是民营企业表现亮眼。实现进出口9亿元: what the sentence before was about. */
  setLone(topic: LoneTopic | null): void {
    this.lone = topic;
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
