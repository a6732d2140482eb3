// Numbers as Chinese writes them: digits, characters, or digits with a multiplier (1.7382万亿). Values are put together as
// decimal text and read once, so that 487.2亿 is exactly 48720000000 and no error of binary fractions creeps in.

const DIGIT_VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3 };
const BIG_POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };

/** Characters that a number in words can have, for patterns. */
export const HAN_NUMERAL = "零〇一二两三四五六七八九十百千万亿半廿卅";

const QUALIFIERS = /^(?:大约|将近|接近|超过|突破|约|近|超|逾|达|上|过|不足|不到)|[多余来几许]/g;

/**
 * The value of a number: 五千亿, 1.7382万亿, 三百二十, 两, 半, 百亿, 十余 (10), 近四 (4), 10万, 二〇二五, 三点五.
 * Words of approximation are left out. Null for what is no number (数十, 几).
 */
export function parseNumeral(text: string): number | null {
  const bare = text.replace(QUALIFIERS, "").replace(/廿/g, "二十").replace(/卅/g, "三十").replace(/,/g, "");
  if (bare === "") return null;
  const mixed = /^(\d+(?:\.\d+)?)([十百千万亿兆]*)$/.exec(bare);
  if (mixed !== null) return scaleDecimal(mixed[1] ?? "", powerOf(mixed[2] ?? ""));
  if (/\d/.test(bare)) return parseSum(bare);
  if (bare === "半") return 0.5;
  const byDigit =
    /^[零〇一二三四五六七八九]{3,}$/.test(bare) || /^[零〇一二三四五六七八九]?[零〇]/.test(bare);
  if (byDigit && !bare.includes("点")) return readDigits(bare);
  return parseWords(bare);
}

/** A number written digit by digit (二〇二五) in Arabic digits; other characters stay. */
export function arabicDigits(written: string): string {
  return [...written].map((char) => DIGIT_VALUES[char] ?? char).join("");
}

/** A decimal number times a power of ten, exact to the nearest number that a float can hold. */
export function scaleDecimal(decimal: string, power: number): number {
  return Number(`${decimal}e${power}`);
}

/** 万 is 4, 亿 is 8, 万亿 is 12, 百万 is 6. */
function powerOf(multipliers: string): number {
  let power = 0;
  for (const char of multipliers) power += SMALL_POWERS[char] ?? BIG_POWERS[char] ?? 0;
  return power;
}

/** 3亿5000万: parts of falling size. */
function parseSum(text: string): number | null {
  if (!/^(?:\d+(?:\.\d+)?[十百千万亿兆]+)+(?:\d+(?:\.\d+)?)?$/.test(text)) return null;
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const part of text.matchAll(/(\d+(?:\.\d+)?)([十百千万亿兆]*)/g)) {
    const value = scaleDecimal(part[1] ?? "", powerOf(part[2] ?? ""));
    if (value >= last) return null;
    last = value;
    sum += value;
  }
  return sum;
}

/** 二〇二五: digit by digit. */
function readDigits(text: string): number {
  let digits = "";
  for (const char of text) digits += DIGIT_VALUES[char] ?? "";
  return Number(digits);
}

function parseWords(text: string): number | null {
  const [whole = "", fraction, ...rest] = text.split("点");
  if (rest.length > 0) return null;
  if (fraction !== undefined) return parseFraction(whole, fraction);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastBig = 0;
  for (const char of whole) {
    const value = DIGIT_VALUES[char];
    const small = SMALL_POWERS[char];
    const big = BIG_POWERS[char];
    if (value !== undefined) {
      // 六七十: two digits in a row name a range; the first is its lower end.
      if (digit === null || digit === 0) digit = value;
      else if (value !== digit + 1) return null;
    } else if (small !== undefined) {
      section += (digit ?? 1) * 10 ** small;
      digit = null;
    } else if (big !== undefined) {
      const counted = section + (digit ?? 0);
      // 五千万亿 multiplies what it has; 一亿五千万 adds to it.
      if (big > lastBig) total = (total + counted === 0 ? 1 : total + counted) * 10 ** big;
      else total += counted * 10 ** big;
      lastBig = big;
      section = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return total + section + lastDigit(whole, digit);
}

/** 三万二 is 32000: a digit after a multiplier counts tenths of it, unless 零 stands between. */
function lastDigit(text: string, digit: number | null): number {
  if (digit === null) return 0;
  const before = text.at(-2) ?? "";
  const power = BIG_POWERS[before] ?? SMALL_POWERS[before];
  return power === undefined || power < 2 ? digit : digit * 10 ** (power - 1);
}

/** 三点五, 一点二亿. */
function parseFraction(whole: string, fraction: string): number | null {
  const split = /^([零〇一二三四五六七八九]+)([十百千万亿兆]*)$/.exec(fraction);
  const integer = parseNumeral(whole === "" ? "零" : whole);
  if (split === null || integer === null) return null;
  let digits = "";
  for (const char of split[1] ?? "") digits += DIGIT_VALUES[char] ?? "";
  return scaleDecimal(`${integer}.${digits}`, powerOf(split[2] ?? ""));
}
