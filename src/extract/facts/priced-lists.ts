import type { Draft } from "./draft.js";
import type { Split } from "./figure-split.js";

/**
 * 金额9亿美元，均价4美元，同比分别下降2%和3%: of changes told one by one behind amounts and a price, those of the amounts.
 * Null where no price stands behind the amounts.
 */
export function besidePrices(split: readonly Split[], draft: Draft): readonly Split[] | null {
  const last = split.at(-1);
  if (draft.prices === 0 || !draft.respectively || last === undefined || last.yoys.length < 2) return null;
  const told = split.slice(0, -1).findLastIndex((s) => s.yoys.length > 0);
  const open = split.slice(told + 1);
  const fits = last.yoys.length === open.length + draft.prices && open.every((s) => s.levels.length === 1);
  return [
    ...split.slice(0, told + 1),
    ...open.map((s, i) => ({ ...s, yoys: fits ? last.yoys.slice(i, i + 1) : [] })),
  ];
}
