import { parseNumeral } from "../../text/numerals.js";

/** A number as printed, with all that it may say: 1.2倍 is 1.2, 120 and 20 percent more, 三 of 三成 is 30. */
export interface Numeral {
  readonly start: number;
  readonly readings: readonly number[];
  /** It is a year, a month, a day or the like and no figure. */
  readonly dated: boolean;
}

const UNIT = "个?百分点|[%％倍番年月日号时點点]|成半?|个月|季";
const DIGITS = `\\d[\\d,，]*(?:\\.\\d+)?[十百千万亿]*`;
/** Numbers in words are figures only before what is counted in news of trade: 三成, 一倍, 百亿元. */
const WORDS = "[一二两三四五六七八九十百千万亿半]+[多余]?(?=[倍番成]|[美欧港]?元|吨|台|辆|箱|件)";
const NUMERAL = new RegExp(`(?<number>${DIGITS}|${WORDS})(?<unit>${UNIT})?`, "gu");
const OLD_FORMS: Readonly<Record<string, string>> = {
  億: "亿",
  萬: "万",
  兩: "两",
  個: "个",
  噸: "吨",
  點: "点",
};

/** All figures in text order; places are in the text without its white space. */
export function numeralsOf(text: string): Numeral[] {
  const plain = text.replace(/\s/g, "").replace(/[億萬兩個噸點]/g, (char) => OLD_FORMS[char] ?? char);
  return [...plain.matchAll(NUMERAL)].flatMap((match) => {
    const { number = "", unit = "" } = match.groups ?? {};
    const value = parseNumeral(number.replace(/[,，]/g, ""));
    if (value === null) return [];
    return [
      { start: match.index, readings: readingsOf(value, unit), dated: /^[年月日号时点季]|个月/u.test(unit) },
    ];
  });
}

function readingsOf(value: number, unit: string): number[] {
  const half = unit === "成半" ? 5 : 0;
  const readings =
    unit === "倍"
      ? [value, value * 100, (value - 1) * 100]
      : unit.startsWith("成")
        ? [value * 10 + half]
        : unit === "番"
          ? [(2 ** value - 1) * 100]
          : [value];
  return readings.map((reading) => Number(reading.toPrecision(12)));
}
