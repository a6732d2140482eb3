import type { Span } from "../../model/span.js";
import type { Token } from "../../model/token.js";
import { type Anchor, inContext, scoredFrom } from "./anchor.js";
import { partedNameAt } from "./parted-names.js";
import type { PersonContext } from "./person-context.js";
import { AUTHOR_TITLE, foreignReadings } from "./title-anchors.js";

/** Last characters of nouns for what a person does or is: 摊主, 收购商, 拖拉机手, 归侨, 毕业生. */
const ROLE_NOUN =
  /(?:[卖买店专画作]家|青年|小伙|大叔|[者师手主生户工商人匠友员客农民侨嫂哥姐叔伯爷娘汉婆妈孩徒兵游])$/u;
const ROLE = 1;
const THRESHOLD = 2.6;

/** person/role-before: a name right after a noun for a person that is in no list of titles (水果摊主林阿秀). */
export function roleAnchors(ctx: PersonContext, sentence: Span): Anchor[] {
  const anchors: Anchor[] = [];
  let index = ctx.tokens.indexAt(sentence.start);
  for (; index >= 0 && index < ctx.tokens.tokens.length; index++) {
    const token = ctx.tokens.tokens[index];
    if (token === undefined || token.end >= sentence.end) break;
    if (!isRole(token, ctx.text) || AUTHOR_TITLE.test(token.text)) continue;
    const readings = inContext(scoredFrom(ctx, token.end, sentence.end), ROLE);
    const span = { start: token.end, end: sentence.end };
    if (isForeigner(ctx, token, sentence.start))
      readings.push(...inContext(foreignReadings(ctx, span, "yes"), ROLE));
    // 本地商户阿依古丽: parts that only such names have need none either.
    else if (partedNameAt(ctx.text, token.end) > 2)
      readings.push(...inContext(foreignReadings(ctx, span, "maybe"), ROLE));
    // 买家叶尔兰·托卡耶夫: a name with its point needs no country.
    else if (/^[\u4e00-\u9fff]{1,8}[·・•‧]/u.test(ctx.text.slice(token.end, token.end + 9)))
      readings.push(...inContext(foreignReadings(ctx, span, "no"), ROLE));
    if (readings.length > 0) anchors.push({ rule: "person/role-before", threshold: THRESHOLD, readings });
  }
  return anchors;
}

/** 台商代表, 员工代表: who stands for others. */
const STANDS_FOR = /(?:[台侨港外客][商]|员工|职工|企业|企业家|青年|学生|商户|群众|农民|党员)$/u;

/** 摊主, 果农; also 越商, 台商, which the segmenter does not know. */
function isRole({ text, tag, end }: Token, article: string): boolean {
  if (
    /商$/u.test(text) &&
    /(?:^|[^\u4e00-\u9fff])[越韩日泰台港侨外浙粤闽徽晋豫鲁苏]商$/u.test(
      article.slice(Math.max(0, end - 3), end),
    )
  )
    return true;
  if (text === "代表" && STANDS_FOR.test(article.slice(Math.max(0, end - 6), end - 2))) return true;
  return text.length > 1 && tag.startsWith("n") && !tag.startsWith("nr") && ROLE_NOUN.test(text);
}

/** 藏族青年, 俄罗斯姑娘: whose people or country stands right before the role has a name written by sound. */
function isForeigner(ctx: PersonContext, { start }: Token, floor: number): boolean {
  if (
    /(?:藏|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|乌孜别克|鄂温克|鄂伦春|达斡尔)族$/u.test(
      ctx.text.slice(Math.max(floor, start - 5), start),
    )
  )
    return true;
  return ctx.bodiesEndingAt(start).some(({ kind }) => kind === "partner");
}
