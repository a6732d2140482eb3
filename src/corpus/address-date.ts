import { isoDay } from "./calendar.js";

// 2023-12/12/content_1.htm, /2023/12/12/, /20231212/, t20231212_35.html, /202312/12/, c_1120231212.htm is none of them.
const FORMS = [
  /(?<!\d)(20\d{2})[-/]?(0[1-9]|1[0-2])[-/]([0-3]\d)(?!\d)/u,
  /(?<![\dA-Za-z])t?(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/u,
] as const;

/**
 * The day in the address of a page, `YYYY-MM-DD`: most newspapers and offices file their pages by day. Null where the
 * address has none.
 */
export function dateInAddress(address: string): string | null {
  for (const form of FORMS) {
    const match = form.exec(address);
    const day = match && isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day) return day;
  }
  return null;
}
