import type { Mention } from "../../model/mention.js";
import type { Post } from "./post.js";
import type { PostContext } from "./post-context.js";
import { statedPosts } from "./stated-posts.js";

/** 他同时是, 她还担任: who was named last holds one more post. */
const PRONOUN =
  /(?<=^|[，。；“”\n])(?:他|她|其(?=此前|曾|同时|现))(?:本人)?(?:此前|同时|还|也|亦|现|曾|目前)*(?=(?:是|任|担任|出任|兼任|为))/gu;
/** A person named before and the posts that a clause without a name adds. */
type Stated = { person: Mention; posts: Post[] };

/** 甲是某商会会长，也是某省人大代表: the clause before gives the same person a post. */
const AND_IS =
  /(?<=，)(?:也|还|同时|并|又|曾|如今|现在|目前|现|后来)+(?=(?:是|任|担任|出任|兼任|当选))|(?<=，)(?=(?:是|现任)[\u4e00-\u9fff]{3,20}(?:会长|理事长|秘书长|董事长|主席|委员|代表)[，。；])/gu;

/** How far back the person may stand, in sentences. */
const REACH = 2;

/** post/stated of a pronoun: the posts that 他是… gives to the last person named before, where one person leads up to it. */
export function pronounPosts(ctx: PostContext, people: readonly Mention[]): Stated[] {
  return [...goingOn(ctx, people), ...byPronoun(ctx, people)];
}

function goingOn(ctx: PostContext, people: readonly Mention[]): Stated[] {
  return [...ctx.text.matchAll(AND_IS)].flatMap((match) => {
    const end = match.index + match[0].length;
    const person = people.findLast((m) => m.end <= match.index);
    if (person === undefined || ctx.sentenceAt(match.index)?.index !== person.sentence) return [];
    const clause = ctx.text.slice(person.end, match.index - 1);
    // 甲在某国经营某集团，是某会名誉会长: who opens the sentence goes on where nobody else is named.
    if (match[0] === "" && person.start > (ctx.sentenceAt(match.index)?.start ?? 0)) return [];
    // 祖籍台山的甲，1989年到温哥华，如今兼任…: nobody else is named in the sentence.
    const alone =
      /^(?:$|如今|现在|目前|现|后来)/u.test(match[0]) &&
      people.filter((m) => m.sentence === person.sentence).length === 1;
    if (!alone && (/[，；：“]/u.test(clause) || statedPosts(ctx, person).length === 0)) return [];
    const posts = statedPosts(ctx, { start: match.index, end });
    return posts.length === 0 ? [] : [{ person, posts }];
  });
}

function byPronoun(ctx: PostContext, people: readonly Mention[]): Stated[] {
  return [...ctx.text.matchAll(PRONOUN)].flatMap((match) => {
    const end = match.index + match[0].length;
    const here = ctx.sentenceAt(match.index);
    const person = people.findLast((m) => m.end <= match.index);
    if (here === undefined || person === undefined || here.index - person.sentence > REACH) return [];
    const posts = statedPosts(ctx, { start: match.index, end });
    return posts.length === 0 ? [] : [{ person, posts }];
  });
}
