import type { Quantity } from "../model/quantity.js";
import type { Span } from "../model/span.js";
import { HAN_NUMERAL, parseNumeral } from "./numerals.js";

// Figures that are phrases of their own rather than a number before a unit.

type Reading = Pick<Quantity, "type" | "value" | "unit"> & { readonly approx?: boolean };

/** One kind of phrase; `read` gets the groups of the pattern and refuses with null. */
interface PhraseRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Reading | null;
}

// Bounded, so that a run of numerals as long as a file is not searched from each of its characters.
const N = `(?:\\d{1,12}(?:\\.\\d{1,6})?|[${HAN_NUMERAL}]{1,12}(?:点[零〇一二三四五六七八九]{1,6})?)`;
const RANK_CUE =
  "(?:[居列占排]|[名位]次|全[国球省市区县]|世界|亚洲|[东西中南北]部|行业|同类|国内|省内)(?:[^，。；、第]{0,8})";

const RULES: readonly PhraseRule[] = [
  // 百分之五点六, 千分之三, 四分之三
  {
    pattern: new RegExp(`(${N})分之(${N})([多余强弱]?)`, "g"),
    read: ([, below = "", above = "", rest = ""]) => {
      const whole = parseNumeral(below);
      const part = parseNumeral(above);
      if (whole === null || part === null || whole === 0) return null;
      const value = Number(((part * 100) / whole).toPrecision(12));
      return {
        type: below === "百" || below === "千" ? "percent" : "fraction",
        value,
        unit: "%",
        approx: rest !== "",
      };
    },
  },
  // 四成, 八成五, 六七成 - not 三成立, 一成不变, 这一成绩
  {
    pattern:
      /([一二两三四五六七八九十]{1,2}|\d(?:\.\d)?)成([一二三四五六七八九\d]?半?)(?!\d)([多余]?)(?![立为功员果本熟长都套品交分就不绩效语活型份])/g,
    read: ([, tens = "", units = "", rest = ""]) => {
      const value = parseNumeral(tens);
      if (value === null || value > 10) return null;
      // 三成半 is 35, 3成7半 37.5
      const whole = parseNumeral(units.replace("半", "")) ?? 0;
      const more = units === "半" ? 5 : whole + (units.endsWith("半") ? 0.5 : 0);
      return {
        type: "fraction",
        value: value * 10 + more,
        unit: "%",
        approx: rest !== "" || /^[^十\d.]{2}$/.test(tens),
      };
    },
  },
  // 一半, 半数, 近半, 过半 - not 半年, 一半年
  {
    pattern: /一半(?!年|导|成)|半数|(?<=[近过超逾])半(?![年月天个日程径导成小价])/g,
    read: () => ({ type: "fraction", value: 50, unit: "%" }),
  },
  // 翻一番 is one time more, 翻两番 three times more
  {
    pattern: /翻了?([近超])?([一两二三四])?番/g,
    read: ([, about, count = "一"]) => {
      const doublings = parseNumeral(count) ?? 1;
      return { type: "times", value: 2 ** doublings - 1, unit: "倍", approx: about !== undefined };
    },
  },
  // 第5位, 第三名, 第二大
  { pattern: new RegExp(`第(${N})(?:位|名|大(?=[^会学]))`, "g"), read: rank },
  // 居全国第一, 中西部第1 - not 全国第二批, 第三季度
  { pattern: new RegExp(`(?<=${RANK_CUE})第(${N})(?=[，。；、）”的和且]|$)`, "g"), read: rank },
  {
    pattern: /(?<=[居列占排][^，。；、]{0,12})(?:首位|榜首)/g,
    read: () => ({ type: "rank", value: 1, unit: "位" }),
  },
];

function rank(match: RegExpMatchArray): Reading | null {
  const value = parseNumeral(match[1] ?? "");
  return value === null ? null : { type: "rank", value, unit: "位" };
}

/** A phrase in a text, without the qualifiers around it. */
export type Phrase = Reading & Span;

/** All such phrases of a text, in order; of two that overlap the first wins, at one place that of the earlier rule. */
export function findPhrases(text: string): Phrase[] {
  const found: (Phrase & { readonly order: number })[] = [];
  RULES.forEach(({ pattern, read }, order) => {
    for (const match of text.matchAll(pattern)) {
      const reading = read(match);
      if (reading !== null)
        found.push({ ...reading, start: match.index, end: match.index + match[0].length, order });
    }
  });
  found.sort((a, b) => a.start - b.start || a.order - b.order);
  let end = 0;
  const clear: Phrase[] = [];
  for (const { order: _, ...phrase } of found) {
    if (phrase.start < end) continue;
    clear.push(phrase);
    end = phrase.end;
  }
  return clear;
}
