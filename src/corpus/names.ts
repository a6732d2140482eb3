// Compound surnames that are common enough to meet in a byline; a name of four characters with none of them is two names.
const COMPOUND =
  /^(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|南宫|端木|长孙|宇文|轩辕|澹台|申屠|太史|歐陽|諸葛)/u;

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const FOREIGN_NAME = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+$/u;

// Words of two to four characters that stand in bylines or in brackets and are no names.
const NOT_A_NAME =
  /(?:报道|报导|摄影|摄制|供图|资料|图片|图库|专电|综合|整理|编辑|记者|通讯员|评论员|实习|要闻|新闻|经济|日报|晚报|时报|商报|早报|新华社|中新社|^[见图注摘转上下第本据原有]|[图版网社报讯电台])/u;

/** Whether a token can be a person's name in a byline: two to four Chinese characters, or a transliteration with dots. */
export function looksLikeName(token: string): boolean {
  return (HAN_NAME.test(token) && !NOT_A_NAME.test(token)) || FOREIGN_NAME.test(token);
}

/**
 * Names from the tokens of a byline. A printer sets a name of two characters as wide as one of three (林 远),
 * so two single characters in a row are one name; four characters without a gap are two names unless the surname is compound.
 * Returns null where a token is no name.
 */
export function joinNames(tokens: readonly string[]): readonly string[] | null {
  const names: string[] = [];
  let single = "";
  for (const token of tokens) {
    if (/^\p{Script=Han}$/u.test(token)) {
      single += token;
      if (single.length < 2) continue;
      names.push(single);
      single = "";
    } else if (single !== "" || !looksLikeName(token)) {
      return null;
    } else if (token.length === 4 && !COMPOUND.test(token) && HAN_NAME.test(token)) {
      names.push(token.slice(0, 2), token.slice(2));
    } else {
      names.push(token);
    }
  }
  return single === "" ? names : null;
}
