import type { Issue } from "../base/issues.js";
import type { Article } from "../model/article.js";
import type { Draft } from "./assemble.js";
import { isoDay } from "./calendar.js";
import type { Dateline } from "./dateline.js";
import { lastNamedDay } from "./named-days.js";
import type { YearEvidence } from "./year-evidence.js";
import { readYearEvidence } from "./year-evidence.js";

type Dated = Pick<Article, "date" | "dateFrom">;

/** A day that the caller or the front matter gives for the whole file. */
export interface GivenDate {
  readonly date: string;
  readonly from: "given" | "front-matter";
}

/** Settles the day of publication of every article of one file. */
export function dateArticles(
  file: string,
  drafts: readonly Draft[],
  given: GivenDate | null,
): { readonly articles: readonly Article[]; readonly issues: readonly Issue[] } {
  const page = drafts.map((draft) => ({
    draft,
    evidenceAt: remember((month) => readYearEvidence(draft.words, month)),
  }));
  const dates: readonly Dated[] = given
    ? drafts.map(() => ({ date: given.date, dateFrom: given.from }))
    : fillFromPage(page.map((reader) => readDate(reader, page, file)));
  const issues: Issue[] = [];
  const estimate = dates.every(({ date }) => date === null) ? estimateDate(page) : null;
  if (estimate)
    issues.push({ code: "date-estimated", severity: "warning", where: file, details: { date: estimate } });
  const articles = drafts.map(({ article }, i): Article => {
    const own = dates[i] ?? { date: null, dateFrom: "unknown" };
    return { ...article, ...(own.date === null && estimate ? { date: estimate, dateFrom: "text" } : own) };
  });
  const undated = articles.filter(({ date }) => date === null).length;
  if (undated > 0)
    issues.push({ code: "date-unknown", severity: "warning", where: file, details: { articles: undated } });
  return { articles, issues };
}

/** A draft that knows its own years, read against a month. */
interface DatedDraft {
  readonly draft: Draft;
  readonly evidenceAt: (month: number | null) => YearEvidence;
}

/** Reads a text once for each month: all articles of a page ask all others. */
function remember(read: (month: number | null) => YearEvidence): (month: number | null) => YearEvidence {
  const known = new Map<number | null, YearEvidence>();
  return (month) => {
    const evidence = known.get(month) ?? read(month);
    known.set(month, evidence);
    return evidence;
  };
}

/** The day from a date line, from the dateline with the year that the page tells, or from the file's name. */
function readDate(own: DatedDraft, page: readonly DatedDraft[], file: string): Dated {
  const { lead, parts } = own.draft.block;
  const printed = [...lead, ...parts].find((unit) => unit.credits?.date)?.credits?.date;
  if (printed) return { date: printed, dateFrom: "text" };
  const named = dateInName(file);
  const line = datelineOf(own.draft);
  if (line?.month && line.day) {
    const month = line.month;
    const year = line.year ?? findYear(own, page, month) ?? (named ? Number(named.slice(0, 4)) : null);
    const date = year === null ? null : isoDay(year, month, line.day);
    if (date) return { date, dateFrom: "text" };
  }
  return named ? { date: named, dateFrom: "given" } : { date: null, dateFrom: "unknown" };
}

/** The dateline that opens an article or, in brackets, closes it. */
function datelineOf({ block }: Draft): Dateline | null {
  return block.opener?.dateline ?? block.parts.find((unit) => unit.dateline)?.dateline ?? null;
}

/** The year in which the reports of a page that bear nearly the same day were printed. */
function findYear(own: DatedDraft, page: readonly DatedDraft[], month: number): number | null {
  const neighbours = page.filter((other) => other === own || isNear(own.draft, other.draft));
  return poolEvidence(neighbours, month).year;
}

/** What several drafts together tell: the latest year that one of them is written in. */
function poolEvidence(drafts: readonly DatedDraft[], month: number | null): YearEvidence {
  const evidence = drafts.map(({ evidenceAt }) => evidenceAt(month));
  const year = evidence.reduce((last, own) => Math.max(last, own.year ?? 0), 0);
  if (year === 0) return { year: null, sure: false };
  return { year, sure: evidence.some((own) => own.sure && own.year === year) };
}

/** Reports without a day, or with one within three days of this one's, were on the same page. */
function isNear(draft: Draft, other: Draft): boolean {
  const [a, b] = [datelineOf(draft), datelineOf(other)];
  if (!b?.month || !b.day) return true;
  if (!a?.month || !a.day) return false;
  const apart = Math.abs(a.month * 31 + a.day - (b.month * 31 + b.day));
  return apart <= 3 || apart >= 12 * 31 - 3;
}

/** An article without a day of its own was printed with its page: on the day that most of it bears, the later of two. */
function fillFromPage(dates: readonly Dated[]): readonly Dated[] {
  const counts = new Map<string, number>();
  for (const { date } of dates) if (date) counts.set(date, (counts.get(date) ?? 0) + 1);
  const [day] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0] ?? [];
  return day ? dates.map((dated) => (dated.date ? dated : { date: day, dateFrom: "page" })) : dates;
}

/** Where no report bears a day: the last day that the text speaks of, if it lies in the year it was written in. */
function estimateDate(drafts: readonly DatedDraft[]): string | null {
  const { year, sure } = poolEvidence(drafts, null);
  if (year === null || !sure) return null;
  const days = drafts.map(({ draft }) => lastNamedDay(draft.words, year)).filter((day) => day !== null);
  const last = days.sort().at(-1);
  return last && Number(last.slice(0, 4)) === year ? last : null;
}

/** A date that stands apart in the file's name: 2024-12-11.txt, 20241211_03.txt. */
function dateInName(file: string): string | null {
  const name = file.split(/[\\/]/u).at(-1) ?? "";
  const match = /(?<![\p{L}\p{N}])(\d{4})([-_.]?)(\d{2})\2(\d{2})(?![\p{L}\p{N}])/u.exec(name);
  return match ? isoDay(Number(match[1]), Number(match[3]), Number(match[4])) : null;
}
