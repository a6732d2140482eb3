import type { Evidence, FactRecord } from "../../model/extraction.js";
import type { FactIndex } from "./fact-index.js";
import { step, type Words } from "./words.js";

const TIME = /\d月|季度|季|半年|今年|去年|上年|全年|\d年|年内|年初|当月|當月|近年|同期/;
const SINGLE = /当月|當月|单月|單月/;
const MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** Signs of when it was. */
export function signsOfTime(fact: FactRecord, at: Evidence, index: FactIndex, words: Words): string[] {
  const { own, before, behind, paragraph, upTo } = words;
  const near = TIME.test(own)
    ? "in it"
    : TIME.test(before)
      ? "sentence"
      : TIME.test(paragraph)
        ? "paragraph"
        : "far";
  const signs = [`words of time ${near}`];
  if (TIME.test(behind)) signs.push("words of time behind");
  if (fact.period === null) return [...signs, "no period"];
  const { kind, lag, year, month } = shapeOf(fact.period, index.article(at)?.article.date ?? null);
  const all = Math.max(1, index.inArticle(fact, "all"));
  const same = index.inArticle(fact, "period");
  signs.push(`period ${kind}`, `period ends ${lag}`, `period ${kind} ends ${lag}`);
  signs.push(`share of the period ${step(same / all, 0.1, 0.4, 0.75)}`);
  if (same === 1) signs.push("only fact of its period");
  const name = new RegExp(`(?<!\\d)(?:${month}|${MONTHS[month - 1]})个?月`);
  if (name.test(own)) signs.push("last month in it");
  else if (name.test(before)) signs.push("last month in the sentence");
  if (SINGLE.test(upTo) && kind !== "month") signs.push("当月 in the sentence, but several months");
  else if (SINGLE.test(paragraph) && kind !== "month")
    signs.push("当月 in the paragraph, but several months");
  if (/今年|本年/.test(upTo) && year > 0) signs.push("今年, but not this year");
  if (/去年|上年/.test(own.replace(/同期/g, "")) && year === 0) signs.push("去年, but this year");
  return signs;
}

interface Shape {
  readonly kind: string;
  readonly lag: string;
  /** Years back from the article. */
  readonly year: number;
  /** Last month, 1 to 12. */
  readonly month: number;
}

function shapeOf([from, to]: readonly [string, string], date: string | null): Shape {
  const [y1, m1, y2, m2] = [from.slice(0, 4), from.slice(5), to.slice(0, 4), to.slice(5)].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const whole = m1 === 1 && m2 === 12 ? "year" : m1 === m2 ? "month" : m1 === 1 ? "from January" : "span";
  const kind = y1 === y2 ? whole : "years";
  if (date === null) return { kind, lag: "undated", year: -1, month: m2 };
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const months = (year - y2) * 12 + month - m2;
  const lag =
    months < 0 ? "later" : months <= 1 ? `${months} back` : months <= 3 ? "2 or 3 back" : "long ago";
  return { kind, lag, year: year - y2, month: m2 };
}
