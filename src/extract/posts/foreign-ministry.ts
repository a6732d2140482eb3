import type { PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import type { TitleHit } from "./title-lexicon.js";

/** 部长, or a listed title that holds the field: 农业部长. */
const MINISTER = /^(?:常务|高级|政务|助理)*副?([\u4e00-\u9fff]*?)(?:部长|(?<!外交)大臣)$/u;
/** 工业, 贸易与投资: what a ministry deals with. */
const FIELD = /^[\u4e00-\u9fff]{2,10}$/u;
/** Words that a field never holds: the country then stands in another phrase. */
const NO_FIELD = /[的了是在向对从给把被由将说等]|访问|会见|会谈|总统|总理|国务/u;
/** How far back the country may stand. */
const REACH = 10;

/** post/foreign-ministry: 泰国|工业|部长 heads 泰国工业部; the ministry's last character is the first of the title. */
export function foreignMinistry(ctx: PostContext, hit: TitleHit): PostBody | null {
  const inTitle = MINISTER.exec(hit.text)?.[1];
  // 泰国贸易部|高级政务部长: the ministry is named in full.
  // 槟城州首席部长 heads a government, no ministry.
  if (inTitle === undefined || inTitle === "首席" || ctx.text[hit.start - 1] === "部") return null;
  for (let end = hit.start; end >= Math.max(1, hit.start - REACH); end--) {
    const country = ctx.bodiesEndingAt(end).find((m) => m.kind === "partner");
    if (country === undefined) continue;
    const field = ctx.text.slice(end, hit.start).replace(/部$/u, "") + inTitle;
    if (country.text.length < 2 || !FIELD.test(field) || NO_FIELD.test(field)) return null;
    const span = { start: country.start, end: /部长$/u.test(hit.text) ? hit.end - 1 : hit.start };
    const ref = { kind: "organization", name: `${country.text}${field}部` } as const;
    const shared = { ...span, rule: "post/foreign-ministry", confidence: 0.85 };
    return { ...shared, ref, department: "", proposal: { ...shared, ...ref } };
  }
  return null;
}
