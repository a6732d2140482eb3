import type { RuleRecord } from "../knowledge/tables.js";

/** What a rule's own confidence is worth: see `calibrator`. */
export type Calibrate = (item: { readonly rule: string; readonly confidence: number }) => number;

/**
 * Corrects confidences by what rules were measured to be worth: a rule that says 0.9 on average and is right eight times in
 * ten is lowered by 0.1. It keeps the order in which one rule ranks its own findings, so it is monotone in what the rule
 * says. Rules that were never measured are taken at their word. Between 0.01 and 0.99, three decimals.
 */
export function calibrator(rules: ReadonlyMap<string, RuleRecord>): Calibrate {
  return ({ rule, confidence }) => {
    const known = rules.get(rule);
    const corrected = known === undefined ? confidence : known.right + (confidence - known.said);
    return Math.round(Math.min(0.99, Math.max(0.01, corrected)) * 1000) / 1000;
  };
}
