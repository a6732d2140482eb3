import { describe, expect, it } from "vitest";
import { formatAmount } from "../../viewer/src/model/format-amount.js";
import { formatChange } from "../../viewer/src/model/format-change.js";
import { breakPeriod, formatPeriod } from "../../viewer/src/model/format-period.js";

describe("formatAmount", () => {
  it.each([
    [34_680_000_000, "CNY", "346.8亿元", "CNY 34.68 bn"],
    [1_546_400_000_000, "CNY", "1.5464万亿元", "CNY 1.5464 tn"],
    [32_000, "CNY", "3.2万元", "CNY 32000"],
    [25_000_000, "USD", "2500万美元", "USD 25 m"],
    [1_500_000_000, "MYR", "15亿 MYR", "MYR 1.5 bn"],
    [100_000, "辆", "10万辆", "100000 辆"],
    [28, "台", "28台", "28 台"],
    [12_600_000_000.000002, "CNY", "126亿元", "CNY 12.6 bn"],
    [0, "CNY", "0元", "CNY 0"],
    [5000, null, "5000", "5000"],
  ])("writes %d %s as %s", (amount, unit, zh, english) => {
    expect(formatAmount(amount, unit, "zh")).toBe(zh);
    expect(formatAmount(amount, unit, "en")).toBe(english);
  });
});

describe("formatChange", () => {
  it.each([
    [88, "up", "+88%"],
    [-26.8, "down", "−26.8%"],
    [1010, "up", "+1010%"],
    [0, "flat", "0%"],
  ])("gives %d a direction and a sign", (percent, direction, text) => {
    expect(formatChange(percent)).toEqual({ direction, text });
  });
});

describe("formatPeriod", () => {
  it.each([
    ["2024-01", "2024-11", "2024年1–11月", "Jan–Nov 2024"],
    ["2024-01", "2024-12", "2024年", "2024"],
    ["2024-01", "2024-06", "2024年上半年", "H1 2024"],
    ["2024-01", "2024-09", "2024年前三季度", "Q1–Q3 2024"],
    ["2025-03", "2025-03", "2025年3月", "Mar 2025"],
    ["2021-01", "2025-12", "2021–2025年", "2021–2025"],
    ["2023-11", "2024-02", "2023年11月–2024年2月", "Nov 2023–Feb 2024"],
  ])("writes %s to %s as %s", (from, to, zh, english) => {
    expect(formatPeriod([from, to], "zh")).toBe(zh);
    expect(formatPeriod([from, to], "en")).toBe(english);
  });
});

describe("breakPeriod", () => {
  it.each([
    ["2024年1–11月", ["2024年", "1–11月"]],
    ["2024年3月", ["2024年", "3月"]],
    ["2024–2025年", ["2024–", "2025年"]],
    ["2024年上半年", ["2024年", "上半年"]],
    ["Jan–Nov 2024", ["Jan–Nov ", "2024"]],
    ["2025年", ["2025年"]],
  ])("breaks %s after a year", (text, parts) => {
    expect(breakPeriod(text)).toEqual(parts);
  });
});
