import type { Mention } from "../../model/mention.js";
import type { Reading } from "../reading.js";
import type { Post, PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";

/**
 * post/focus-company: the firm that a bare 董事长X, 总经理X belongs to: the nearest one named before it in the sentence, else
 * the only one of the sentence before. Null for other titles, and where two firms could be meant.
 */
export function focusCompany(ctx: PostContext, reading: Reading, post: Post): PostBody | null {
  if (post.hit.record.class !== "executive" || post.hit.record.body !== "company") return null;
  const sentence = ctx.sentenceAt(post.hit.start);
  if (sentence === undefined) return null;
  const firms = reading.mentions.filter((m) => m.kind === "company" && m.end <= post.hit.start);
  const here = firms.filter((m) => m.start >= sentence.start);
  const previous = ctx.sentences[sentence.index - 1];
  const near =
    here.length > 0 || previous === undefined || previous.paragraph < sentence.paragraph - 1
      ? here
      : firms.filter((m) => m.start >= previous.start);
  const [firm] = near;
  if (firm === undefined || new Set(near.map((m) => m.name)).size > 1) return null;
  return bodyOf(firm, post);
}

function bodyOf(firm: Mention, post: Post): PostBody {
  const { kind, name, key } = firm;
  const ref = key === undefined ? { kind, name } : { kind, name, key };
  const at = { start: post.hit.start, end: post.hit.start };
  return { ...at, ref, department: "", rule: "post/focus-company", confidence: 0.65 };
}
