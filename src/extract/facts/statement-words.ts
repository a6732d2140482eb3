import type { Sentence } from "../../model/document.js";
import type { MonthRange } from "../../model/quantity.js";
import { readDates } from "../../text/dates.js";
import type { Reading } from "../reading.js";
import type { Draft } from "./draft.js";

// What the words around a statement tell of it beyond its parts: the clauses it stands in, the day that its sentence names.

/** The day of a statement: that of its sentence; a load that is told on was sent on the day of the sentence before. */
export function dayOfStatement(reading: Reading, sentence: Sentence, draft: Draft): MonthRange | null {
  const day = dayOf(reading, sentence);
  const before = reading.doc.sentences[sentence.index - 1];
  const goesOn = draft.story || draft.pointers.includes("last-load");
  if (day !== null || !goesOn || before?.paragraph !== sentence.paragraph) return day;
  return dayOf(reading, before);
}

/** The month of the only calendar day of a sentence, in the latest year in which it is over; null without one. */
function dayOf({ doc }: Reading, sentence: Sentence): MonthRange | null {
  const published = doc.article.date;
  if (published === null) return null;
  const words = doc.text.slice(sentence.start, sentence.end);
  const days = readDates(words, Number(published.slice(0, 4)));
  const [day] = days;
  if (days.length === 0) return dayAround(words, published);
  if (day?.date == null || days.length > 1) return null;
  const year = Number(day.date.slice(0, 4)) - (day.date > published && day.year === null ? 1 : 0);
  const month = `${year}${day.date.slice(4, 7)}`;
  return [month, month];
}

/** 20日上午, 昨天: a day told by the newspaper's own. */
function dayAround(words: string, published: string): MonthRange | null {
  const told =
    /^“?(?:本月)?([1-9]|[12]\d|3[01])日(?!元)|^“?(?:本报[^，。；“”]{0,16}?讯?)?(昨[天日晚]|今[天日](?=，))|(昨[天日晚])(?=[^，。；]{0,4}(?:发往|运往|启运|装|出口|出境|通关|放行|驶))/.exec(
      words,
    );
  if (told === null) return null;
  const today = Number(published.slice(8, 10));
  const yesterday = (told[2] ?? told[3])?.startsWith("昨") === true && today === 1;
  const later = told[1] === undefined ? yesterday : Number(told[1]) > today;
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7)) - (later ? 1 : 0)];
  const name = month === 0 ? `${year - 1}-12` : `${year}-${String(month).padStart(2, "0")}`;
  return [name, name];
}

/** The clauses of a statement: from the start of its first to the end of that in which its last part stands. */
export function wordsOf(text: string, sentence: Sentence, draft: Draft, next: Draft | null): string {
  const start = startOfClause(text, sentence, draft.start);
  const limit = next === null ? sentence.end : Math.max(draft.end, startOfClause(text, sentence, next.start));
  const last = /^[^，；：]*/.exec(text.slice(draft.end, limit))?.[0].length ?? 0;
  return text.slice(start, draft.end + last);
}

/** Where the clause starts that holds the character before `at`. */
export function startOfClause(text: string, sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= sentence.start; i--) if ("，；：".includes(text[i] ?? "")) return i + 1;
  return sentence.start;
}
