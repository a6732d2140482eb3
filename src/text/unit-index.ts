import { Trie } from "../base/trie.js";
import type { UnitRecord } from "../knowledge/tables.js";

/** Units found by their text. */
export interface UnitIndex {
  /** The unit that starts at a position, the longest one; `end` is exclusive. Null where none starts. */
  at(text: string, from: number): { end: number; unit: UnitRecord } | null;
  /** The currency whose name ends at a position: 人民币|346亿. */
  currencyBefore(text: string, end: number): { start: number; code: string } | null;
}

/**
 * Words that begin like a unit but are none. A unit is looked up where a number ends, so only words that can follow a
 * number matter: 两位数, 5000亿台阶, 前11个月.
 */
const NOT_UNITS =
  /^(?:个(?:多|半)?(?:月|小时|工作日|季度|周|星期|百分点|人)|位数|位于|台阶|台湾|台风|家电|家具|家居|家庭|家级|种植|种子|项目|人大|人民|人力|人才|套餐|双方|双边|组织|组合|头部|只有|只要|条件|批准|批量|点钟)/;

const SYMBOLS: readonly (readonly [string, string])[] = [
  ["HK$", "HKD"],
  ["US$", "USD"],
  ["NT$", "TWD"],
  ["¥", "CNY"],
  ["￥", "CNY"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
];

const indexes = new WeakMap<readonly UnitRecord[], UnitIndex>();

/** The index of a table of units; built once for each table. */
export function unitIndex(units: readonly UnitRecord[]): UnitIndex {
  let index = indexes.get(units);
  if (index === undefined) {
    index = buildIndex(units);
    indexes.set(units, index);
  }
  return index;
}

function buildIndex(units: readonly UnitRecord[]): UnitIndex {
  const trie = new Trie<UnitRecord>();
  for (const unit of units) trie.add(unit.unit, unit);
  const currencies = units
    .filter((unit) => unit.type === "money" && unit.unit.length > 1 && unit.code !== undefined)
    .map((unit): readonly [string, string] => [unit.unit, unit.code ?? ""]);
  const names = [...SYMBOLS, ...currencies].sort((a, b) => b[0].length - a[0].length);
  return {
    at(text, from) {
      // A Latin unit stands apart from its number: 5.2万 TEU.
      const latin = text[from] === " " && /[A-Za-z]/.test(text[from + 1] ?? "");
      // 16个柜
      const start = latin || /^个(?:货柜|高柜|大柜|柜)/.test(text.slice(from, from + 3)) ? from + 1 : from;
      if (NOT_UNITS.test(text.slice(start, start + 6))) return null;
      const found = trie.longestAt(text, start);
      const unit = found?.values[0];
      if (found === null || unit === undefined) return null;
      const wordGoesOn = /[A-Za-z]$/.test(unit.unit) && /[A-Za-z]/.test(text[found.end] ?? "");
      return wordGoesOn ? null : { end: found.end, unit };
    },
    currencyBefore(text, end) {
      const name = names.find(([word]) => text.startsWith(word, end - word.length));
      return name === undefined ? null : { start: end - name[0].length, code: name[1] };
    },
  };
}
