import type { Span } from "../model/span.js";
import type { Compact } from "./compact.js";
import { compact } from "./compact.js";
import type { Credits } from "./credits.js";
import { readCredits } from "./credits.js";
import { isMedium, leadingMedium } from "./media.js";

/** The words that open a report: `浙江日报3月5日讯（记者 苏航）`, `新华社北京3月5日电`, `（记者 苏航）`. */
export interface Dateline extends Span {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly source: string | null;
  readonly authors: readonly string[];
}

// Long enough for a dateline with a dozen reporters, wrapped over several lines.
const REACH = 400;

const OPENER = "^[【（]?(?:据|综合)?";
const HEAD = "([\\p{Script=Han}A-Za-z·—-]{0,22}?)";
const DAY = "(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日";
const KIND = "(?:综合|专)?(?:讯|电|消息|快讯|报道)";
const WITH_DAY = new RegExp(`${OPENER}${HEAD}${DAY}(${KIND})[】）]?`, "u");
// 据新华社报道， inside an article quotes a source: without a day, 据 opens no report.
const WITHOUT_DAY = new RegExp(`^[【（]?${HEAD}(${KIND})[】）]?`, "u");
// date 2024-07-09 …: what a crawler noted of the page, run into the text.
const STAMP =
  /^(?:pub)?date[:：]?(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?=\p{Script=Han})(?!\p{Script=Han}{2,6}[:：])/iu;
const REPORTER_LEAD =
  /^(?:【[^】]{0,12}】)?【?([\p{Script=Han}A-Za-z0-9·—-]{0,22}?)(?:记者|通讯员)[\p{Script=Han}、·/]{2,24}?(?:报道|报导|消息)[：，。】]/u;
const BRACKET = /^（([^（）]{0,140}(?:（[^（）]*）[^（）]*)?)）/u;
const BYLINE_TAIL =
  /^(?:本[报网台社])?(?:[\p{Script=Han}]{0,8})?记者[\p{Script=Han}、·]{2,20}?(?:报道|报导)[：，。]?/u;
const ROLE_WORD = /记者|通讯员|评论员|编辑|作者|实习|摄|撰|文\//u;

/** The dateline that a paragraph begins with, or null. `span` is the paragraph or the rest of the page from there. */
export function readDateline(text: string, span: Span, media: readonly string[]): Dateline | null {
  const view = compact(text, { start: span.start, end: Math.min(span.end, span.start + REACH) });
  const matched =
    matchStamp(view) ??
    matchDay(view, media) ??
    matchWithoutDay(view, media) ??
    matchReporterLead(view, media);
  // Medium and day stand on one line; only the bracket with the names is wrapped. A headline above would be taken in.
  if (matched && /[\n\r]/u.test(text.slice(span.start, view.at(Math.max(matched.length - 1, 0)))))
    return null;
  if (matched) return withReporters(text, view, matched, media);
  const bracket = BRACKET.exec(view.text);
  if (!bracket?.[1] || !/记者|通讯员/u.test(bracket[1])) return null;
  const bare = { head: "", length: 0, year: null, month: null, day: null };
  const dateline = withReporters(text, view, bare, media);
  return dateline.end > span.start ? dateline : null;
}

