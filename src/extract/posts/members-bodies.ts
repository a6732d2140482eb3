import type { Mention } from "../../model/mention.js";
import type { Post } from "./post.js";
import type { PostContext } from "./post-context.js";

/** Posts that only villages have, or 村 before a party post. */
const OF_VILLAGE =
  /^(?:村主任|村支书|村长|副村长|村委会副?主任|村委主任|村支部书记|村党支部书记|村党总支书记|驻村第一书记|驻村工作队队长)$/u;
const VILLAGE = /(?:村|社区|嘎查)$/u;
/** Who runs a cooperative. */
const OF_COOPERATIVE = /^副?(?:理事长|社长|监事长|理事)$/u;
const COOPERATIVE = /(?:合作社|联合社|联社)$/u;
/** How many sentences back either may be named. */
const SENTENCES_BACK = 3;

/** post/named-earlier: 走进白石村，…村党支部书记X; 走进白石苹果专业合作社，理事长X: the village or cooperative named last. */
export function villageOrCooperative(ctx: PostContext, { hit, unread }: Post): Mention | null {
  const words = unread ?? "";
  const village =
    (OF_VILLAGE.test(hit.text) && words === "") ||
    (/^[该本]?(?:村|社区|嘎查)$/u.test(words) && /书记|主任|村长|主席|队长/u.test(hit.text));
  const cooperative = OF_COOPERATIVE.test(hit.text) && /^(?:|[该本]社|(?:该|本)?合作社)$/u.test(words);
  if (!village && !cooperative) return null;
  const sentence = ctx.sentenceAt(hit.start);
  if (sentence === undefined) return null;
  const from = ctx.sentences[Math.max(0, sentence.index - SENTENCES_BACK)]?.start ?? 0;
  const near = ctx.bodiesBefore(hit.start).filter((m) => m.start >= from);
  return (
    near.findLast((m) => (village ? m.kind === "place" && VILLAGE.test(m.name) : COOPERATIVE.test(m.name))) ??
    null
  );
}
