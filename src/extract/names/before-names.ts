import type { Candidate } from "../candidate.js";
import type { TokenIndex } from "../token-index.js";

/** What tells where a name begins behind words that stand before names. */
export interface Verge {
  readonly beforeNames: ReadonlyMap<string, "any" | "place">;
  readonly startsPlace: ReadonlyMap<number, Candidate>;
}

const LONGEST_WORD = 5;

/** Whether a division begins at an offset that the article names in full, or by a short form that is a word of its own. */
function opensWithDivision(at: number, words: TokenIndex, startsPlace: Verge["startsPlace"]): boolean {
  const place = startsPlace.get(at);
  if (place === undefined || place.pronoun === true) return false;
  const { level = "" } = place.attrs ?? {};
  if (place.kind === "place" && /[省市县区州旗]$/u.test(place.name) && place.end - at === place.name.length)
    return true;
  // A country says where a firm is from and is no part of its name.
  return (
    place.kind === "place" && /^(?:province|prefecture|county|country)$/u.test(level) && words.isBoundary(at)
  );
}

/**
 * Whether a word that is no part of names ends at `at`, so that the name begins there: 正在|清河县蓝鲸…有限公司,
 * 就连|蓝鲸研究院. A word that may stand inside names does so only where a division follows: 服务|常州市蓝鲸轴承厂.
 */
export function closesBefore(
  text: string,
  at: number,
  { floor, words, verge }: { floor: number; words: TokenIndex; verge: Verge },
): boolean {
  const placed = opensWithDivision(at, words, verge.startsPlace);
  // 2023年|清河县…: a time of digits; 三年 may be a piece of a name.
  if (/\d[年月日家]$/u.test(text.slice(Math.max(floor, at - 2), at))) return true;
  for (let length = Math.min(LONGEST_WORD, at - floor); length > 0; length--) {
    const opens = verge.beforeNames.get(text.slice(at - length, at));
    if (opens === undefined || !words.isBoundary(at)) continue;
    // A word of one character must be one to the segmenter, too: 恒|均, 国|有.
    if (length === 1 && !words.isBoundary(at - 1)) continue;
    if (opens === "any" || placed) return true;
  }
  return false;
}

/**
 * How many characters at the start of a name belong to a word before it that the segmenter has cut: 辖区|内蓝岭…有限公司,
 * 2023|年蓝岭…有限公司.
 */
export function cutBefore(text: string, start: number, { beforeNames }: Pick<Verge, "beforeNames">): number {
  if (/^\d[年月日]$/u.test(text.slice(start - 1, start + 1))) return 1;
  for (let behind = 1; behind <= 2; behind++)
    for (let length = LONGEST_WORD; length > behind; length--) {
      const from = start + behind - length;
      if (from >= 0 && beforeNames.get(text.slice(from, start + behind)) === "any") return behind;
    }
  return 0;
}
