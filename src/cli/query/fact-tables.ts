import { oneLine } from "../../base/one-line.js";
import type { FactGroupView, FactRowView } from "../../query/fact-views.js";
import type { TradeFactView } from "../../query/views.js";
import type { Context } from "../context.js";
import { amountText, changeText, periodText } from "../fact-text.js";
import { table } from "../write.js";
import { verbWordsOf } from "./verb-words.js";

/** Trade facts, one a row. A change that two amounts give is shown where it is not the printed one. */
export function factTable(facts: readonly (TradeFactView | FactRowView)[], context: Context): void {
  const { columns } = context.say;
  const head = [
    columns.period,
    columns.reporter,
    columns.flow,
    columns.product,
    columns.partner,
    columns.segment,
    columns.amount,
    columns.yoy,
    verbWordsOf(context.language).columns.computed,
    columns.share,
    columns.support,
    columns.sentence,
  ];
  table(context, [head, ...facts.map((fact) => factRow(fact, context))], [6, 7, 8, 9, 10]);
}

function factRow(fact: TradeFactView | FactRowView, { say, language }: Context): string[] {
  return [
    periodText(fact.period),
    fact.reporter.name,
    say.flows[fact.flow],
    fact.product?.name ?? "",
    fact.partner?.name ?? "",
    fact.segment ?? "",
    amountText(fact, language),
    changeText(fact.yoy),
    computedText(fact),
    fact.share === null ? "" : `${fact.share}%`,
    String(fact.support),
    `${fact.conflicts.length > 0 ? `(${say.disputed}) ` : ""}${oneLine(fact.evidence[0]?.text ?? "")}`,
  ];
}

function computedText(fact: TradeFactView | FactRowView): string {
  if (!("growth" in fact) || fact.growth === null || fact.growth.agrees === true) return "";
  return changeText(fact.growth.computed);
}

/** Groups with their sums, one sum a row. */
export function groupTable(groups: readonly FactGroupView[], context: Context): void {
  const { say, language } = context;
  const words = verbWordsOf(language);
  const fields = Object.keys(groups[0]?.key ?? {});
  const names: Readonly<Record<string, string>> = { ...say.columns, year: words.columns.year };
  const head = [
    ...fields.map((field) => names[field] ?? field),
    words.columns.facts,
    words.columns.sum,
    words.columns.covered,
  ];
  const rows = groups.flatMap(({ key, facts, sums }) => {
    const values = fields.map((field) => valueText(field, key[field] ?? null, context));
    const lines = sums.map(({ amount, unit, covered, mayOverlap }) => [
      ...values,
      String(facts),
      `${amountText({ amount, unit, approx: false }, language)}${mayOverlap ? ` ${words.mayOverlap}` : ""}`,
      covered === 0 ? "" : String(covered),
    ]);
    return lines.length > 0 ? lines : [[...values, String(facts), "", ""]];
  });
  const first = fields.length;
  table(context, [head, ...rows], [first, first + 2]);
}

function valueText(field: string, value: FactGroupView["key"][string], { say }: Context): string {
  if (value === null) return "–";
  if (typeof value !== "string") return value.name;
  const flows: Readonly<Record<string, string>> = say.flows;
  if (field === "flow") return flows[value] ?? value;
  return field === "period" ? periodText(value.split("/") as [string, string]) : value;
}
