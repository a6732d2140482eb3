import type { Dim, NameGroup } from "./chunk.js";
import { type Draft, isFigured } from "./draft.js";
import {
  type Frame,
  isOfFirms,
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
  continuesObject,
  dividesAgain,
  goesOnInList,
  goesOnWith,
  goesOnWithOthers,
  goodsOfShare,
  hasList,
  inherit,
  inwardOf,
  narrows,
  periodsOf,
  repeatsScope,
  resumed,
  sendsOnly,
  slot,
  topicOf,
  widens,
} from "./inheritance.js";
import { PointedAt } from "./pointing-words.js";
import { goodsLeftOut, type SpokenGoods } from "./spoken-goods.js";
import { TopicMemory } from "./topic-memory.js";

/** What a sentence is about besides what its statements say. */
export interface SentenceTopics {
  /** The name that stands at its head like a heading, or null. */
  readonly heading: NameGroup | null;
  /** The firm whose speaker is quoted, or null. */
  readonly speaker: readonly Member[] | null;
  /** The goods that it names. */
  readonly goods: SpokenGoods;
}

const NO_TOPICS: SentenceTopics = { heading: null, speaker: null, goods: [] };

/**
 * What a statement inherits from those before it: from the whole that it is a part of (其中), from its sentence,
 * its paragraph and its article. One object reads one article from its beginning.
 */
export class Discourse {
  private readonly topics: TopicMemory;
  private paragraphIndex = -1;
  /** The statement that the present ones are parts of, and the kind of the first part. */
  private whole: { readonly frame: Frame; readonly kind: string } | null = null;
  private previous: Statement | null = null;
  /** Whether `previous` is of this sentence, and how many drafts of it have been read. */
  private previousIsHere = false;
  private draftsHere = 0;
  /** The last statements with figures, in this sentence and in the one before. */
  private figuredHere: Statement | null = null;
  private figuredBefore: Statement | null = null;
  /** The first statement of the sentence before, for sentences that leave the flow out. */
  private head: Statement | null = null;
  private headBefore: Statement | null = null;
  /** What the heading of the paragraph names. */
  private heading: NameGroup | null = null;
  /** The flow of the last statement under a heading, else that of the headline. */
  private listFlow: Frame["flows"] = null;
  /** Whether a statement of this sentence names whose trade it is, whatever it says of them. */
  private namedHere = false;
  /** Whether this sentence, and the one before, tell of trade in services only. */
  private servicePart = false;
  private readonly services = { here: false, before: false };
  private readonly goods: GoodsMemory;
  private readonly pointed = new PointedAt();
  /** Goods named in this sentence and in the one before. */
  private spoken: { here: SpokenGoods; before: SpokenGoods } = { here: [], before: [] };
  /** The last statement of this sentence with each flow. */
  private readonly hereByFlow = new Map<string, Statement>();

  /** `home`: whose trade it is where the article never says; `title`: the headline. */
  constructor(home: readonly Member[] | null, title = "") {
    this.topics = new TopicMemory(home);
    this.goods = new GoodsMemory(title);
  }

  /** Takes over what a headline that states facts is about, for a body that leaves it out. */
  adopt(headline: Discourse): void {
    this.topics.adopt(headline.topics);
    this.listFlow ??= headline.previous?.frame.flows ?? null;
  }

  /** Passes a sentence that tells of no trade; `firm`: whom it is about, or null. */
  pass(paragraph: number, firm: readonly Member[] | null, goods: SpokenGoods = []): void {
    this.openParagraph(paragraph);
    this.spoken = { here: goods, before: [] };
    if (firm !== null) this.topics.hearOf(firm);
  }

  private openParagraph(paragraph: number): void {
    if (paragraph === this.paragraphIndex) return;
    this.spoken = { here: [], before: [] };
    this.topics.openParagraph();
    this.previous = null;
    this.head = null;
    this.heading = null;
    this.paragraphIndex = paragraph;
  }

  openSentence(paragraph: number, { heading, speaker, goods }: SentenceTopics = NO_TOPICS): void {
    const before = this.paragraphIndex;
    this.openParagraph(paragraph);
    this.spoken = { here: goods, before: this.spoken.here };
    this.heading = heading ?? this.heading;
    this.topics.openSentence(speaker);
    this.headBefore = this.head;
    this.figuredBefore = paragraph === before ? this.figuredHere : null;
    this.figuredHere = null;
    this.whole = null;
    this.previousIsHere = false;
    this.draftsHere = 0;
    this.hereByFlow.clear();
    this.namedHere = false;
    this.services.before = this.services.here && paragraph === before;
    this.services.here = false;
    this.goods.openSentence(paragraph);
    this.pointed.openSentence();
  }

  /** Completes a statement and remembers what later ones may need of it. */
  read(draft: Draft): Statement {
    this.noteServices(draft);
    const base = this.baseOf(draft);
    this.namedHere ||= draft.groups.reporter !== undefined;
    const frame = inwardOf(this.complete(draft, base), draft);
    const statement = { draft, frame, refused: null };
    this.remember(draft, statement, base === null);
    return statement;
  }

