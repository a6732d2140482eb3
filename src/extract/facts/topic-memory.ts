import type { Draft } from "./draft.js";
import { FirmStory } from "./firm-story.js";
import type { Member, Slot } from "./frame.js";
import { isFirm, PeriodMemory, type Reporters } from "./period-memory.js";

/** Whose trade an article, its paragraph and its sentence are about, and with it which time. One object reads one article. */
export class TopicMemory {
  private readonly reporters: Reporters = { article: null, paragraph: null, sentence: null };
  /** Which time they are about. */
  readonly periods: PeriodMemory;
  /** The first place that the article names beside its trade (外贸强市青岛表现亮眼); it wins over its home. */
  private spokenOf: readonly Member[] | null = null;

  /** The places whose trade has been told under their own names. */
  private readonly places = new Map<string, Member>();
  private readonly named = new Map<string, readonly Member[]>();
  /** The subject of the sentence was named as a part of another, and nothing has been told of it yet. */
  private partOnly = false;
  /** The firm that the story is about. */
  private readonly story: FirmStory;
  /** Whose trade the headline tells, until the text has told any. */
  private ofTitle: string | null = null;
  /** The sentence before began with words that divide what is told. */
  private inSection = false;

  /** `home`: whose trade it is where the article never says; `areKin`: whether one of two firms belongs to the other; `ofGoods`: the headline names goods. */
  constructor(
    private readonly home: readonly Member[] | null,
    areKin: (one: string, other: string) => boolean,
    ofGoods = false,
  ) {
    this.story = new FirmStory(areKin);
    this.periods = new PeriodMemory(this.reporters, home?.[0]?.ref?.kind === "partner", ofGoods);
  }

  /** Takes over what a headline that states facts is about, for a body that leaves it out. */
  adopt(headline: TopicMemory): void {
    if (this.reporters.article === null) this.ofTitle = headline.reporters.article?.[0]?.name ?? null;
    this.reporters.article ??= headline.reporters.article;
    this.periods.adopt(headline.periods);
    this.spokenOf ??= headline.spokenOf;
  }

  openParagraph(): void {
    this.reporters.paragraph = null;
    this.reporters.sentence = null;
    this.story.openParagraph();
    this.periods.openParagraph();
  }

  /**
   * `speaker`: the firm whose speaker is quoted, or null; `section`: it begins to divide anew what is told, `isByTime`: by
   * time; `isOfOthers`: statistics or an official speak.
   */
  openSentence(
    speaker: readonly Member[] | null,
    { section = false, isByTime = false, isOfOthers = false } = {},
  ): void {
    this.periods.openSentence(isByTime);
    this.story.openSentence(isOfOthers);
    // 从区域看，中部出口增长3%。从商品看，机电产品…: again of the article's place.
    if (section && this.inSection && this.reporters.article !== null && this.isOfPlace())
      this.reporters.paragraph = this.reporters.article;
    this.inSection = section;
    this.reporters.sentence = speaker;
    this.partOnly = false;
  }

  /** A sentence without trade has told of a firm; `isVisited`: as one that an official called at. */
  hearOf(firm: readonly Member[], isVisited = false): void {
    this.reporters.paragraph = firm;
    this.named.set("company", firm);
    if (!isVisited) this.story.hearOf(firm);
  }

  /** A sentence without trade has told of a hub, the first of its article, or was about a place. */
  hearOfSites({ hub, place }: Record<"hub" | "place", readonly Member[] | null>): void {
    if (hub !== null && !this.named.has("hub")) this.named.set("hub", hub);
    if (place !== null) this.reporters.paragraph ??= place;
  }

  /** `firms`: whether it can be a firm's; the trade of 民营企业 is not. */
  reporter(firms = true): Slot<readonly Member[]> | null {
    for (const from of ["sentence", "paragraph", "article"] as const) {
      const reporter = this.reporters[from];
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
    return this.reporters.paragraph?.[0]?.ref?.kind === "place";
  }

  /** Whose trade the article is about, if that is another place than the one told of last, which is then left; else null. */
  backToArticle(last: readonly Member[]): Slot<readonly Member[]> | null {
    const reporter = this.reporters.article;
    if (reporter?.[0] === undefined || reporter[0].name === last[0]?.name) return null;
    this.reporters.sentence = null;
    this.reporters.paragraph = reporter;
    return { value: reporter, from: "article" };
  }

  /** `tells`: the statement gives facts and stands for itself. */
  remember(draft: Draft, tells: boolean): void {
    this.periods.remember(draft);
    const named = draft.groups.reporter?.members;
    const members = named === undefined ? undefined : this.placeFor(named);
    // 经霍尔果斯口岸运往德国: the way that goods took.
    if (draft.flow?.carried === true && members?.[0]?.ref?.kind === "hub") return;
    if (members !== undefined) this.rememberReporter(members, tells);
    // 其中东阳市，产值9亿元；瓷砖出口3亿元: a part that has become the subject.
    if (members !== undefined) this.partOnly = draft.link === "among";
    else if (tells && this.partOnly) this.reporters.paragraph = this.reporters.sentence;
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
    const earlier = this.reporters.sentence;
    const kind = members[0]?.ref?.kind;
    if (members.length === 1 && kind !== undefined) this.named.set(kind, members);
    if (tells)
      for (const m of members)
        if (m.ref?.kind === "place" && m.pronoun === undefined) this.places.set(m.name, m);
    this.reporters.sentence = members;
    this.story.tell(members, tells);
    // A sentence that goes from city to city is about none of them.
    const several = earlier !== null && earlier[0]?.name !== members[0]?.name;
    if (several && this.reporters.article === earlier) this.reporters.article = null;
    if (several && this.reporters.paragraph === earlier) this.reporters.paragraph = null;
    if (several && !tells) return;
    const isPlace = members[0]?.ref?.kind !== "company";
    if (members.length > 1) return;
    if (!tells) {
      if (isPlace) this.spokenOf ??= members;
      // 蓝鲸重工营收9亿元，其中出口3亿元。分产品看…: a firm whose other figures were told.
      else if (this.reporters.paragraph === null) this.reporters.paragraph = members;
      return;
    }
    this.reporters.paragraph = several ? null : members;
    // Only a place or a hub can be what a whole article is about; a firm is for its paragraph.
    // 广西锰矿进口量价齐跌 above 广西口岸进口锰矿9万吨: the text says it more exactly.
    if (this.ofTitle !== null && isPlace && isPortsOf(members, this.ofTitle))
      this.reporters.article = members;
    this.ofTitle = null;
    if (isPlace && !several) this.reporters.article ??= members;
  }
}

/** 广西口岸, 厦门关区: all ports of a place. */
function isPortsOf([one]: readonly Member[], place: string): boolean {
  const name = one?.name ?? "";
  return one?.ref?.kind === "hub" && /(?:口岸|关区)$/.test(name) && name.startsWith(place.slice(0, 2));
}
