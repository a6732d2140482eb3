import type { Span } from "../../model/span.js";
import type { Post, PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";
import { chainBefore } from "./title-chain.js";

/** X任某局局长, X当选某协会会长, 任命X为某市副市长, X是某公司董事长. */
const LINK =
  /^(?:同志|先生|女士)?(?:等(?=当选|任|为))?(?:再次|再度|成功|全票|现|曾|此前|之前|先前|目前|将|已|还|也|亦|同时|并|受|被|应|获|受邀|应邀)*(?:聘|聘请|委任|推选|推举|选举|任命|委派)?(?:任|担任|出任|当选为?|连任|续任|再任|兼任|升任|调任|转任|改任|就任|继任|为|是)(?!命)/u;
const REACH = 48;

/** post/stated: a post that a verb of appointment or 是 gives to the name before it, up to the end of the clause. */
export function statedPosts(ctx: PostContext, name: Span): Post[] {
  const link = LINK.exec(ctx.text.slice(name.end, name.end + 8));
  if (link === null) return [];
  return chainOver(ctx, { start: name.end + link[0].length, end: name.end + REACH });
}

/** post/in-brackets: X（某公司董事长）. */
export function bracketedPosts(ctx: PostContext, name: Span): Post[] {
  if (ctx.text[name.end] !== "（") return [];
  const close = ctx.text.indexOf("）", name.end);
  if (close < 0 || close - name.end > REACH) return [];
  return chainBefore(ctx, close).filter((post) => post.start > name.end);
}

/** post/body-in-brackets: 分析师X（某研究所） gives the body of a post that names none before. */
export function bodyInBrackets(ctx: PostContext, name: Span): PostBody | null {
  if (ctx.text[name.end] !== "（") return null;
  const mention = ctx.bodiesStartingAt(name.end + 1)[0];
  if (mention === undefined || ctx.text[mention.end] !== "）" || mention.kind === "partner") return null;
  const { kind, name: bodyName, key, start, end } = mention;
  const ref = key === undefined ? { kind, name: bodyName } : { kind, name: bodyName, key };
  return { start, end, ref, department: "", rule: "post/body-in-brackets", confidence: 0.85 };
}

/** The chain of posts that fills the words from the span's start to the first mark that no chain holds. */
function chainOver(ctx: PostContext, span: Span): Post[] {
  const stop = ctx.text.slice(span.start, span.end).search(/[，。；：！？（）\n]/u);
  const end = stop < 0 ? span.end : span.start + stop;
  const posts = chainBefore(ctx, end);
  // 是…的董事长 must be the whole predicate: a title at its end only closes another noun phrase.
  const [first, ...rest] = posts;
  if (first === undefined || first.start > span.start + 2 || first.start < span.start) return [];
  // 甲再次当选|会长: what stands before the link is no part of the post.
  const { unread: _before, ...post } = first;
  const unread = ctx.text.slice(span.start, first.start);
  return [unread === "" || post.body !== null ? post : { ...post, unread }, ...rest];
}

const ASSIGNED = /^(?:兼任|出任|担任|兼|任)(?=[，。；、）”\n])/u;

/** post/assigned: 会长由某公司董事长X担任: the title stands first, and behind 由 who X is. */
export function assignedPosts(ctx: PostContext, name: Span): Post[] {
  if (!ASSIGNED.test(ctx.text.slice(name.end, name.end + 4))) return [];
  const own = chainBefore(ctx, name.start)[0];
  const start = own === undefined ? name.start : own.start - (own.unread?.length ?? 0);
  if (ctx.text[start - 1] !== "由") return [];
  // 首任|会长: which one it is names no body.
  return chainBefore(ctx, start - 1).map(({ unread, ...post }) =>
    unread === undefined || /^(?:首|现|新|历|第[一二三四五六七八九十]+)?[任届]$/u.test(unread)
      ? post
      : { ...post, unread },
  );
}
