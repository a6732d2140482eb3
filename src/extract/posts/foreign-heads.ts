import type { Span } from "../../model/span.js";
import type { Post } from "./post.js";
import type { PostContext } from "./post-context.js";

/** Ministries that every country has. */
const MINISTRY =
  /^(?:外交|农业|商务|财政|国防|内政|交通|教育|文化|卫生|环境|贸易|工业|经济|能源|旅游|科技|劳动|司法|国家安全)部$/u;
/** How common a surname must be for three characters to be a Chinese name. */
const COMMON_SURNAMES = 300;
const ranks = new WeakMap<PostContext["knowledge"], ReadonlySet<string>>();

/** 埃雷拉, 若昂·门德斯: a name by sound that no Chinese family has. */
function isForeign(ctx: PostContext, name: string): boolean {
  if (/[·・•‧]/u.test(name)) return /^[\u4e00-\u9fff·・•‧]+$/u.test(name);
  let common = ranks.get(ctx.knowledge);
  if (common === undefined) {
    common = new Set([...ctx.knowledge.surnames.single].slice(0, COMMON_SURNAMES));
    ranks.set(ctx.knowledge, common);
  }
  const compound = ctx.knowledge.surnames.compound.has(name.slice(0, 2));
  return name.length > 2 && !common.has(name[0] ?? "") && !compound;
}

/** 陪同总统来访的有|外交部长|埃雷拉: a ministry without its country is no Chinese one where a foreigner heads it. */
export function withoutForeignMinistry(ctx: PostContext, { start, end }: Span, post: Post): Post {
  const ref = post.body?.ref;
  if (ref === undefined || ref.kind !== "organization") return post;
  // 州长甲、对外联络部部长乙: nor is a part of one that only the title names a body.
  const cut = /[与和及]/u.test(ctx.text[(post.body?.start ?? 0) - 1] ?? "");
  const part =
    cut && post.body?.rule === "post/body-from-title" && /^[^省市县州区国]{2,8}部$/u.test(ref.name);
  if (!MINISTRY.test(ref.name) && !part) return post;
  if (!/^(?:常务|第一|高级)?副?(?:部长|大臣|国务秘书|发言人)$/u.test(post.hit.text)) return post;
  const name = ctx.text.slice(start, end);
  return isForeign(ctx, name) ? { ...post, body: null, unread: ref.name } : post;
}
