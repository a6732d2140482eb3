import type { Span } from "../../model/span.js";
import { type Anchor, inContext, scoredFrom } from "./anchor.js";
import type { PersonContext } from "./person-context.js";
import { AUTHOR_TITLE } from "./title-anchors.js";

/** Last characters of nouns for what a person does or is: 摊主, 收购商, 拖拉机手, 归侨, 毕业生. */
const ROLE_NOUN = /(?:[者师手主生户工商人匠友员客农民侨嫂哥姐叔伯爷娘汉婆妈孩徒兵游])$/u;
const ROLE = 1;
const THRESHOLD = 2.6;

/** person/role-before: a name right after a noun for a person that is in no list of titles (水果摊主林阿秀). */
export function roleAnchors(ctx: PersonContext, sentence: Span): Anchor[] {
  const anchors: Anchor[] = [];
  let index = ctx.tokens.indexAt(sentence.start);
  for (; index >= 0 && index < ctx.tokens.tokens.length; index++) {
    const token = ctx.tokens.tokens[index];
    if (token === undefined || token.end >= sentence.end) break;
    if (token.text.length < 2 || !token.tag.startsWith("n") || token.tag.startsWith("nr")) continue;
    if (!ROLE_NOUN.test(token.text) || AUTHOR_TITLE.test(token.text)) continue;
    const readings = inContext(scoredFrom(ctx, token.end, sentence.end), ROLE);
    if (readings.length > 0) anchors.push({ rule: "person/role-before", threshold: THRESHOLD, readings });
  }
  return anchors;
}
