import type { Random } from "./random.js";
import type { Amount } from "./told.js";

export type Currency = "CNY" | "USD";

/** Two significant decimals as papers print them: 12.3, 4.56, 789. */
export function printed(random: Random, low: number, high: number): string {
  const value = low + (high - low) * random.next();
  const decimals = value >= 100 ? random.pick([0, 1, 1]) : random.pick([1, 1, 2]);
  return String(Number(value.toFixed(decimals)) || low);
}

const times = (text: string, factor: number): number => Math.round(Number(text) * factor);

/** An amount of money; `size` is about how many 亿元. */
export function money(random: Random, currency: Currency, size = 100): Amount {
  const small = size < 2 || (size < 40 && random.chance(0.1));
  const number = small ? printed(random, 1200, 9800) : printed(random, size * 0.3, size * 3);
  const scale = small ? "万" : "亿";
  const text = number + scale + (currency === "USD" ? "美元" : random.chance(0.1) ? "元人民币" : "元");
  return { text, value: times(number, small ? 1e4 : 1e8), unit: currency, measure: "value" };
}

/** A quantity in the unit of some goods: 万吨, 辆, 亿个. */
export function quantity(random: Random, unit: string): Amount {
  const factor = unit.startsWith("亿") ? 1e8 : unit.startsWith("万") ? 1e4 : 1;
  const number = factor === 1 ? String(random.between(60, 9000)) : printed(random, 1, 300);
  const base = unit.replace(/^[万亿]/, "");
  return { text: number + unit, value: times(number, factor), unit: base, measure: "quantity" };
}

export interface Growth {
  /** Stands behind an amount, with its comma or bracket. */
  readonly text: string;
  readonly yoy: number | null;
}

const percent = (random: Random, rises: boolean): string =>
  printed(random, 0.4, rises && random.chance(0.15) ? 300 : 60);

const UP = "增长 增长 增长 增 增加 上升 提升 上涨 增长了 大增 激增 猛增 劲增 攀升".split(" ");
const DOWN = "下降 下降 下降 减少 降 下滑 回落 下跌 减少了 大幅下降 萎缩 缩减".split(" ");
const AGAINST = [
  "同比",
  "同比",
  "同比",
  "",
  "",
  "比上年同期",
  "较上年同期",
  "比去年同期",
  "较去年同期",
  "与上年同期相比",
];

/** How much has changed, in the words that stand right before and after a number. */
export function change(random: Random): Growth {
  const rises = random.chance(0.7);
  const number = percent(random, rises);
  if (rises && random.chance(0.06)) {
    const [text, yoy] = random.pick([
      ["翻了一番", 100],
      ["翻一番", 100],
      ["增长1.3倍", 130],
      ["增长2.4倍", 240],
      ["增长了近两倍", 200],
      ["增长10.2倍", 1020],
    ] as const);
    return { text: random.pick(["同比", "", "较上年同期"]) + text, yoy };
  }
  const against = random.pick(AGAINST);
  if (against !== "" && !against.includes("相比") && against !== "同比" && random.chance(0.15)) {
    return { text: `${against}${rises ? "多出" : "减少"}${number}%`, yoy: signed(number, rises) };
  }
  return { text: `${against}${random.pick(rises ? UP : DOWN)}${number}%`, yoy: signed(number, rises) };
}

export const signed = (number: string, rises: boolean): number => (rises ? 1 : -1) * Number(number);

/** A change behind an amount: ，同比增长5% or （+5%） or ，增幅达5%. */
export function growth(random: Random): Growth {
  const rises = random.chance(0.7);
  const number = percent(random, rises);
  const yoy = signed(number, rises);
  if (random.chance(0.7)) {
    const { text, yoy } = change(random);
    return random.chance(0.06) ? { text: `（${text}）`, yoy } : { text: `，${text}`, yoy };
  }
  const text = random.pick(rises ? NOUNS_UP : NOUNS_DOWN).replace("N", number);
  return { text, yoy };
}

const NOUNS_UP = [
  "，增幅达N%",
  "，同比增幅为N%",
  "，增速为N%",
  "，增速达到N%",
  "，同比增速达N%",
  "，实现N%的增长",
  "，逆势增长N%",
  "，同比实现N%的正增长",
  "（+N%）",
  "（同比增长N%）",
  "（增N%）",
  "，同比净增N%",
  "，涨幅为N%",
];
const NOUNS_DOWN = [
  "，降幅为N%",
  "，降幅达N%",
  "，同比降幅N%",
  "（-N%）",
  "（下降N%）",
  "，跌幅为N%",
  "，同比负增长N%",
  "，同比微降N%",
];

/** A change that can be listed: the number with its sign told by the words of the list. */
export function percents(
  random: Random,
  count: number,
): { readonly texts: string[]; readonly values: number[] } {
  const texts = Array.from({ length: count }, () => percent(random, false));
  return { texts: texts.map((t) => `${t}%`), values: texts.map(Number) };
}

/** A part of a whole in percent, without its words. */
export function part(random: Random): { readonly text: string; readonly value: number } {
  const text = printed(random, 2, 60);
  return { text: `${text}%`, value: Number(text) };
}
