import type { Draft } from "./draft.js";
import type { Split } from "./figure-split.js";
import { inTheirPlaces } from "./pointed-items.js";
import { besidePrices } from "./priced-lists.js";

/** Without a list 分别 and 均 are about quantity and value (出口2万台，价值3亿元，分别增长5%、6%); else nobody can tell. */
export function overMeasures(split: readonly Split[], draft: Draft, notes: string[]): readonly Split[] {
  const priced = besidePrices(split, draft);
  if (priced !== null) return priced;
  const yoys = split.flatMap((s) => s.yoys);
  const measures = draft.flow?.measures ?? [];
  if (measures.length > 0 && split.every((s) => s.levels.length === 0) && yoys.length === measures.length)
    return measures.map((measure, i) => ({ measure, levels: [], yoys: yoys.slice(i, i + 1), shares: [] }));
  if (draft.each && yoys.length === 1) return split.map((s) => ({ ...s, yoys }));
  // 出口3万吨，货值5亿元，前者增长4%
  const placed = inTheirPlaces(
    yoys.filter((f) => f !== null),
    split.length,
  );
  if (placed !== null && split.every((s) => s.levels.length === 1))
    return split.map((s, i) => ({ ...s, yoys: placed.slice(i, i + 1) }));
  const shares = split.flatMap((s) => s.shares);
  // 出口2万吨，价值3亿元，占全国的5%和6%
  const last = split.at(-1);
  const bothShared =
    split.length > 1 && shares.length === split.length && shares.length === last?.shares.length;
  if ((draft.respectively || bothShared) && shares.length > 1) {
    // 出口2万吨，价值3亿元，分别占全国的5%和6%
    if (shares.length === split.length && split.every((s) => s.levels.length === 1))
      return split.map((s, i) => ({ ...s, shares: shares.slice(i, i + 1) }));
    notes.push("several shares for one item");
    return split.map((s) => ({ ...s, shares: [], yoys: yoys.length > 1 ? [] : s.yoys }));
  }
  // 进出口90亿元，按美元计为15亿美元，分别下降7.8%和8.2%: the same in other money.
  const [money, other] = split[0]?.levels ?? [];
  const twice = split.length === 1 && split[0]?.levels.length === 2 && money?.unit !== other?.unit;
  if (draft.respectively && twice && yoys.length === 2)
    return split.map((s) => ({ ...s, levels: s.levels.slice(0, 1), yoys: yoys.slice(0, 1) }));
  // 昆山、某区分别出口3亿元、2亿元, where only one of them is known: nobody can tell whose is whose.
  if (draft.respectively && split.some((s) => s.levels.length > 1)) {
    notes.push("several amounts for one item");
    return split.map((s) => ({ ...s, levels: s.levels.length > 1 ? [] : s.levels, yoys: [] }));
  }
  // 增速分别为3%、4%: changes of several things that are not known.
  if (yoys.length > 1 && split.every((s) => s.levels.length === 0)) {
    notes.push("several changes for one item");
    return split.map((s) => ({ ...s, yoys: [] }));
  }
  if (yoys.length < 2 || !(draft.respectively || isSharedOut(split) || isAfterCount(split, draft)))
    return split;
  const single = split.every((s) => s.levels.length === 1);
  // 进口水果9批次，8吨，5万美元，分别增长2%、3%、4%: the first change is of the batches.
  const extra = yoys.length - split.length;
  const matched = single && (extra === 0 || (extra > 0 && extra === draft.skipped));
  if (!matched) notes.push("several changes for one item");
  return split.map((s, i) => ({ ...s, yoys: matched ? yoys.slice(i + extra, i + extra + 1) : [] }));
}

/** 出口啤酒198批、金额2305万元，增长24%、65%: the first change is of what counts no goods. */
function isAfterCount([only, ...more]: readonly Split[], { skipped }: Draft): boolean {
  return more.length === 0 && skipped > 0 && only?.levels.length === 1 && only.yoys.length === 1 + skipped;
}

/** 进口3万吨、货值5亿元，增长4%、6%: as many changes after the last amount as there are measures. */
function isSharedOut(split: readonly Split[]): boolean {
  const last = split.at(-1);
  const single = split.every((s) => s.levels.length === 1);
  return (
    single &&
    split.length > 1 &&
    last?.yoys.length === split.length &&
    split.slice(0, -1).every((s) => s.yoys.length === 0)
  );
}
