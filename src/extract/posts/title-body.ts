import type { EntityRef } from "../../model/mention.js";
import { democraticParty } from "./democratic-party.js";
import type { Post, PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import { splitBody } from "./split-body.js";
import type { TitleHit } from "./title-lexicon.js";
import { placeOf } from "./title-place.js";

/** Signs of level that titles begin with (市委书记, 省政协委员, 县长). */
const LEVEL = "省|自治区|市|州|盟|县|区|旗|镇|乡";
const COMMITTEE = new RegExp(`^副?(${LEVEL})党?委(.+)$`, "u");
const CONGRESS = new RegExp(`^(?:第?[一二三四五六七八九十]+届)?(全国|${LEVEL})?(人大|政协)(.+)$`, "u");

type SplitPost = Pick<Post, "hit" | "body">;

/**
 * Takes the body out of a title that holds it: 市委书记 is 书记 of 市委, 全国人大代表 is 代表 of 全国人民代表大会.
 * Null where the title holds no body; the words before it then tell.
 */
export function splitOffBody(ctx: PostContext, hit: TitleHit): SplitPost | null {
  return (
    committeeOfPlace(ctx, hit) ??
    splitAtMention(ctx, hit) ??
    splitCongress(ctx, hit) ??
    splitCommittee(ctx, hit)
  );
}

/**
 * A body that an earlier pass found and that ends inside the title: 兰溪市委|书记, 白石村|党支部书记, 商务部|长.
 * What is left must be a title itself; 宁波市 does not split 市委书记.
 */
function splitAtMention(ctx: PostContext, hit: TitleHit): SplitPost | null {
  for (let at = hit.end - 1; at > hit.start; at--) {
    const mention = ctx.bodiesEndingAt(at).find((m) => m.kind !== "partner" && m.start <= hit.start);
    if (mention === undefined) continue;
    const contracted = CONTRACTED.test(mention.text) && ctx.text.slice(at, hit.end) === "长";
    const left = contracted ? hit.end - 2 : at;
    const whole = ctx.titles.endingAt(ctx.text, hit.end, left);
    const isTitle = whole?.start === left || (mention.kind === "organization" && hit.end - left > 1);
    if (!isTitle) continue;
    const span = { start: mention.start, end: mention.end };
    const shared = { ...span, rule: "post/body-in-title", confidence: 0.95 };
    return {
      hit: rest(hit, left),
      body: democraticParty(ctx, mention) ?? { ...shared, ...splitBody(ctx, mention) },
    };
  }
  return null;
}

/** Bodies that share their last character with the title of their head: 商务部长, 财政厅长, 公安局长. */
const CONTRACTED = /[部厅局处院]$/u;

/** 某自治州|党委副书记: the committee of a division above the town is a body of its own. */
function committeeOfPlace(ctx: PostContext, hit: TitleHit): SplitPost | null {
  const at = hit.start + hit.text.indexOf("党委");
  if (at < hit.start || at + "党委".length >= hit.end) return null;
  const place = ctx.bodiesEndingAt(at).find((m) => m.kind === "place" && /[省市县区州盟旗]$/u.test(m.name));
  if (place === undefined) return null;
  const after = rest(hit, at + "党委".length);
  return { hit: after, body: proposal(place.start, after.start, `中共${place.name}委`) };
}

function splitCongress(ctx: PostContext, hit: TitleHit): SplitPost | null {
  const match = CONGRESS.exec(hit.text);
  if (!match?.[2] || !match[3]) return null;
  const [, level, body, post] = match;
  const place = level === "全国" ? { name: "全国" } : placeOf(ctx, hit, level);
  const after = rest(hit, hit.end - post.length);
  if (place === null) return { hit: after, body: null };
  const name =
    body === "政协"
      ? `${place.name}政协`
      : `${place.name}人民代表大会${post.endsWith("代表") ? "" : "常务委员会"}`;
  return { hit: after, body: proposal(place.start ?? hit.start, after.start, name) };
}

function splitCommittee(ctx: PostContext, hit: TitleHit): SplitPost | null {
  const match = COMMITTEE.exec(hit.text);
  if (!match?.[1] || !match[2]) return null;
  const after = rest(hit, hit.end - match[2].length);
  const place = placeOf(ctx, hit, match[1]);
  if (place === null) return { hit: after, body: null };
  return { hit: after, body: proposal(place.start ?? hit.start, after.start, `中共${place.name}委`) };
}

function proposal(start: number, end: number, name: string): PostBody {
  const rule = "post/body-in-title";
  const ref: EntityRef = { kind: "organization", name };
  const shared = { start, end, rule, confidence: 0.85 };
  return { ...shared, ref, department: "", proposal: { ...shared, kind: ref.kind, name } };
}

function rest(hit: TitleHit, start: number): TitleHit {
  return { ...hit, start, text: hit.text.slice(hit.text.length - (hit.end - start)) };
}
