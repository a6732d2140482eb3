import type { Mention } from "../../model/mention.js";
import type { Post } from "./post.js";
import type { PostContext } from "./post-context.js";
import { statedPosts } from "./stated-posts.js";

/** 他同时是, 她还担任: who was named last holds one more post. */
const PRONOUN =
  /(?<=^|[，。；“”\n])(?:他|她)(?:本人)?(?:同时|还|也|亦|现|曾|目前)*(?=(?:是|任|担任|出任|兼任|为))/gu;
/** How far back the person may stand, in sentences. */
const REACH = 2;

/** post/stated of a pronoun: the posts that 他是… gives to the last person named before, where one person leads up to it. */
export function pronounPosts(
  ctx: PostContext,
  people: readonly Mention[],
): { person: Mention; posts: Post[] }[] {
  return [...ctx.text.matchAll(PRONOUN)].flatMap((match) => {
    const end = match.index + match[0].length;
    const here = ctx.sentenceAt(match.index);
    const person = people.findLast((m) => m.end <= match.index);
    if (here === undefined || person === undefined || here.index - person.sentence > REACH) return [];
    const posts = statedPosts(ctx, { start: match.index, end });
    return posts.length === 0 ? [] : [{ person, posts }];
  });
}
