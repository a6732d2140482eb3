import type { MonthRange } from "../../model/quantity.js";
import { type Draft, isFigured } from "./draft.js";
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

  private readonly named = new Map<string, readonly Member[]>();
  /** The subject of the sentence was named as a part of another, and nothing has been told of it yet. */
  private partOnly = false;

  /** `home`: whose trade it is where the article never says. */
  constructor(private readonly home: readonly Member[] | null) {}

  /** Takes over what a headline that states facts is about, for a body that leaves it out. */
  adopt(headline: TopicMemory): void {
    this.article.reporter ??= headline.article.reporter;
    this.article.period ??= headline.article.period;
    this.spokenOf ??= headline.spokenOf;
  }

  openParagraph(): void {
    this.paragraph = { ...NOTHING };
  }

  /** `speaker`: the firm whose speaker is quoted, or null. */
  openSentence(speaker: readonly Member[] | null): void {
    this.sentence = { ...NOTHING, reporter: speaker };
    this.partOnly = false;
  }

  /** `firms`: whether it can be a firm's; the trade of 民营企业 is not. */
  reporter(firms = true): Slot<readonly Member[]> | null {
    for (const from of ["sentence", "paragraph", "article"] as const) {
      const { reporter } = this[from];
      if (reporter !== null && (firms || !isFirm(reporter))) return { value: reporter, from };
    }
    const other = this.spokenOf ?? this.home;
    return other === null ? null : { value: other, from: "home" };
  }

  period(firms = true): Frame["period"] {
    for (const from of ["sentence", "paragraph", "article"] as const) {
      const { period, reporter } = this[from];
      const usable = firms || reporter === null || !isFirm(reporter);
      if (period !== undefined && usable) return { value: period, from };
    }
    return null;
  }

  /** `tells`: the statement gives facts and stands for itself. */
  remember(draft: Draft, tells: boolean): void {
    this.rememberPeriod(draft);
    const members = draft.groups.reporter?.members;
    if (members !== undefined) this.rememberReporter(members, tells);
    // 其中东阳市，产值9亿元；瓷砖出口3亿元: a part that has become the subject.
    if (members !== undefined) this.partOnly = draft.link === "among";
    else if (tells && this.partOnly) this.paragraph.reporter = this.sentence.reporter;
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
    this.sentence.reporter = members;
    // A sentence that goes from city to city is about none of them.
    const several = earlier !== null && earlier[0]?.name !== members[0]?.name;
    if (several && this.article.reporter === earlier) this.article.reporter = null;
    if (several && this.paragraph.reporter === earlier) this.paragraph.reporter = null;
    if (several && !tells) return;
    const isPlace = members[0]?.ref?.kind !== "company";
    if (members.length > 1) return;
    if (!tells) {
      if (isPlace) this.spokenOf ??= members;
      return;
    }
    this.paragraph.reporter = several ? null : members;
    // Only a place or a hub can be what a whole article is about; a firm is for its paragraph.
    if (isPlace && !several) this.article.reporter ??= members;
  }

  private rememberPeriod(draft: Draft): void {
    if (draft.period === null || draft.period.same || draft.period.listed.length > 0) return;
    const { months } = draft.period;
    this.sentence.period = months;
    if (months === null || !(isFigured(draft) || draft.besides)) return;
    this.paragraph.period = months;
    // Figures of another statistic tell the time of their paragraph only.
    if (!isFigured(draft)) return;
    // The time of what a firm says is not that of the statistics around it.
    const reporter = draft.groups.reporter?.members ?? this.sentence.reporter ?? this.paragraph.reporter;
    if (reporter?.[0]?.ref?.kind === "company" && this.article.period !== undefined) return;
    // A part of the period of the article (11月当月, 三季度) does not take its place.
    const current = this.article.period;
    const inside = current && current[0] <= months[0] && months[1] <= current[1];
    const same = inside && current[0] === months[0] && current[1] === months[1];
    if (!inside || same) this.article.period = months;
  }
}
