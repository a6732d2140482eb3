import type { Line } from "./lines.js";

const CLOSED = /[。！？…；][”’）》】]*$|[。！？][”’）】]*[（【][^（）]{1,40}[）】]$/u;
const DISCOURSE =
  /^(?:目前|当前|眼下|近年来|近日|日前|前不久|今年以来|去年以来|据悉|据了解|据介绍|此外|如今|连日来|当天|此前|另外|与此同时|\d{1,2}月\d{1,2}日|近年來|據悉|據了解|此前)，/u;

/** Whether a text ends a sentence: 。！？… or ；, with closing quotes and brackets or a signature behind it. */
export function isClosed(text: string): boolean {
  return CLOSED.test(text);
}

/** Whether a text opens with words that only begin a sentence: 目前，… 据悉，… 3月5日，… */
export function startsSentence(text: string): boolean {
  return DISCOURSE.test(text);
}

/**
 * Whether two lines that follow each other look like two lines of one printed column: about as wide as each other,
 * the first perhaps set in by two characters. On a hard-wrapped page the second may be shorter where it ends a sentence.
 */
export function sharesColumn(line: Line, next: Line, wrapped: boolean): boolean {
  if (next.indented && !line.indented) return false;
  // Where paragraphs stand on one line each, a whole sentence of about the same width is chance.
  if (!wrapped && isClosed(next.text)) return false;
  const shorter = line.width - next.width;
  if (Math.abs(shorter + 2) <= 2.5 || Math.abs(shorter) <= 1.5) return true;
  return wrapped && isClosed(next.text) && shorter >= 0 && line.width >= 12;
}

/** Whether a page is hard-wrapped: most of its longer lines break off in the middle of a sentence. */
export function isWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.width >= 10 && line.level === 0);
  const broken = long.filter((line) => line.width <= 60 && !/[。！？；：…”）]$/u.test(line.text));
  return long.length >= 6 && broken.length > long.length / 2;
}
