import type { Span } from "./span.js";

export type QuantityType =
  /** An amount of money; `unit` is ISO 4217 (CNY, USD, HKD …), `value` in whole units: 346.8亿元 is 34680000000. */
  | "money"
  /** A percentage; `value` 12.5 for 12.5%. */
  | "percent"
  /** A multiple: 10.1倍; `value` 10.1. */
  | "times"
  /** A part of a whole in words: 四成 is 40, 四分之三 is 75, 一半 is 50; `value` in percent. */
  | "fraction"
  /** Percentage points: 0.6个百分点. */
  | "points"
  /** A count with a unit: 28台, 10万辆, 3.6万吨; `value` in that unit, `unit` without the multiplier. */
  | "count"
  /** A rank: 第一, 居第5位; `value` 1, 5. */
  | "rank";

/** A number with its unit as it stands in a text; offsets are into the cleaned text and cover qualifiers (约5000多万元). */
export interface Quantity extends Span {
  readonly type: QuantityType;
  readonly value: number;
  readonly unit: string;
  /** True where the text qualifies the figure: 约, 近, 超, 多, 余, 以上, 突破, 逾 … */
  readonly approx: boolean;
  /** Set where the figure is only a limit (不足10%, 10%以内): it must not be read as a value. */
  readonly bound: "below" | null;
}

/** First and last month, `YYYY-MM` each. */
export type MonthRange = readonly [string, string];

/** A stretch of time named in a text, resolved against the article's date; offsets are into the cleaned text. */
export interface Period extends Span {
  /** Null where the words name no months that can be known (近年来, 多年). */
  readonly months: MonthRange | null;
  /** `same` stands for the period in force (同期, 当期), `base` for one compared with (上年同期, 去年同期). */
  readonly type: "absolute" | "same" | "base";
}
