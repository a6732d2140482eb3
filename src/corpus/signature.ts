import type { Span } from "../model/span.js";
import { foldFurniture } from "./compact.js";
import type { Credits } from "./credits.js";
import { readCredits } from "./credits.js";
import type { Dateline } from "./dateline.js";
import { readDateline } from "./dateline.js";
import { trimSpan } from "./lines.js";

/** What stands behind the last sentence of a paragraph: names in brackets, a photographer, 下转3版. */
export interface Tail extends Span {
  readonly credits: Credits;
  /** Set where the bracket is a dateline: （新华社北京3月5日电）. */
  readonly dateline: Dateline | null;
  /** True where it signs an article, false for a picture's credit. */
  readonly signature: boolean;
}

const BRACKET = /[（【]([^（）【】]{1,70})[）】]\s*$/u;
const TURN = /^(?:下转|转第|未完|完$|全文完|责编|原载)/u;
const PHOTO_TAIL = /(?:^|[。！？”）\s])([^。！？”]{2,48}(?:摄|供图|图片)(?:\s*[（][^（）]*[）])?)\s*$/u;

/** Whether a line of its own only says that the article ends or goes on elsewhere: （完）, （下转3版）. */
export function isEndMark(line: string): boolean {
  const inside = /^[（【]([^（）【】]{1,12})[）】]$/u.exec(line)?.[1];
  return inside !== undefined && TURN.test(inside);
}

/** Furniture that names nobody. */
export const NO_CREDITS: Credits = { authors: [], source: null, date: null, marked: true, photo: false };

/** The signature or credit at the end of a paragraph, or null. A paragraph of nothing else gives null too. */
export function readTail(text: string, span: Span, media: readonly string[]): Tail | null {
  const reach = Math.max(span.start, span.end - 90);
  const tail = foldFurniture(text.slice(reach, span.end));
  const bracket = BRACKET.exec(tail);
  if (bracket?.[1] !== undefined && bracket.index > 0) {
    const before = tail.slice(0, bracket.index);
    const place = trimSpan(text, { start: reach + bracket.index, end: span.end });
    if (TURN.test(bracket[1])) return { ...place, credits: NO_CREDITS, dateline: null, signature: true };
    const credits = /[。！？”…]\s*$/u.test(before) ? readCredits(bracket[1], media) : null;
    const dateline = /[讯电]$/u.test(bracket[1]) ? readDateline(text, place, media) : null;
    if (dateline?.end === place.end) return { ...place, credits: NO_CREDITS, dateline, signature: true };
    // One bare name of two characters may be any word in brackets; a signature of that kind needs its own gap or a role.
    if (credits) return { ...place, credits, dateline: null, signature: !credits.photo };
  }
  const photo = PHOTO_TAIL.exec(tail);
  if (!photo?.[1]) return null;
  const offset = reach + photo.index + photo[0].indexOf(photo[1]);
  const credits = readCredits(photo[1], media);
  if (!credits?.photo || offset <= span.start) return null;
  return { ...trimSpan(text, { start: offset, end: span.end }), credits, dateline: null, signature: false };
}
