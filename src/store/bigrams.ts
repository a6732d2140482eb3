import { createRequire } from "node:module";

let converter: ((text: string) => string) | undefined;

/** Simplified script, half width, lower case, without blanks and quotation marks: what is searched is searched like this. */
export function foldForSearch(text: string): string {
  converter ??= loadConverter();
  return converter(text.normalize("NFKC"))
    .replace(/[\s"“”'‘’「」『』《》]/gu, "")
    .toLowerCase();
}

/**
 * Words for a full-text index that finds substrings of two characters and more: every two neighbours of the folded text.
 * The index's own tokenizers cut Chinese into nothing or into threes. A text of one character gives that character.
 */
export function bigrams(text: string): string {
  const letters = [...foldForSearch(text)];
  if (letters.length < 2) return letters.map(toWord).join(" ");
  return letters
    .slice(0, -1)
    .map((letter, index) => toWord(letter) + toWord(letters[index + 1] as string))
    .join(" ");
}

/** Punctuation would end a word of the index; its code does not. */
function toWord(letter: string): string {
  return /[\p{L}\p{N}]/u.test(letter) ? letter : `u${letter.codePointAt(0)?.toString(16)}`;
}

function loadConverter(): (text: string) => string {
  const require = createRequire(import.meta.url);
  const { Converter } = require("opencc-js/t2cn") as typeof import("opencc-js/t2cn");
  return Converter({ from: "t", to: "cn" });
}
