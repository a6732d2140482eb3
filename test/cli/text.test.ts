import { describe, expect, it } from "vitest";
import { amountText, changeText, periodText } from "../../src/cli/fact-text.js";
import { renderTable } from "../../src/cli/table.js";

describe("amountText", () => {
  it.each([
    [34_680_000_000, "CNY", false, "346.8亿元", "34.68 billion CNY"],
    [1_546_400_000_000, "CNY", true, "约1.5464万亿元", "~1.5464 trillion CNY"],
    [25_000_000, "USD", false, "2500万美元", "25 million USD"],
    [28, "台", false, "28台", "28 台"],
    [100_000, "辆", false, "10万辆", "100000 辆"],
    [null, null, false, "", ""],
  ])("%d %s", (amount, unit, approx, zh, en) => {
    expect(amountText({ amount, unit, approx }, "zh")).toBe(zh);
    expect(amountText({ amount, unit, approx }, "en")).toBe(en);
  });
});

describe("changeText and periodText", () => {
  it.each([
    [5, "+5%"],
    [-26.8, "-26.8%"],
    [0, "0%"],
    [null, ""],
  ])("%s", (yoy, expected) => {
    expect(changeText(yoy)).toBe(expected);
  });

  it.each([
    [["2024-01", "2024-12"], "2024"],
    [["2024-01", "2025-12"], "2024–2025"],
    [["2024-08", "2024-08"], "2024-08"],
    [["2024-01", "2024-11"], "2024-01–11"],
    [["2023-10", "2024-03"], "2023-10–2024-03"],
  ] as const)("%j", (period, expected) => {
    expect(periodText(period)).toBe(expected);
  });
});

describe("renderTable", () => {
  it("aligns Chinese and Latin text, sets numbers flush right and leaves empty columns out", () => {
    const rows = [
      ["名称", "空", "n"],
      ["海关", "", "5"],
      ["ab", "", "12"],
    ];
    expect(renderTable(rows, { right: [2] })).toBe("名称   n\n海关   5\nab    12\n");
  });

  it("cuts rows to the screen between characters", () => {
    expect(renderTable([["名称"], ["很长的名称"]], { width: 6 })).toBe("名称\n很长…\n");
  });
});
