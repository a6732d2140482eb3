import type { EntityRef } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { bodiesOf } from "../names/administrative-bodies.js";
import type { Post, PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import { chainBefore } from "./title-chain.js";

/** How long the name of an office may be that the list leaves without its division. */
const OFFICE_REACH = 12;
const JOINED = /(?:、|，|以及|和|及|与)$/u;
/** 某总会出席接待者尚包括: what stands between a body and the list of its people. */
const ATTENDS =
  /^(?:方面|一方|代表)?(?:的)?(?:出席|参加|参与|与会|陪同|接待|随行|随团)[^，。；、：]{0,10}?(?:包括|有|为|是)(?:了)?：?$/u;

/**
 * The post with the body that the list it stands in tells: 云南省政府副秘书长甲、|商务厅|厅长乙 is of the province;
 * 某总会出席接待者包括行政总裁甲、|会董|乙 are all of that body.
 */
export function withBodyOfList(ctx: PostContext, post: Post, names: readonly Span[]): Post {
  if (post.body !== null) return post;
  const body = officeOfDivision(ctx, post, names) ?? hostOfList(ctx, post, names);
  if (body === null) return post;
  const { unread: _unread, ...rest } = post;
  // The office may stand inside a listed title: 贸促会|会长.
  const cut = Math.max(0, body.end - post.hit.start);
  const hit = { ...post.hit, start: post.hit.start + cut, text: post.hit.text.slice(cut) };
  return { ...rest, hit, start: body.start, body };
}

/** The name that the list has right before the offset; null where none stands there. */
function previousName(ctx: PostContext, at: number, names: readonly Span[]): Span | null {
  const joiner = JOINED.exec(ctx.text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
  return (joiner > 0 && names.find((name) => name.end === at - joiner)) || null;
}

/** Ends of the offices of governments. */
const OFFICE = /^[\u4e00-\u9fff]{2,10}(?:厅|(?<!邮)局|委|办|办公室)$/u;
/** Committees and assemblies are bodies that a division's name alone does not make. */
const NO_OFFICE = /^(?:党?委|政府|人大|政协|[该本])/u;

function officeOfDivision(ctx: PostContext, { hit }: Post, names: readonly Span[]): PostBody | null {
  const previous = names.findLast((name) => name.end < hit.start && hit.start - name.end <= OFFICE_REACH + 2);
  const gap = previous && /^(?:、|，|以及|和|及|与)(.*)$/u.exec(ctx.text.slice(previous.end, hit.start));
  if (!gap || previous === undefined) return null;
  const trie = bodiesOf(ctx.knowledge);
  const start = hit.start - (gap[1]?.length ?? 0);
  // 贸促会会长 is a title that holds the office.
  const listed = trie.longestAt(ctx.text, start);
  const inTitle = listed !== null && listed.end > hit.start && listed.end < hit.end;
  const end = inTitle ? listed.end : hit.start;
  const words = ctx.text.slice(start, end);
  if (NO_OFFICE.test(words) || !(OFFICE.test(words) || listed?.end === end)) return null;
  const division = divisionOfList(ctx, start, names);
  // A department of the province is no 厅 of a town.
  if (division === null || (/厅$/u.test(words) && !/(?:省|自治区)$/u.test(division))) return null;
  const full = listed?.end === end ? (listed.values[0] ?? words) : words;
  const shared = { start, end, rule: "post/office-of-list", confidence: 0.8 };
  const ref: EntityRef = { kind: "organization", name: `${division}${full}` };
  return { ...shared, ref, department: "", proposal: { ...shared, kind: ref.kind, name: ref.name } };
}

/** The division whose posts the list has named before the offset, the nearest one first. */
function divisionOfList(ctx: PostContext, at: number, names: readonly Span[]): string | null {
  for (let name = previousName(ctx, at, names); name !== null; ) {
    const chain = chainBefore(ctx, name.start);
    for (const { body } of [...chain].reverse()) {
      const division =
        /^(?:中共)?(.{2,10}?(?:省|自治区|[市县州盟旗]|(?<![社园校])区))(?:$|人民政府|委|[\u4e00-\u9fff]{2,12}(?:局|厅|委|办|办公室)$)/u.exec(
          body?.ref.name ?? "",
        )?.[1];
      if (division !== undefined && (body?.ref.kind === "place" || body?.ref.kind === "organization"))
        return division;
    }
    const first = chain[0];
    name = first === undefined ? null : previousName(ctx, startOf(ctx, first, names), names);
  }
  return null;
}

/** Where a post's words begin, an unread office of the list included. */
function startOf(ctx: PostContext, post: Post, names: readonly Span[]): number {
  const start = post.start - (post.unread?.length ?? 0);
  if (previousName(ctx, start, names) !== null || post.body !== null) return start;
  for (let length = OFFICE_REACH; length > 1; length--)
    if (previousName(ctx, post.start - length, names) !== null) return post.start - length;
  return start;
}

function hostOfList(ctx: PostContext, post: Post, names: readonly Span[]): PostBody | null {
  if ((post.unread ?? "") !== "" && !/(?:包括|有|为|是)$/u.test(post.unread ?? "")) return null;
  const sentence = ctx.sentenceAt(post.hit.start);
  let start = post.hit.start;
  for (let name = previousName(ctx, start, names); name !== null; ) {
    const first = chainBefore(ctx, name.start)[0];
    start = first?.body === null ? first.hit.start : (first?.start ?? name.start);
    name = previousName(ctx, start, names);
  }
  const host = ctx.bodiesBefore(start).findLast((m) => m.kind === "organization" || m.kind === "company");
  if (host === undefined || host.start < (sentence?.start ?? 0)) return null;
  if (!ATTENDS.test(ctx.text.slice(host.end, start))) return null;
  const { kind, name, key } = host;
  const ref = key === undefined ? { kind, name } : { kind, name, key };
  const span = { start: post.hit.start, end: post.hit.start };
  return { ...span, ref, department: "", rule: "post/host-of-list", confidence: 0.78 };
}
