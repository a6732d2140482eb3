import { compareText } from "../base/ids.js";
import type { Evidence } from "../model/extraction.js";
import type { Verdict } from "./count-keyed.js";

/** How often what a rule said was right, wrong, or neither asked for nor wrong. */
export type RuleAccount = Readonly<Record<Verdict, number>>;

/** Something that was predicted, with its evidence. */
export interface JudgedItem {
  /** What it is: an entity kind, `relation` or `fact`. */
  readonly what: string;
  readonly confidence: number;
  readonly evidence: readonly Pick<Evidence, "rule">[];
  readonly verdict: Verdict;
}

/** One account a rule, those with most wrong items first. An item that several rules found counts for each of them. */
export function accountRules(items: readonly JudgedItem[]): Record<string, RuleAccount> {
  const accounts = new Map<string, Record<Verdict, number>>();
  for (const { evidence, verdict } of items) {
    for (const rule of new Set(evidence.map((item) => item.rule))) {
      const account = accounts.get(rule) ?? { hit: 0, optional: 0, wrong: 0 };
      account[verdict]++;
      accounts.set(rule, account);
    }
  }
  return Object.fromEntries([...accounts].sort((a, b) => b[1].wrong - a[1].wrong || compareText(a[0], b[0])));
}
