import type { EntityRef, Mention } from "../../model/mention.js";
import type { PostContext } from "./post-context.js";
import type { TitleHit } from "./title-lexicon.js";

/** The place that a title's sign of level belongs to: the words before it (兰溪|市委书记, 兰溪市|市委书记), else the article's home. */
export function placeOf(
  ctx: PostContext,
  hit: TitleHit,
  level: string | undefined,
): { name: string; start?: number } | null {
  const before = placeBefore(ctx, hit);
  if (before !== null) return before;
  const home = level === undefined ? null : (homeOf(ctx, level) ?? townBefore(ctx, hit, level));
  return home === null ? null : { name: home.name };
}

/** The place mention that ends at the title or shares its sign of level (兰溪[市]长). */
export function placeBefore(ctx: PostContext, hit: TitleHit): Mention | null {
  for (const end of [hit.start + 1, hit.start]) {
    const place = ctx.bodiesEndingAt(end).find((m) => m.kind === "place" && m.start < hit.start);
    if (place !== undefined) return place;
  }
  return null;
}

/** 镇党委书记X: the town named last. */
export function townBefore(ctx: PostContext, hit: TitleHit, level: string): EntityRef | null {
  if (!/^[镇乡市县区]$/u.test(level)) return null;
  const places = ctx.bodiesBefore(hit.start).filter((m) => m.kind === "place" && m.name.endsWith(level));
  // 到访深圳，与市长X会面: a town of the sentence, where the article has no home of its own.
  const from = /[镇乡]/u.test(level) ? 0 : (ctx.sentenceAt(hit.start)?.start ?? 0);
  const town = places.findLast((m) => m.start >= from);
  return town === undefined
    ? null
    : { kind: "place", name: town.name, ...(town.key ? { key: town.key } : {}) };
}

/** The division that 省, 市, 县 without a name stand for in this article. */
export function homeOf(ctx: PostContext, level: string): EntityRef | null {
  if (level === "省" || level === "自治区") return ctx.home.province;
  if (level === "市" && ctx.home.city === null && ctx.home.province?.name.endsWith("市"))
    return ctx.home.province;
  if (level === "市" || level === "州" || level === "盟") return ctx.home.city;
  return level === "县" || level === "区" || level === "旗" ? ctx.home.county : null;
}
