import type { Evidence, FactRecord } from "../../model/extraction.js";
import type { FactIndex } from "./fact-index.js";
import { step, type Words } from "./words.js";

const OTHER =
  /产值|产量|产能|销售|销量|营收|营业|收入|投资|吞吐|面积|订单|合同|签约|补贴|关税|税款|利润|价格|单价|均价|报价|运费|成本|股价|报收|收市|班列|航线|资本|就业|亩产|种植|库存|配额|贷款|市值|目标/;
const UNREAL = /预计|预期|有望|力争|计划|目标|将(?!近)|争取|可望|明年|估计/;
const FLOWS = {
  export: /出口|外销|外銷|销往|输往|發往|发往|运往|卖|远销|出境|售往|輸/,
  import: /(?:进|進)口|购自|购买|买|引进|运回|来自|进境|入境|輸入/,
  total: /〇|外贸|外貿|贸易|貿易|往来/,
} as const;

/** Signs of what was counted and how. */
export function signsOfFigures(fact: FactRecord, at: Evidence, index: FactIndex, words: Words): string[] {
  const { amount, yoy, share, measure, unit, approx, product, flow } = fact;
  const told = [amount !== null ? "amount" : "", yoy !== null ? "change" : "", share !== null ? "share" : ""];
  const signs = [
    `flow ${flow}`,
    `figures ${told.filter((t) => t !== "").join("+") || "none"}`,
    `measure ${measure}`,
  ];
  const flows = words.own.replace(/[进進]出口/g, "〇");
  for (const [name, word] of Object.entries(FLOWS))
    if (word.test(flows)) signs.push(name === flow ? "flow said" : `${name} said, too`);
  if (measure === "quantity" && product === null) signs.push("quantity without goods");
  if (measure === "quantity" && amount !== null) {
    signs.push(
      /吨|千克|公斤|克|立方米/.test(unit ?? "") ? "weight" : "count",
      `quantity ${step(amount, 10, 100, 1e3, 1e5, 1e7)}`,
    );
  }
  if (measure === "value" && amount !== null) {
    signs.push(
      `value ${step(amount, 1e4, 1e6, 1e7, 1e8, 1e9, 1e11)}`,
      `money ${/CNY|USD/.exec(unit ?? "")?.[0] ?? "other"}`,
    );
  }
  if (yoy !== null) signs.push(`change ${step(Math.abs(yoy), 0.1, 20, 50, 100, 300)}`);
  if (approx) signs.push("about");
  return [...signs, ...signsOfPlace(fact, at, index, words), ...signsOfOthers(fact, at, index)];
}

/** Signs of where the amount stands among the words. */
function signsOfPlace({ amount }: FactRecord, at: Evidence, index: FactIndex, { own }: Words): string[] {
  if (amount === null) return [];
  const found = index.ofStatement(at).numerals.find(({ readings }) => readings.includes(amount));
  if (found === undefined) return ["amount not found"];
  const lead = own.slice(Math.max(0, found.start - 8), found.start);
  const signs = [`words before the amount ${step(found.start, 4, 12, 30)}`];
  if (OTHER.test(lead)) signs.push("amount of something else");
  if (/[，；、：]$|^$/.test(lead)) signs.push("amount opens its clause");
  return signs;
}

/** Signs that lie in other facts and figures. */
function signsOfOthers(fact: FactRecord, at: Evidence, index: FactIndex): string[] {
  const [statement, sentence] = [index.ofStatement(at), index.ofSentence(at)];
  const signs = [
    `figures left over in it ${step(statement.unused, 1, 2, 3)}`,
    `figures left over in the sentence ${step(sentence.unused, 1, 2, 3, 4)}`,
    `figures in it ${step(statement.numerals.length, 1, 2, 4, 7)}`,
    `told ${step(fact.evidence.length, 2, 3)}`,
  ];
  if (index.twins(fact, at) > 0)
    signs.push(fact.amount === null && fact.yoy === null ? "several alike" : "figures shared");
  if (index.ofKey(fact) > 1) signs.push("contradicted");
  const whole = index.wholeOf(fact);
  if (whole !== null && fact.amount !== null && fact.measure === "value") {
    if (whole < fact.amount) signs.push("more than the whole");
    else if ((fact.product ?? fact.partner ?? fact.segment) !== null) signs.push("part of a known whole");
  }
  return signs;
}

/** Signs in the wording that no field takes up. */
export function signsOfWording(fact: FactRecord, at: Evidence, words: Words): string[] {
  const { own, before, behind, sentence, role } = words;
  const tests: readonly (readonly [string, boolean])[] = [
    ["分别", /分别|分別|依次|各/.test(own)],
    ["another statistic in it", OTHER.test(own)],
    ["another statistic in the sentence", OTHER.test(before)],
    ["not yet, in it", UNREAL.test(own)],
    ["not yet, in the sentence", UNREAL.test(before)],
    ["of one piece", /[每一][吨台辆粒支件箱头只个公斤]/.test(own + behind.slice(0, 6))],
    ["world or nation", /全球|世界|全国/.test(own)],
    ["compared", /高于|低于|比.{0,8}[高低]/.test(own)],
    ["somebody speaks", /说|说|表示|介绍|說/.test(sentence)],
    ["opens its sentence", before.replace(/“/g, "") === ""],
    ["sentence goes on", behind.replace(/[。！？”]/g, "") !== ""],
    ["segment", fact.segment !== null],
    ["segment in it", fact.segment !== null && own.includes(fact.segment)],
  ];
  return [
    ...tests.filter(([, holds]) => holds).map(([sign]) => sign),
    `role ${role}`,
    `length ${step(own.length, 12, 25, 45, 80)}`,
    `length of the sentence ${step(sentence.length, 30, 60, 110)}`,
    `rule ${at.rule}`,
  ];
}
