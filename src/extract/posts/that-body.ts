import type { PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import type { TitleHit } from "./title-lexicon.js";

/** The words between 该局 and a title that name a part of it. */
const PART =
  /(?:该|本)([局厅院关会校署所站]|总队|支队|大队|中心|医院|学院|大学)((?:[\u4e00-\u9fff]{1,12}(?:[部处科室组股站队系]|中心|办公室)))$/u;

/** 据该局|缉私大队|大队长X介绍, 该院|第四检察部|主任X: a part of the body that was named last with that ending. */
export function partOfThatBody(ctx: PostContext, hit: TitleHit, from: number): PostBody | null {
  const { start } = hit;
  const match = PART.exec(ctx.text.slice(Math.max(from, start - 18), start));
  const [, noun = "", department = ""] = match ?? [];
  if (match === null) return null;
  const named = ctx
    .bodiesBefore(start - department.length)
    .findLast((m) => m.kind === "organization" && m.name.endsWith(noun));
  if (named === undefined) return null;
  const { kind, name, key } = named;
  const ref = key === undefined ? { kind, name } : { kind, name, key };
  return { start, end: start, ref, department, rule: "post/named-earlier", confidence: 0.8 };
}
