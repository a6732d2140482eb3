import type { MonthRange } from "../../model/quantity.js";
import { type Draft, isFigured } from "./draft.js";
import type { Frame, Member } from "./frame.js";

/** Whose trade an article, its paragraph and its sentence are about. */
export interface Reporters {
  article: readonly Member[] | null;
  paragraph: readonly Member[] | null;
  sentence: readonly Member[] | null;
}

/** The time that each of them is about: months, null for a time without months, undefined where none was told. */
interface Periods {
  article: MonthRange | null | undefined;
  paragraph: MonthRange | null | undefined;
  sentence: MonthRange | null | undefined;
}

/** Whether it is the trade of a firm. */
export function isFirm(members: readonly Member[]): boolean {
  return members[0]?.ref?.kind === "company";
}

/** Which time an article, its paragraph and its sentence are about. One object reads one article. */
export class PeriodMemory {
  private readonly told: Periods = { article: undefined, paragraph: undefined, sentence: undefined };
  /** The first time named in this sentence, and in the one before. */
  private first: MonthRange | null | undefined;
  private spoken: MonthRange | null | undefined;
  /** The time that a sentence of the paragraph without trade began with. */
  private heardOf: MonthRange | null = null;
  /** The period of the article was told of a firm. */
  private isFirms = false;
  /** The time that the headline tells. */
  private ofHeadline: MonthRange | null = null;
  /** The sentence divides what is told by months or quarters. */
  private isByTime = false;

  /** `reporters`: whose trade it is, kept up by their memory; `isTerritory`: the article is on a page of one; `ofGoods`: the headline names goods. */
  constructor(
    private readonly reporters: Readonly<Reporters>,
    private readonly isTerritory: boolean,
    private readonly ofGoods: boolean,
  ) {}

  /** Takes over the time that a headline tells. */
  adopt(headline: PeriodMemory): void {
    this.told.article ??= headline.told.article;
    this.ofHeadline = headline.told.article ?? headline.told.sentence ?? null;
  }

  openParagraph(): void {
    this.told.paragraph = undefined;
    this.told.sentence = undefined;
    this.first = undefined;
    this.heardOf = null;
  }

  openSentence(isByTime: boolean): void {
    this.isByTime = isByTime;
    this.spoken = this.first;
    this.first = undefined;
    this.told.sentence = undefined;
  }

  /** 上半年全县工业产值9亿元。…瓷砖出口3亿元: figures without a time have that of other figures before them. */
  hearOf(months: MonthRange): void {
    this.heardOf = months;
  }

  get heard(): Frame["period"] {
    return this.heardOf === null ? null : { value: this.heardOf, from: "paragraph" };
  }

  /** `ofFirm`: it is for what a firm trades; what a firm did once is no time of a place's statistics. */
  of(firms = true, ofFirm = true): Frame["period"] {
    for (const from of ["sentence", "paragraph", "article"] as const) {
      const period = this.told[from];
      const reporter = this.reporters[from];
      const usable = firms || reporter === null || !isFirm(reporter);
      if (from === "article" && this.isFirms && !ofFirm) continue;
      if (period !== undefined && usable) return { value: period, from };
    }
    // 外贸在7月转正。进出口总额9亿元: the time that the sentence before told without a figure.
    return this.spoken == null ? null : { value: this.spoken, from: "paragraph" };
  }

  /** The time that the article is about. */
  get ofArticle(): Frame["period"] {
    const period = this.told.article;
    return period === undefined ? null : { value: period, from: "article" };
  }

  /** 福建一季度外贸回落：进出口9亿元: the time was told by a clause without figures. */
  private keepSentencePeriod(): void {
    const period = this.told.sentence;
    const reporter = this.reporters.sentence;
    if (period == null) return;
    // 前8个月口岸货运量9万吨；货值5亿元: the paragraph has it from a figure of another statistic.
    const known = this.told.paragraph;
    if (known !== undefined && (known !== period || (reporter !== null && isFirm(reporter)))) return;
    this.told.paragraph = period;
    this.told.article ??= period;
  }

  /** 前10个月进出口9亿元，10月当月进出口1亿元。…: one month told beside the time that the paragraph is about. */
  private isAside({ period, link }: Draft, months: MonthRange | null): boolean {
    const current = this.told.paragraph;
    // 就出口市场来看，4月对美国出口…: the first time that a sentence names behind its heading.
    const opens = link === "start" || (link === "topic" && this.first === months);
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
    const first = link === "start" ? this.told.paragraph : this.first;
    return first?.[0] === month[0] && first[1] === month[1];
  }

  /** 8月出口跌1%，而7月则升3%。进口微跌…: an earlier time that the sentence only looks back at. */
  private looksBack({ link }: Draft, months: MonthRange | null): boolean {
    const first = this.first;
    return link !== "start" && months !== null && first != null && months[1] < first[0];
  }

  remember(draft: Draft): void {
    if (draft.period === null && isFigured(draft)) this.keepSentencePeriod();
    if (draft.period === null || draft.period.same || draft.period.listed.length > 0) return;
    if (draft.period.lastYear) return;
    const { months } = draft.period;
    this.told.sentence = months;
    // 今年7月，外贸结束了6月的双降: the first is what the sentence is about.
    if (this.first === undefined) this.first = months;
    if (this.isAside(draft, months) || this.isSumBeside(draft, months)) return;
    if (this.looksBack(draft, months)) return;
    if (months === null || !(isFigured(draft) || draft.besides || draft.blocked)) return;
    // 前三季度进出口9亿元。2013年至今累计80亿元。…: several years told beside the time that the article is about.
    const long = isLong(months);
    if (long && (this.told.paragraph ?? this.told.article) != null) return;
    this.told.paragraph = months;
    if (long) return;
    // Figures of another statistic tell the time of their paragraph only.
    if (!isFigured(draft)) return;
    // The time of what a firm says is not that of the statistics around it.
    const reporter = draft.groups.reporter?.members ?? this.reporters.sentence ?? this.reporters.paragraph;
    if (reporter?.[0]?.ref?.kind === "company" && this.told.article !== undefined) return;
    // 台北讯: 10月出口9亿元，累计前10月80亿元: the pages of a territory tell the trade of a month.
    if (this.isTerritory && this.told.article !== undefined) return;
    // A part of the period of the article (11月当月, 三季度) does not take its place.
    const current = this.told.article;
    const [month, end] = (this.ofGoods ? this.ofHeadline : null) ?? [];
    if (current != null && month !== undefined && month === end && months[1] === end && months[0] < month)
      return;
    const inside = current && current[0] <= months[0] && months[1] <= current[1];
    const same = inside && current[0] === months[0] && current[1] === months[1];
    if (!inside || same) {
      this.told.article = months;
      this.isFirms = reporter?.[0]?.ref?.kind === "company";
    }
  }
}

/** Whether a stretch is longer than a year. */
function isLong([first, last]: MonthRange): boolean {
  const year = Number(first.slice(0, 4)) + 1;
  return last >= `${year}${first.slice(4)}`;
}
