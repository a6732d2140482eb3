import type { MonthRange } from "../../model/quantity.js";
import { type Draft, isFigured } from "./draft.js";
import { FirmStory } from "./firm-story.js";
import type { Frame, Member, Slot } from "./frame.js";

interface Topic {
  reporter: readonly Member[] | null;
  period: MonthRange | null | undefined;
}

const NOTHING: Topic = { reporter: null, period: undefined };

function isFirm(members: readonly Member[]): boolean {
  return members[0]?.ref?.kind === "company";
}

/** Whose trade and which time an article, its paragraph and its sentence are about. One object reads one article. */
export class TopicMemory {
  private readonly article: Topic = { ...NOTHING };
  private paragraph: Topic = { ...NOTHING };
  private sentence: Topic = { ...NOTHING };
  /** The first place that the article names beside its trade (外贸强市青岛表现亮眼); it wins over its home. */
  private spokenOf: readonly Member[] | null = null;

  /** The places whose trade has been told under their own names. */
  private readonly places = new Map<string, Member>();
  private readonly named = new Map<string, readonly Member[]>();
  /** The first time named in this sentence, and in the one before. */
  private firstPeriod: MonthRange | null | undefined;
  private spokenPeriod: MonthRange | null | undefined;
  /** The time that a sentence of the paragraph without trade began with. */
  private heardPeriod: MonthRange | null = null;
  /** The period of the article was told of a firm. */
  private isFirmsPeriod = false;
  /** The subject of the sentence was named as a part of another, and nothing has been told of it yet. */
  private partOnly = false;

  /** The firm that the story is about. */
  private readonly story: FirmStory;

  /** The time that the headline tells. */
  private ofHeadline: MonthRange | null = null;

  /** Whose trade the headline tells, until the text has told any. */
  private ofTitle: string | null = null;

  /** The sentence divides what is told by months or quarters. */
  private isByTime = false;
  /** The sentence before began with words that divide what is told. */
  private inSection = false;

  /** `home`: whose trade it is where the article never says; `areKin`: whether one of two firms belongs to the other; `ofGoods`: the headline names goods. */
  constructor(
    private readonly home: readonly Member[] | null,
    areKin: (one: string, other: string) => boolean,
    private readonly ofGoods = false,
  ) {
    this.story = new FirmStory(areKin);
  }

  /** Takes over what a headline that states facts is about, for a body that leaves it out. */
  adopt(headline: TopicMemory): void {
    if (this.article.reporter === null) this.ofTitle = headline.article.reporter?.[0]?.name ?? null;
    this.article.reporter ??= headline.article.reporter;
    this.article.period ??= headline.article.period;
    this.ofHeadline = headline.article.period ?? headline.sentence.period ?? null;
    this.spokenOf ??= headline.spokenOf;
  }

  openParagraph(): void {
    this.paragraph = { ...NOTHING };
    this.sentence = { ...NOTHING };
    this.story.openParagraph();
    this.firstPeriod = undefined;
    this.heardPeriod = null;
  }

  /**
   * `speaker`: the firm whose speaker is quoted, or null; `section`: it begins to divide anew what is told, `isByTime`: by
   * time; `isOfOthers`: statistics or an official speak.
   */
  openSentence(
    speaker: readonly Member[] | null,
    { section = false, isByTime = false, isOfOthers = false } = {},
  ): void {
    this.isByTime = isByTime;
    this.story.openSentence(isOfOthers);
    // 从区域看，中部出口增长3%。从商品看，机电产品…: again of the article's place.
    if (section && this.inSection && this.article.reporter !== null && this.isOfPlace())
      this.paragraph.reporter = this.article.reporter;
    this.inSection = section;
    this.spokenPeriod = this.firstPeriod;
    this.firstPeriod = undefined;
    this.sentence = { ...NOTHING, reporter: speaker };
    this.partOnly = false;
  }

  /** A sentence without trade has told of a firm; `isVisited`: as one that an official called at. */
  hearOf(firm: readonly Member[], isVisited = false): void {
    this.paragraph.reporter = firm;
    this.named.set("company", firm);
    if (!isVisited) this.story.hearOf(firm);
  }

  /** A sentence without trade has told of a hub, the first of its article, or was about a place. */
  hearOfSites({ hub, place }: Record<"hub" | "place", readonly Member[] | null>): void {
    if (hub !== null && !this.named.has("hub")) this.named.set("hub", hub);
    if (place !== null) this.paragraph.reporter ??= place;
  }

  /** 上半年全县工业产值9亿元。…瓷砖出口3亿元: figures without a time have that of other figures before them. */
  hearOfPeriod(months: MonthRange): void {
    this.heardPeriod = months;
  }

  get periodHeard(): Frame["period"] {
    return this.heardPeriod === null ? null : { value: this.heardPeriod, from: "paragraph" };
  }

