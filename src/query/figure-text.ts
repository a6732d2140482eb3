import type { TradeFactView } from "./views.js";

type Language = "zh" | "en";

/** Names of the currencies that trade news counts in; others are written by their code. */
const CURRENCIES: Readonly<Record<string, string>> = {
  CNY: "元",
  USD: "美元",
  EUR: "欧元",
  HKD: "港元",
  JPY: "日元",
  GBP: "英镑",
  KRW: "韩元",
  RUB: "卢布",
};

const SCALES: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e12, " trillion"],
    [1e9, " billion"],
    [1e6, " million"],
  ],
};

/** 34680000000 CNY as 346.8亿元 or 34.68 billion CNY; a figure that is qualified starts with 约 or ~. */
export function amountText(
  { amount, unit, approx }: Pick<TradeFactView, "amount" | "unit" | "approx">,
  language: Language,
): string {
  if (amount === null) return "";
  const [factor, word] = SCALES[language].find(([least]) => Math.abs(amount) >= least) ?? [1, ""];
  const number = Number((amount / factor).toPrecision(12));
  const about = approx ? (language === "zh" ? "约" : "~") : "";
  if (language === "en") return `${about}${number}${word} ${unit ?? ""}`.trim();
  return `${about}${number}${word}${CURRENCIES[unit ?? ""] ?? unit ?? ""}`;
}

/** A change on the year with its sign: +5%, -26.8%. */
export function changeText(yoy: number | null): string {
  return yoy === null ? "" : `${yoy > 0 ? "+" : ""}${yoy}%`;
}

/** 2024-01/2024-12 as 2024, a single month once, other ranges as first–last. */
export function periodText(period: readonly [string, string] | null): string {
  if (period === null) return "";
  const [first, last] = period;
  if (first === last) return first;
  const [firstYear = "", firstMonth] = first.split("-");
  const [lastYear = "", lastMonth] = last.split("-");
  if (firstMonth === "01" && lastMonth === "12")
    return firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`;
  return `${first}–${firstYear === lastYear ? lastMonth : last}`;
}