interface Matched {
  readonly head: string;
  readonly length: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function matchStamp(view: Compact): Matched | null {
  const match = STAMP.exec(view.text);
  if (!match || !view.spaceBefore(match[0].length)) return null;
  const [year, month, day] = match.slice(1).map(Number);
  return { head: "", length: match[0].length, year: year ?? null, month: month ?? null, day: day ?? null };
}

function matchDay(view: Compact, media: readonly string[]): Matched | null {
  const match = WITH_DAY.exec(view.text);
  if (!match) return null;
  const [whole, head = "", year, month, day, kind = ""] = match;
  const known = leadingMedium(head, media) !== null || isMedium(head, media) || head.startsWith("本报");
  if (!known && head.length > 12) return null;
  const after = view.text.charAt(whole.length);
  // 消息 and 报道 also follow an office that announces something; 电 also begins a word (电力).
  const sent = /[讯电]$/u.test(kind) || (after === "（" && /(?:网|报|社|台)\p{Script=Han}{2,4}$/u.test(head));
  if (!known && !sent) return null;
  if (!known && !/[（，：【】题记]/u.test(after) && !view.spaceBefore(whole.length)) return null;
  return {
    head,
    length: whole.length,
    year: year ? Number(year) : null,
    month: Number(month),
    day: Number(day),
  };
}

function matchWithoutDay(view: Compact, media: readonly string[]): Matched | null {
  const match = WITHOUT_DAY.exec(view.text);
  if (!match) return null;
  const [whole, head = "", kind = ""] = match;
  const known = leadingMedium(head, media) !== null || isMedium(head, media) || /^本[报网台]/u.test(head);
  // 【…讯】 is set off as a dateline, whoever sent it.
  if (!known && !/^【.{2,12}讯】$/u.test(whole)) return null;
  const closed = /[】）]$/u.test(whole);
  const after = view.text.charAt(whole.length);
  const opens = kind.endsWith("讯") ? /[（：，]/u : /[（：]/u;
  if (!closed && !opens.test(after) && !view.spaceBefore(whole.length)) return null;
  return { head, length: whole.length, year: null, month: null, day: null };
}

function matchReporterLead(view: Compact, media: readonly string[]): Matched | null {
  const match = REPORTER_LEAD.exec(view.text);
  if (!match) return null;
  const head = match[1] ?? "";
  if (head !== "" && leadingMedium(head, media) === null && !/^本[报网台]/u.test(head)) return null;
  // The reporters are read from the whole of it, so nothing is taken off here.
  return { head, length: 0, year: null, month: null, day: null };
}

/** Adds the bracket or the words with the reporters' names that follow, and gives file offsets. */
function withReporters(text: string, view: Compact, matched: Matched, media: readonly string[]): Dateline {
  const rest = view.text.slice(matched.length);
  const found = BRACKET.exec(rest)?.[0] ?? BYLINE_TAIL.exec(rest)?.[0] ?? REPORTER_LEAD.exec(rest)?.[0] ?? "";
  const start = view.at(0);
  const upTo = (index: number): number => (index === 0 ? start : view.at(index - 1) + 1);
  let credits: Credits | null = null;
  let end = upTo(matched.length);
  if (found !== "") {
    const after = upTo(matched.length + found.length);
    credits = readCredits(namesIn(text.slice(end, after)), media);
    if (credits || ROLE_WORD.test(found)) end = after;
  }
  // A lead such as 本报讯：leaves its colon to the byline.
  const colon = /^\s*[：:]/u.exec(text.slice(end, end + 4));
  if (colon) end += colon[0].length;
  const { year, month, day } = matched;
  const source =
    leadingMedium(matched.head.replace(/^本[报网台刊社]/u, ""), media) ?? credits?.source ?? null;
  return { start, end, year, month, day, source, authors: credits?.authors ?? [] };
}

/** The words of a dateline's tail without bracket and 报道, so that the last name stands alone. */
function namesIn(tail: string): string {
  const inside = tail
    .replace(/^\s*[（(【]|[）)：:，,。】\s]+$/gu, "")
    // A name that is broken at the end of a line: its last character stands alone on the next.
    .replace(/(?<=\p{Script=Han})\s*[\n\r]\s*(?=\p{Script=Han}(?:[\s、]|$))/gu, "");
  // 记者张三北京报道: without spaces the two characters before 报道 are the place.
  return inside
    .replace(/([记記]者\s*\p{Script=Han}{2,3})\p{Script=Han}{2}(?:报道|報道|报导|報導)$/u, "$1")
    .replace(/(?<=[记記]者\s*\p{Script=Han}{2,3})(?:报道|報道|报导|報導|消息)$/u, "");
}
