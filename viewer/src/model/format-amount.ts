export type Lang = "zh" | "en";

/** Money in words people use in Chinese; other ISO 4217 codes keep their code. */
const CURRENCIES_ZH: Readonly<Record<string, string>> = {
  CNY: "元",
  USD: "美元",
  EUR: "欧元",
  HKD: "港元",
  JPY: "日元",
  GBP: "英镑",
  KRW: "韩元",
  RUB: "卢布",
  AUD: "澳元",
  SGD: "新加坡元",
  MOP: "澳门元",
  TWD: "新台币",
};

const STEPS_ZH: readonly (readonly [number, string])[] = [
  [1e12, "万亿"],
  [1e8, "亿"],
  [1e4, "万"],
];
const STEPS_EN: readonly (readonly [number, string])[] = [
  [1e12, " tn"],
  [1e9, " bn"],
  [1e6, " m"],
];

/**
 * An amount in whole units as people read it: 34680000000 CNY is `346.8亿元`, in English `CNY 34.68 bn`; 100000 辆 is
 * `10万辆`. No digit that the text gave is rounded away up to six decimals.
 */
export function formatAmount(amount: number, unit: string | null, lang: Lang): string {
  const money = unit !== null && /^[A-Z]{3}$/.test(unit);
  if (lang === "zh") {
    const name = money ? (CURRENCIES_ZH[unit] ?? ` ${unit}`) : (unit ?? "");
    return `${scale(amount, STEPS_ZH)}${name}`;
  }
  const number = scale(amount, STEPS_EN);
  if (unit === null) return number;
  return money ? `${unit} ${number}` : `${number} ${unit}`;
}

function scale(amount: number, steps: readonly (readonly [number, string])[]): string {
  for (const [size, name] of steps) {
    if (Math.abs(amount) >= size) return `${plain(amount / size)}${name}`;
  }
  return plain(amount);
}

/** A number without the noise of binary fractions and without trailing zeros: 12.600000000000001 is `12.6`. */
export function plain(value: number): string {
  return String(Number(value.toFixed(6)));
}
