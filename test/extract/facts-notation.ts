import { readFacts } from "../../src/extract/facts/read-facts.js";
import type { Reading } from "../../src/extract/reading.js";
import type { FactClaim } from "../../src/model/claim.js";
import { readPeriods } from "../../src/text/periods.js";
import { readQuantities } from "../../src/text/quantities.js";
import { type AnnotateOptions, annotate, type Names } from "../support/annotate.js";

const FLOW_WORDS = { export: "出口", import: "进口", total: "进出口" } as const;

/** A reading with quantities and periods, as it reaches the pass for trade facts. */
export function readingOf(text: string, names: Names, options: AnnotateOptions): Reading {
  const reading = annotate(text, names, options);
  return {
    ...reading,
    quantities: readQuantities(reading.doc.text, reading.knowledge.units),
    periods: readPeriods(reading.doc.text, reading.doc.article.date),
  };
}

/**
 * A fact on one line: reporter, flow, goods, 对partner, [segment], period, amount and unit, change, share, ~ if qualified.
 * 山东省 出口 机电产品 对东盟 [民营企业] 2023.01-11 8000亿CNY +3% 占45% ~
 */
export function describeFact(fact: FactClaim): string {
  return [
    fact.reporter.name,
    FLOW_WORDS[fact.flow],
    fact.product?.name,
    fact.partner === null ? null : `对${fact.partner.name}`,
    fact.segment === null ? null : `[${fact.segment}]`,
    describePeriod(fact.period),
    fact.amount === null ? null : `${describeAmount(fact.amount)}${fact.unit}`,
    fact.amount === null && fact.measure === "quantity" ? "量" : null,
    fact.yoy === null ? null : `${fact.yoy < 0 ? "" : "+"}${fact.yoy}%`,
    fact.share === null ? null : `占${fact.share}%`,
    fact.approx ? "~" : null,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(" ");
}

function describePeriod(period: FactClaim["period"]): string | null {
  if (period === null) return null;
  const [first, last] = period.map((month) => month.replace("-", "."));
  if (first === undefined || last === undefined) return null;
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${first}-${last}`;
  if (first.endsWith(".01") && last.endsWith(".12")) return first.slice(0, 4);
  return first === last ? first : `${first}-${last.slice(5)}`;
}

function describeAmount(amount: number): string {
  if (amount >= 1e8) return `${Number((amount / 1e8).toPrecision(12))}亿`;
  return amount >= 1e4 ? `${Number((amount / 1e4).toPrecision(12))}万` : `${amount}`;
}

/** The facts of a text in text order, one line each. */
export function factsOf(text: string, names: Names, options: AnnotateOptions): readonly string[] {
  return readFacts(readingOf(text, names, options)).claims.map(describeFact);
}