  /** 服务进出口9亿元。其中，出口4亿元: the parts are of services too. */
  private noteServices(draft: Draft): void {
    const opens = draft.link === "among" && this.draftsHere === 0 && this.services.before;
    // 服务出口4亿元，增长5%，进口3亿元
    const bare = kindOf(draft) === "flow" && draft.flow?.flows[0] !== "total" && draft.link !== "part";
    const part = opens || (this.services.here && bare && this.draftsHere > 0);
    this.services.here = (this.services.here && draft.groups.reporter === undefined) || draft.besides || part;
    this.servicePart = part || (this.servicePart && this.draftsHere > 0);
  }

  /** The statement whose sides this one shares, or null where it stands for itself. */
  private baseOf(draft: Draft): Frame | null {
    const kind = kindOf(draft);
    const previous = this.previous;
    if (draft.link === "among") {
      const whole = this.previousIsHere ? previous : this.wholeBefore();
      this.whole = whole === null ? null : { frame: whole.frame, kind };
      return whole?.frame ?? null;
    }
    const before =
      kind === "flow" && previous !== null && this.previousIsHere
        ? this.resumedBy(draft, previous)
        : undefined;
    if (before !== undefined) return before;
    if ((draft.link === "such-as" || draft.link === "topic") && previous !== null) {
      const frame = draft.link === "topic" ? topicOf(previous, draft) : previous.frame;
      this.whole = { frame, kind };
      return frame;
    }
    if (previous === null) return null;
    if (draft.link === "start") {
      const head = this.headBefore;
      if (head !== null && (goesOnWith(head, draft) || goesOnWithOthers(head, draft))) return head.frame;
      // 对美国出口3吨。前八个月出口90吨: after a part, a time of its own is that of the whole.
      const isPart = previous.draft.link !== "start" && draft.period !== null && !draft.flow?.mutual;
      if (isPart && head !== null && repeatsScope(head, draft)) return head.frame;
      if (!repeatsScope(previous, draft)) return null;
      // 双边贸易额 is of all goods, whatever was told last.
      return draft.flow?.mutual === true
        ? { ...previous.frame, product: null, segment: null }
        : previous.frame;
    }
    // 出口的茶叶以绿茶为主，主要销往日本: what is carried is what was illustrated.
    if (
      draft.flow?.carried === true &&
      previous.draft.illustrates &&
      this.whole !== null &&
      kind === "partner"
    )
      return this.whole.frame;
    if (draft.illustrates && !isFigured(draft)) return previous.frame;
    // 青岛产值5亿元；出口2亿元: not of what an earlier sentence told.
    if (!this.previousIsHere && this.namedHere) return null;
    if (kind === "flow" && sendsOnly(previous, draft))
      return { ...previous.frame, partner: null, segment: null };
    // 其中，对非洲出口增长6%，进口增长2%: a bare flow has everything else of the one before.
    if (kind === "flow" || kind === "none") return widens(previous, draft) ? null : previous.frame;
    if (kind === this.whole?.kind) {
      const { frame } = this.whole;
      return draft.flow === null && this.previousIsHere ? { ...frame, flows: previous.frame.flows } : frame;
    }
    const again = this.whole !== null && dividesAgain(this.whole, draft) ? this.whole.frame : null;
    this.whole = null;
    if (again !== null) return { ...again, segment: null };
    // 出口轮胎9亿元，其中以电商方式出口2亿元；对美国出口增长4%: what a part said is over.
    const head = draft.link === "part" && previous.draft.link === "among" ? this.head : null;
    if (head !== null && narrows(head, draft)) return head.frame;
    if (continuesObject(previous, draft) || narrows(previous, draft)) return previous.frame;
    // Where the flow is left out the statement is parallel to the one before: 对越南出口家电3亿元、服装2亿元.
    const parallel =
      draft.flow === null && kind.split("+").some((dim) => kindOf(previous.draft).includes(dim));
    return parallel ? previous.frame : null;
  }

  /** 巴西对华出口9亿美元，自中国进口6亿美元: still the trade of the partner named in the sentence. */
  private partnerBefore(draft: Draft): Frame["partner"] {
    const previous = this.previousIsHere && draft.inward ? this.previous?.frame : undefined;
    return previous?.turned ? inherit(previous.partner, "sentence") : null;
  }

  private resumedBy(draft: Draft, previous: Statement): Frame | null | undefined {
    return resumed(previous.draft, draft, this.hereByFlow.get(draft.flow?.flows[0] ?? "total"));
  }

  /** What a sentence that starts with 其中 is a part of: the last statement with figures in the sentence before it. */
  private wholeBefore(): Statement | null {
    return this.draftsHere === 0 ? this.figuredBefore : null;
  }

