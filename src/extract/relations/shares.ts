import type { Mention } from "../../model/mention.js";
import { type Scope, wordsAfter } from "./scope.js";

const SHARE = /^([0-9]{1,3})(?:\.[0-9]+)?%的?(?:股权|股份)/u;

/** The percentage of a firm's shares that the words behind its name tell; null where they tell none. */
export function shareOf(scope: Scope, firm: Mention): number | null {
  const share = SHARE.exec(wordsAfter(scope, firm.end, 12))?.[1];
  return share === undefined ? null : Number(share);
}

/** 收购了X7%的股权: too little to make it a child. */
export function isMinorShare(scope: Scope, firm: Mention): boolean {
  return (shareOf(scope, firm) ?? 100) <= 50;
}
