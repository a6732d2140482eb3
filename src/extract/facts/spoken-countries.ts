import type { Sentence } from "../../model/document.js";
import { spansWithin } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";

/** A country that a sentence names, with the place where its name ends. */
export interface SpokenCountry {
  readonly end: number;
  readonly country: Member;
  /** It stands in a list with the one before it. */
  readonly listed: boolean;
}

/** The countries that one sentence names, in text order. */
export function countriesSpokenOf(
  { doc, mentions, inside = [] }: Reading,
  sentence: Sentence,
): readonly SpokenCountry[] {
  const found: SpokenCountry[] = [];
  const named = spansWithin([...mentions, ...inside], sentence)
    .filter((m) => m.kind === "partner")
    .sort((a, b) => a.end - b.end);
  for (const { start, end, kind, name, key } of named) {
    const before = doc.text.slice(found.at(-1)?.end ?? start, start);
    found.push({
      end,
      listed: /^[、和及与]$/.test(before),
      country: memberOf({ kind, name, ...(key === undefined ? {} : { key }) }),
    });
  }
  return found;
}

/** 在越南设了厂，去年发去散件9万套: the country that the sentence spoke of last; null where it was one of several. */
export function countryBefore(countries: readonly SpokenCountry[], at: number): readonly Member[] | null {
  const last = countries.findLast((c) => c.end <= at);
  return last === undefined || last.listed ? null : [last.country];
}
