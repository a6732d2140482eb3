import type { UnitRecord } from "../../src/knowledge/tables.js";

const money = (unit: string, code: string): UnitRecord => ({ unit, type: "money", code, factor: 1 });
const count = (unit: string): UnitRecord => ({ unit, type: "count", factor: 1 });

/** A small table of units, so that these tests do not depend on the shipped one. */
export const UNITS: readonly UnitRecord[] = [
  money("元", "CNY"),
  money("人民币", "CNY"),
  money("元人民币", "CNY"),
  money("美元", "USD"),
  money("港元", "HKD"),
  money("港币", "HKD"),
  money("欧元", "EUR"),
  money("卢布", "RUB"),
  money("新台币", "TWD"),
  { unit: "角", type: "money", code: "CNY", factor: 0.1 },
  ..."台 辆 吨 克 千克 千瓦 公斤 标箱 TEU GW 艘 架 家 个 种 票 批 批次 人 人次 位 名 条 部 度 台（套） 平方米"
    .split(" ")
    .map(count),
];