  /** `firms`: whether it can be a firm's; the trade of 民营企业 is not. */
  reporter(firms = true): Slot<readonly Member[]> | null {
    for (const from of ["sentence", "paragraph", "article"] as const) {
      const { reporter } = this[from];
      if (reporter !== null && (firms || !isFirm(reporter))) return { value: reporter, from };
    }
    const told = firms ? this.story.focus : null;
    if (told !== null) return { value: told, from: "paragraph" };
    // 本澳出口9亿元 in an article that tells of 横琴 too: its own trade.
    const own = this.home?.[0]?.ref?.kind === "partner" ? this.home : null;
    const other = own ?? this.spokenOf ?? this.home;
    return other === null ? null : { value: other, from: "home" };
  }

  private isOfPlace(): boolean {
    return this.paragraph.reporter?.[0]?.ref?.kind === "place";
  }

  /** Whose trade the article is about, if that is another place than the one told of last, which is then left; else null. */
  backToArticle(last: readonly Member[]): Slot<readonly Member[]> | null {
    const { reporter } = this.article;
    if (reporter?.[0] === undefined || reporter[0].name === last[0]?.name) return null;
    this.sentence.reporter = null;
    this.paragraph.reporter = reporter;
    return { value: reporter, from: "article" };
  }

  /** `ofFirm`: it is for what a firm trades; what a firm did once is no time of a place's statistics. */
  period(firms = true, ofFirm = true): Frame["period"] {
    for (const from of ["sentence", "paragraph", "article"] as const) {
      const { period, reporter } = this[from];
      const usable = firms || reporter === null || !isFirm(reporter);
      if (from === "article" && this.isFirmsPeriod && !ofFirm) continue;
      if (period !== undefined && usable) return { value: period, from };
    }
    // 外贸在7月转正。进出口总额9亿元: the time that the sentence before told without a figure.
    return this.spokenPeriod == null ? null : { value: this.spokenPeriod, from: "paragraph" };
  }

  /** The time that the article is about. */
  get periodOfArticle(): Frame["period"] {
    const { period } = this.article;
    return period === undefined ? null : { value: period, from: "article" };
  }

  /** `tells`: the statement gives facts and stands for itself. */
  remember(draft: Draft, tells: boolean): void {
    this.rememberPeriod(draft);
    const named = draft.groups.reporter?.members;
    const members = named === undefined ? undefined : this.placeFor(named);
    // 经霍尔果斯口岸运往德国: the way that goods took.
    if (draft.flow?.carried === true && members?.[0]?.ref?.kind === "hub") return;
    if (members !== undefined) this.rememberReporter(members, tells);
    // 其中东阳市，产值9亿元；瓷砖出口3亿元: a part that has become the subject.
    if (members !== undefined) this.partOnly = draft.link === "among";
    else if (tells && this.partOnly) this.paragraph.reporter = this.sentence.reporter;
  }

  /**
   * 全市 in an article that tells the trade of one city is that city, also where another one of its kind was named
   * nearer or weighs more; but not once it has told the trade of several.
   */
  placeFor(members: readonly Member[]): readonly Member[] {
    const [word] = members;
    const suffix = word?.pronoun;
    if (word === undefined || suffix === undefined || members.length !== 1) return members;
    if (this.places.has(word.name)) return members;
    const alike = [...this.places.values()].filter((m) => m.name.endsWith(suffix));
    // 全市 is no 州, whatever was found.
    const last = word.name.endsWith(suffix) && alike.length !== 1 ? undefined : alike.at(-1);
    return last === undefined ? members : [last];
  }

  /** The hub or firm that was named last in the place of who trades, in this paragraph or before. */
  last(kind: "hub" | "company"): Slot<readonly Member[]> | null {
    const value = this.named.get(kind);
    return value === undefined ? null : { value, from: "paragraph" };
  }

  private rememberReporter(members: readonly Member[], tells: boolean): void {
    const earlier = this.sentence.reporter;
    const kind = members[0]?.ref?.kind;
    if (members.length === 1 && kind !== undefined) this.named.set(kind, members);
    if (tells)
      for (const m of members)
        if (m.ref?.kind === "place" && m.pronoun === undefined) this.places.set(m.name, m);
    this.sentence.reporter = members;
    this.story.tell(members, tells);
    // A sentence that goes from city to city is about none of them.
    const several = earlier !== null && earlier[0]?.name !== members[0]?.name;
    if (several && this.article.reporter === earlier) this.article.reporter = null;
    if (several && this.paragraph.reporter === earlier) this.paragraph.reporter = null;
    if (several && !tells) return;
    const isPlace = members[0]?.ref?.kind !== "company";
    if (members.length > 1) return;
    if (!tells) {
      if (isPlace) this.spokenOf ??= members;
      // 蓝鲸重工营收9亿元，其中出口3亿元。分产品看…: a firm whose other figures were told.
      else if (this.paragraph.reporter === null) this.paragraph.reporter = members;
      return;
    }
    this.paragraph.reporter = several ? null : members;
    // Only a place or a hub can be what a whole article is about; a firm is for its paragraph.
    // 广西锰矿进口量价齐跌 above 广西口岸进口锰矿9万吨: the text says it more exactly.
    if (this.ofTitle !== null && isPlace && isPortsOf(members, this.ofTitle)) this.article.reporter = members;
    this.ofTitle = null;
    if (isPlace && !several) this.article.reporter ??= members;
  }

