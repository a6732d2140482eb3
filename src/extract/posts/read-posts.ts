import type { Span } from "../../model/span.js";
import { withoutForeignMinistry } from "./foreign-heads.js";
import { asideBefore, honorificBefore } from "./honorifics.js";
import { withBodyOfList } from "./list-bodies.js";
import type { Post } from "./post.js";
import type { PostContext } from "./post-context.js";
import { assignedPosts, bodyInBrackets, bracketedPosts, statedPosts } from "./stated-posts.js";
import { chainBefore, postAfter } from "./title-chain.js";

/** Titles that several people hold at once, so that one title can govern a list of names. */
const SHARED =
  /^(?:副|常务副)|(?:代表|委员|常委|成员|理事|会董|董事|院士|教授|专家|研究员|工程师|组长|队员|顾问|领导|关员|民警|干警)$/u;

/**
 * The posts that the words around a name state: the title chain before it, the title after it, one in brackets, one it is
 * appointed to. A name in a list (全国人大代表甲、乙) has the post of the list's first name if many can hold that title.
 * `names` are all names of the reading in text order.
 */
export function readPosts(ctx: PostContext, name: Span, names: readonly Span[]): Post[] {
  const own = [
    ...underListHead(ctx, chainBefore(ctx, beforeCalling(ctx, beforeLink(ctx, name.start))), names),
    ...afterName(ctx, name),
    ...statedPosts(ctx, name),
    ...electedTogether(ctx, name, names),
    ...assignedPosts(ctx, name),
  ];
  if (own.length > 0)
    return own
      .map((post) => ({ ...post, body: post.body ?? bodyInBrackets(ctx, name) }))
      .map((post) => withBodyOfList(ctx, post, names))
      .map((post) => withoutForeignMinistry(ctx, name, post));
  return sharedPosts(ctx, name, names);
}

const SCHOLAR = /^(?:副?教授|副?研究员|讲师|博士生导师|高级农艺师|高级工程师)$/u;

/** More names than a list of hosts or guests has. */
const LONGEST_LIST = 12;

/**
 * 宁波海关关长甲、副关长乙, 缉私局局长丙: in a list of people a post without a body is held at the body of the person before,
 * if it is an office or the same kind of title.
 */
function underListHead(ctx: PostContext, posts: readonly Post[], names: readonly Span[]): Post[] {
  const [first, ...rest] = posts;
  if (first === undefined || first.body !== null) return [...posts];
  const start = first.start - (first.unread?.length ?? 0);
  let previous = before(ctx, start, names);
  // 副主席甲、乙，秘书长丙: a name without a title shares the one before it.
  // 会长甲、第一副会长乙、行政总裁丙: nor does one whose title names no body.
  let head: Post | undefined;
  for (let back = 0; previous !== undefined && back < LONGEST_LIST; back++) {
    const chain: readonly Post[] = chainBefore(ctx, previous.start);
    head = chain.findLast((post) => post.body !== null);
    if (
      head !== undefined ||
      (chain[0] !== undefined && !chain[0].hit.text.includes("副") && !isShared(chain[0]))
    )
      break;
    const opening = chain[0];
    previous = before(
      ctx,
      opening === undefined ? previous.start : opening.start - (opening.unread?.length ?? 0),
      names,
    );
  }
  if (previous === undefined) return [...posts];
  if (!head?.body || head.body.ref.kind === "place" || head.hit.record.class === "deputy") return [...posts];
  const sameOffice =
    bare(head.hit.text) === bare(first.hit.text) ||
    (/^副?秘书长$/u.test(first.hit.text) && head.body.ref.kind === "organization");
  // 某大学教授甲、|研究员|乙
  const scholars = SCHOLAR.test(first.hit.text) && SCHOLAR.test(head.hit.text);
  // 某商会会长甲、|行政总裁|乙: who runs the office of an association
  const runs = first.hit.record.class === "executive" && /(?:会|联)$/u.test(head.body.ref.name);
  const department = first.unread ?? "";
  if (department === "" ? !sameOffice && !runs && !scholars : !/(?:局|处|科|部|室|中心)$/u.test(department))
    return [...posts];
  const body = { ...head.body, department, rule: "post/body-of-list", confidence: 0.8 };
  return [{ ...first, body }, ...rest];
}

/** The name that a list has right before the offset. */
function before(ctx: PostContext, start: number, names: readonly Span[]): Span | undefined {
  return /[、，]/u.test(ctx.text[start - 1] ?? "")
    ? names.find((other) => other.end === start - 1)
    : undefined;
}

function bare(title: string): string {
  return title.replace(/^(?:常务)?副/u, "");
}

/** 甲、某公司总裁乙等当选副会长: what the last of a list is elected to, all are where many can be. */
function electedTogether(ctx: PostContext, name: Span, names: readonly Span[]): Post[] {
  let last = name;
  for (;;) {
    const next = names.find((other) => other.start > last.end && other.start - last.end <= 24);
    if (next === undefined || !/^[、和][^，。；：！？]*$/u.test(ctx.text.slice(last.end, next.start))) break;
    last = next;
  }
  return last === name ? [] : statedPosts(ctx, last).filter(isShared);
}

/** 身为副关长的X, 董事长：X: a link may stand between title and name. */
function beforeLink(ctx: PostContext, start: number): number {
  const at = start - honorificBefore(ctx.text, start) - asideBefore(ctx.text, start);
  return ctx.text[at - 1] === "的" ? at - 1 : at;
}

/** 该会会长、家具进口商|X: a calling that no table lists stands behind the posts. */
const CALLING =
  /(?<=[\u4e00-\u9fff])[、，](?:[\u4e00-\u9fff]{0,8}(?:进口商|出口商|贸易商|批发商|零售商|供应商|企业家|港商|台商|侨商|侨领|农场主|庄园主|收藏家|实业家|投资人))$/u;

function beforeCalling(ctx: PostContext, at: number): number {
  const calling = CALLING.exec(ctx.text.slice(Math.max(0, at - 14), at))?.[0];
  return calling !== undefined && chainBefore(ctx, at - calling.length).length > 0 ? at - calling.length : at;
}

function afterName(ctx: PostContext, name: Span): Post[] {
  const post = postAfter(ctx, name);
  return post === null ? bracketedPosts(ctx, name) : [post];
}

function sharedPosts(ctx: PostContext, name: Span, names: readonly Span[]): Post[] {
  let at = name;
  for (;;) {
    if (!/[、和，]/u.test(ctx.text[at.start - 1] ?? "")) return [];
    const previous = names.find((other) => other.end === at.start - 1);
    if (previous === undefined) return [];
    const posts = chainBefore(ctx, previous.start);
    if (posts.length > 0) return posts.filter((post) => isShared(post));
    at = previous;
  }
}

function isShared(post: Post): boolean {
  return (
    SHARED.test(post.hit.text) || post.hit.record.class === "deputy" || post.hit.record.class === "worker"
  );
}
