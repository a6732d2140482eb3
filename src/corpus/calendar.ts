/** `YYYY-MM-DD` of a day, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2200)
    return null;
  return date.toISOString().slice(0, 10);
}

const FULL_DATE =
  /(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?:\s*日)?(?:\s*[（(]?(?:星期|周)[一二三四五六日天][)）]?)?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/u;

/** 2016年第30期 7月31日出版: a periodical counts its issues between the year and the day. */
const ISSUE_DATE =
  /(\d{4})年\s*(?:总?第\s*\d{1,5}\s*[期号]\s*)+[，,]?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:出版|出刊|发行)?/u;

/** The first full date in a text (2024-08-12 09:30, 2024年8月12日 星期一, 2016年第30期 7月31日) with the words it covers, or null. */
export function findFullDate(text: string): { readonly date: string; readonly words: string } | null {
  const match = FULL_DATE.exec(text) ?? ISSUE_DATE.exec(text);
  if (!match) return null;
  const date = isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? { date, words: match[0] } : null;
}
