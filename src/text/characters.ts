// Classes of single characters. All take one code point as a string; "" (past either end of a text) is in no class.

const HAN = /^\p{Script=Han}$/u;
const CJK_PUNCTUATION = /^[，。；：！？（）“”‘’、《》〈〉【】〔〕…—·～]$/u;

/** A Chinese character, 〇 included. */
export function isHan(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x3000) return false;
  return (code >= 0x4e00 && code <= 0x9fff) || HAN.test(char);
}

/** Punctuation of Chinese text in its full-width form. */
export function isCjkPunctuation(char: string): boolean {
  return char.charCodeAt(0) > 0x7f && CJK_PUNCTUATION.test(char);
}

/** A Chinese character or Chinese punctuation. */
export function isCjk(char: string): boolean {
  return isHan(char) || isCjkPunctuation(char);
}

/** 0 to 9. */
export function isDigit(char: string): boolean {
  return char >= "0" && char <= "9" && char.length === 1;
}

/** A letter of the Latin script, accents included. */
export function isLatin(char: string): boolean {
  const code = char.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f);
}

/** Marks that end a sentence. */
export function isSentenceEnd(char: string): boolean {
  return char !== "" && "。！？!?…".includes(char);
}

/** Closing quotes and brackets, which stay with what they close. */
export function isCloser(char: string): boolean {
  return char !== "" && "”’）》〉】〕)]\"'".includes(char);
}

/** Opening quotes and brackets. */
export function isOpener(char: string): boolean {
  return char !== "" && "“‘（《〈【〔([".includes(char);
}
