import { arabicDigits, parseNumeral } from "../text/numerals.js";

const YEAR = /(?<![〇○零一二三四五六七八九十])([一二][〇○零一二三四五六七八九]{3})(?=年)/gu;
const MONTH =
  /(?<=年|[，。、；：（(\s]|^|[本同前首至到])([一二三四五六七八九]|十[一二]?)(?=月(?:份|[一二三四五六七八九十\d]{1,3}[日号]|底|末|初|[，。]))/gu;
const DAY = /(?<=\d月)([一二三四五六七八九]|[二三]?十[一二三四五六七八九]?)(?=[日号])/gu;

/** Writes years, months and days of a text in digits: 二〇二四年十二月二十四日 becomes 2024年12月24日. Nothing else changes. */
export function arabicDates(text: string): string {
  const number = (words: string): string => String(parseNumeral(words) ?? words);
  return text.replace(YEAR, arabicDigits).replace(MONTH, number).replace(DAY, number);
}