  /** 福建一季度外贸回落：进出口9亿元: the time was told by a clause without figures. */
  private keepSentencePeriod(): void {
    const { period, reporter } = this.sentence;
    if (period == null) return;
    // 前8个月口岸货运量9万吨；货值5亿元: the paragraph has it from a figure of another statistic.
    const known = this.paragraph.period;
    if (known !== undefined && (known !== period || (reporter !== null && isFirm(reporter)))) return;
    this.paragraph.period = period;
    this.article.period ??= period;
  }

  /** 前10个月进出口9亿元，10月当月进出口1亿元。…: one month told beside the time that the paragraph is about. */
  private isAside({ period, link }: Draft, months: MonthRange | null): boolean {
    const current = this.paragraph.period;
    // 就出口市场来看，4月对美国出口…: the first time that a sentence names behind its heading.
    const opens = link === "start" || (link === "topic" && this.firstPeriod === months);
    if (months === null || current == null) return false;
    if (!this.isByTime && opens && period?.single !== true) return false;
    const [first, last] = months;
    // 分月看，1—2月下降3%，3月增长5%: parts of the time that is told.
    const part = this.isByTime && (current[0] !== first || current[1] !== last);
    if (part && current[0] <= first && last <= current[1]) return true;
    return first === last && current[0] !== current[1] && current[0] <= first && last <= current[1];
  }

  /** 7月我国铜精矿进口增两成 above 7月进口9万吨，1-7月累计进口60万吨: what the year came to, beside the month of the article. */
  private isSumBeside({ link }: Draft, months: MonthRange | null): boolean {
    const month = this.ofHeadline;
    if (month === null || months === null || month[0] !== month[1]) return false;
    if (months[1] !== month[1] || months[0] >= month[0]) return false;
    // A paragraph that begins with the sum is about the sum.
    if (link === "start" && !this.ofGoods) return false;
    const first = link === "start" ? this.paragraph.period : this.firstPeriod;
    return first?.[0] === month[0] && first[1] === month[1];
  }

  /** 8月出口跌1%，而7月则升3%。进口微跌…: an earlier time that the sentence only looks back at. */
  private looksBack({ link }: Draft, months: MonthRange | null): boolean {
    const first = this.firstPeriod;
    return link !== "start" && months !== null && first != null && months[1] < first[0];
  }

  private rememberPeriod(draft: Draft): void {
    if (draft.period === null && isFigured(draft)) this.keepSentencePeriod();
    if (draft.period === null || draft.period.same || draft.period.listed.length > 0) return;
    if (draft.period.lastYear) return;
    const { months } = draft.period;
    this.sentence.period = months;
    // 今年7月，外贸结束了6月的双降: the first is what the sentence is about.
    if (this.firstPeriod === undefined) this.firstPeriod = months;
    if (this.isAside(draft, months) || this.isSumBeside(draft, months)) return;
    if (this.looksBack(draft, months)) return;
    if (months === null || !(isFigured(draft) || draft.besides || draft.blocked)) return;
    // 前三季度进出口9亿元。2013年至今累计80亿元。…: several years told beside the time that the article is about.
    const long = isLong(months);
    if (long && (this.paragraph.period ?? this.article.period) != null) return;
    this.paragraph.period = months;
    if (long) return;
    // Figures of another statistic tell the time of their paragraph only.
    if (!isFigured(draft)) return;
    // The time of what a firm says is not that of the statistics around it.
    const reporter = draft.groups.reporter?.members ?? this.sentence.reporter ?? this.paragraph.reporter;
    if (reporter?.[0]?.ref?.kind === "company" && this.article.period !== undefined) return;
    // 台北讯: 10月出口9亿元，累计前10月80亿元: the pages of a territory tell the trade of a month.
    if (this.home?.[0]?.ref?.kind === "partner" && this.article.period !== undefined) return;
    // A part of the period of the article (11月当月, 三季度) does not take its place.
    const current = this.article.period;
    const [month, end] = (this.ofGoods ? this.ofHeadline : null) ?? [];
    if (current != null && month !== undefined && month === end && months[1] === end && months[0] < month)
      return;
    const inside = current && current[0] <= months[0] && months[1] <= current[1];
    const same = inside && current[0] === months[0] && current[1] === months[1];
    if (!inside || same) {
      this.article.period = months;
      this.isFirmsPeriod = reporter?.[0]?.ref?.kind === "company";
    }
  }
}

/** 广西口岸, 厦门关区: all ports of a place. */
function isPortsOf([one]: readonly Member[], place: string): boolean {
  const name = one?.name ?? "";
  return one?.ref?.kind === "hub" && /(?:口岸|关区)$/.test(name) && name.startsWith(place.slice(0, 2));
}

/** Whether a stretch is longer than a year. */
function isLong([first, last]: MonthRange): boolean {
  const year = Number(first.slice(0, 4)) + 1;
  return last >= `${year}${first.slice(4)}`;
}
