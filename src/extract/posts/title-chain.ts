import type { Span } from "../../model/span.js";
import { inheritBodies } from "./inherit-body.js";
import type { Post } from "./post.js";
import { bodyBefore } from "./post-body.js";
import type { PostContext } from "./post-context.js";
import { splitOffBody } from "./title-body.js";
import type { TitleHit } from "./title-lexicon.js";

const STATE_HEAD = /(?:国家主席|总理|总统|首相|国王|总书记|议长|委员长)$/u;
const MADE = /(?:当选|出任|担任|连任|续任|就任|接任|升任|改任|兼任)为?$/u;
const BY = /^(?:现|暂|并|改|后|则|均|且)*由$/u;
const JOINER = /[、，兼和与及]/u;
/** More posts than this before one name are not met; a longer run is a list of something else. */
const MOST_POSTS = 8;

/**
 * The posts that end right before `end`, in text order: 省委常委、副省长|X, 全国人大代表，某大学校长|X.
 * Empty where no title ends there. Bodies that a post leaves out are taken from the post before it or from the article's home.
 */
export function chainBefore(ctx: PostContext, end: number): Post[] {
  let chains = kept.get(ctx);
  if (chains === undefined) {
    chains = new Map();
    kept.set(ctx, chains);
  }
  const chain = chains.get(end) ?? readChain(ctx, end);
  chains.set(end, chain);
  return chain;
}

/** Finding names, telling officials and reading posts all ask for the chain before the same name. */
const kept = new WeakMap<PostContext, Map<number, Post[]>>();

function readChain(ctx: PostContext, end: number): Post[] {
  const from = ctx.sentenceAt(end - 1)?.start ?? 0;
  const posts: Post[] = [];
  let at = end;
  while (posts.length < MOST_POSTS) {
    const post = postEndingAt(ctx, at, from);
    if (post === null) break;
    const start = unreadBodyStart(ctx, post.start, from);
    const unread = ctx.text.slice(start, post.start);
    // 甲当选会长，某公司主席|乙: another person was made that.
    if (posts.length > 0 && MADE.test(unread)) break;
    // 甲已调任某司司长，由|副关长|乙主持工作: nor is the post before 由 hers.
    if (BY.test(unread)) {
      posts.unshift(post);
      break;
    }
    posts.unshift(post.body === null && unread !== "" ? { ...post, unread } : post);
    if (!JOINER.test(ctx.text[start - 1] ?? "")) break;
    // 国家主席与巴西总统X: the first is another person.
    if (/[与和]/u.test(ctx.text[start - 1] ?? "") && STATE_HEAD.test(ctx.text.slice(0, start - 1).slice(-6)))
      break;
    at = start - 1;
  }
  return inheritBodies(ctx, posts);
}

/** How long a body's name may be that nothing recognizes. */
const UNREAD_REACH = 30;

/** Where a body's name starts that nothing recognizes, or only its end, so that the chain goes on before it: 市政协主席、X产业链|链长. */
function unreadBodyStart(ctx: PostContext, end: number, from: number): number {
  const floor = Math.max(from, end - UNREAD_REACH);
  const before = ctx.text.slice(floor, end);
  // 院长由|该校|教授X: a word that points at a body needs no more.
  const pointing = /[该本](?:校|院|所|会|局|署|部|厅|关|行|馆)$/u.exec(before)?.[0];
  if (pointing !== undefined) return end - pointing.length;
  const mark = before.search(/[、，。；：！？“”兼][^、，。；：！？“”兼]*$/u);
  if (mark < 0 && floor > from) return end;
  const words = before.slice(mark + 1);
  return /[（）的了在是]|[和与及同]$|(?:书记|长|主任|主席|经理|总裁)[\u4e00-\u9fff]{2,4}(?:[和与及同]|(?:日前|近日|昨日|今日|上午|下午)?(?:率|带领|带着|陪同|偕|携|会见|会同))/u.test(
    words,
  )
    ? end
    : end - words.length;
}

/** The post whose title ends at `end`, with its body where the words before name one. */
export function postEndingAt(ctx: PostContext, end: number, from: number): Post | null {
  const hit = ctx.titles.endingAt(ctx.text, end, from);
  if (hit === null) return null;
  return postOf(ctx, hit, from);
}

function postOf(ctx: PostContext, hit: TitleHit, from: number): Post {
  const split = splitOffBody(ctx, hit);
  if (split !== null) return { start: split.body?.start ?? split.hit.start, end: hit.end, ...split };
  const body = bodyBefore(ctx, hit, from);
  return { start: body?.start ?? hit.start, end: hit.end, hit, body };
}

/** The post right after a name (X副省长, X院士), with the body right before the name (蓝鲸重机X董事长). Null where none is there. */
export function postAfter(ctx: PostContext, name: Span): Post | null {
  const sentence = ctx.sentenceAt(name.start);
  const hit = ctx.titles.startingAt(ctx.text, name.end, sentence?.end ?? ctx.text.length);
  if (hit === null) return null;
  const before = ctx.bodiesEndingAt(name.start)[0];
  const body =
    before === undefined || before.kind === "partner"
      ? null
      : {
          ...{ start: before.start, end: before.end, department: "" },
          ref: {
            kind: before.kind,
            name: before.name,
            ...(before.key === undefined ? {} : { key: before.key }),
          },
          ...{ rule: "post/body-name-title", confidence: 0.85 },
        };
  const [post] = inheritBodies(ctx, [{ start: body?.start ?? hit.start, end: hit.end, hit, body }]);
  return post ?? null;
}