  private complete(draft: Draft, base: Frame | null): Frame {
    const headed = (dim: Dim): Slot<readonly Member[]> | null =>
      this.heading?.dim === dim ? slot(this.heading.members, "paragraph") : null;
    const side = (dim: Dim): Slot<readonly Member[]> | null =>
      ownMembers(draft, dim) ?? inherit(base?.[dim] ?? null, "parent") ?? headed(dim);
    const reporter = this.reporterOf(draft, side("reporter"));
    const flows = this.flowsOf(draft, base);
    const ofFirm = reporter?.value[0]?.ref?.kind === "company";
    const goods =
      this.pointed.goodsOf(draft.pointers) ??
      (ofFirm ? goodsLeftOut(draft, this.spoken.here, []) : null) ??
      this.goods.ofUnit(draft, flows?.value[0], this.previousIsHere) ??
      (ofFirm ? goodsLeftOut(draft, this.spoken.here, this.spoken.before) : null) ??
      this.goods.ofTopic(draft, reporter?.value);
    return {
      reporter,
      turned: base?.turned ?? false,
      partner:
        ownMembers(draft, "partner") ??
        slot(this.pointed.partnerOf(draft.pointers), "sentence") ??
        side("partner") ??
        this.partnerBefore(draft),
      // 出口货物9亿元: of all goods, whatever was spoken of.
      product:
        draft.flow?.general && draft.pointers.length === 0
          ? ownMembers(draft, "product")
          : (side("product") ?? slot(goodsOfShare(draft) ?? goods, "paragraph")),
      segment: ofFirm ? modeOnly(side("segment")) : side("segment"),
      flows,
      measure: draft.flow === null ? null : draft.flow.measure,
      paired: pairedSide(draft),
      period: this.periodOf(draft, base),
      periods: periodsOf(draft),
    };
  }

  private reporterOf(draft: Draft, stated: Frame["reporter"]): Frame["reporter"] {
    if (stated?.from === "own") return { ...stated, value: this.topics.placeFor(stated.value) };
    if (draft.pronoun !== null) {
      // “我们出口3亿元。”蓝鲸公司经理说: the speaker's firm is nearer than one named before.
      const topic = this.topics.reporter();
      return topic?.value[0]?.ref?.kind === draft.pronoun ? topic : this.topics.last(draft.pronoun);
    }
    return stated ?? this.topics.reporter(!isOfFirms(draft));
  }

  private flowsOf(draft: Draft, base: Frame | null): Frame["flows"] {
    if (this.servicePart && draft.groups.reporter === undefined) return null;
    // 有进出口实绩的企业增加3%，其中民营企业占八成: a part of another statistic.
    const whole = this.previousIsHere ? this.previous?.draft : undefined;
    if (draft.link === "among" && draft.flow === null && whole?.blocked && !isFigured(whole)) return null;
    if (draft.flow !== null) return { value: draft.flow.flows, from: "own" };
    if (base?.flows) return inherit(base.flows, "parent");
    const near = (draft.link === "part" ? this.head : this.previous)?.frame;
    if (this.previousIsHere && near?.flows) return inherit(near.flows, "sentence");
    if (this.headBefore?.frame.flows && (draft.respectively || hasList(draft)))
      return inherit(this.headBefore.frame.flows, "paragraph");
    // 其中，服装3亿元，增长3%。农产品2亿元，增长4%: a list that goes on over a full stop.
    if (this.previous !== null && draft.link === "start" && goesOnInList(this.previous, draft))
      return inherit(this.previous.frame.flows, "paragraph");
    if (this.heading !== null && this.listFlow !== null) return inherit(this.listFlow, "article");
    const ofWhole = draft.figures.find((f) => f.baseFlow !== null)?.baseFlow ?? null;
    if (ofWhole !== null) return { value: [ofWhole], from: "sentence" };
    // 边境小额贸易3亿元: a mode of trade without 出口 or 进口 is both.
    const modes = draft.groups.segment?.members.every((m) => /贸易|互市/.test(m.name)) ?? false;
    return modes && isFigured(draft) ? { value: ["total"], from: "own" } : null;
  }

  private periodOf(draft: Draft, base: Frame | null): Frame["period"] {
    if (draft.period !== null && !draft.period.same) return { value: draft.period.months, from: "own" };
    if (base?.period) return inherit(base.period, "parent");
    const topic = this.topics.period(!isOfFirms(draft));
    // 2023年，公司营业收入5亿元，其中出口4亿元: the time of the sentence is nearer than that of a statement before it.
    if (topic?.from === "sentence" || draft.link !== "among") return topic;
    return inherit(this.previous?.frame.period ?? null, "parent") ?? topic;
  }

  private remember(draft: Draft, statement: Statement, main: boolean): void {
    this.pointed.remember(statement.frame);
    const telling = draft.flow !== null || isFigured(draft);
    if (telling) {
      if (!this.previousIsHere) this.head = statement;
      this.previous = statement;
      this.previousIsHere = true;
      if (isFigured(draft)) this.figuredHere = statement;
      for (const flow of draft.flow?.flows ?? []) this.hereByFlow.set(flow, statement);
      if (this.heading !== null) this.listFlow = statement.frame.flows ?? this.listFlow;
      this.goods.remember(draft, statement.frame, main);
    }
    this.draftsHere++;
    if (draft.link === "among" && (telling || draft.groups.reporter === undefined)) return;
    this.topics.remember(draft, telling && main);
  }
}
