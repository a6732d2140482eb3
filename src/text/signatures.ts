// Bylines and signatures are the one place in running text where a space between Chinese characters carries meaning:
// it separates names. 「（通讯员 刘远航 苏 青）」「周小舟 摄」

const ROLE =
  "(?:全媒体记者|首席记者|见习记者|记者|通讯员|评论员|特派员|实习生|摄影|撰文|编辑|采写|文字|文图|图文)";
const NAME = "(?:\\p{Script=Han}{2,4}|\\p{Script=Han}[ \\n]+\\p{Script=Han})(?!\\p{Script=Han})";
const GAP = "[ \\n]+";

const BRACKETED = /（([^（）]*)）|\(([^()]*)\)/gu;
const HAS_ROLE = new RegExp(`${ROLE}|[摄文图](?:$|[ \\n：/])`, "u");
const ONLY_NAMES = new RegExp(`^\\s*${NAME}(?:(?:${GAP}|、)${NAME})+\\s*$`, "u");
// 记者 从海关获悉 goes on with a verb or preposition; only what can begin a name is taken for one.
const AFTER_ROLE = new RegExp(
  `${ROLE}${GAP}(?![从在了获采来走看日近今昨对就为随到])${NAME}(?:${GAP}(?:${ROLE}|${NAME}|[摄文图])){0,20}`,
  "gu",
);
const BEFORE_ROLE = new RegExp(
  `(?<!\\p{Script=Han})${NAME}(?:${GAP}${NAME}){0,5}${GAP}(?:摄影|摄|文|图)(?!\\p{Script=Han})`,
  "gu",
);

/** For every position of a paragraph, whether it lies in a byline or signature. */
export function signatureMask(shape: string): readonly boolean[] {
  const mask = new Array<boolean>(shape.length).fill(false);
  const mark = (from: number, length: number): void => {
    mask.fill(true, from, from + length);
  };
  for (const match of shape.matchAll(BRACKETED)) {
    const inside = match[1] ?? match[2] ?? "";
    if (/[ \n]/.test(inside) && (HAS_ROLE.test(inside) || ONLY_NAMES.test(inside)))
      mark(match.index, match[0].length);
  }
  for (const pattern of [AFTER_ROLE, BEFORE_ROLE]) {
    for (const match of shape.matchAll(pattern)) mark(match.index, match[0].length);
  }
  return mask;
}
