import { compareText } from "../../base/ids.js";
import type { Comparison } from "./feature.js";

/** Two nodes that were compared, and what came of it. */
export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  readonly comparison: Comparison;
}

/** Why two groups were not made one although something speaks for it. */
export interface Refusal {
  readonly pair: ComparedPair;
  readonly because: "unsure" | "contested" | "contradicted";
  /** The other node that claims the same, or that contradicts. */
  readonly other: string | null;
}

export interface Agglomeration {
  /** Nodes in groups, each sorted, sorted by their first. */
  readonly groups: readonly (readonly string[])[];
  /** The pairs that joined two groups, in the order in which they did. */
  readonly merges: readonly ComparedPair[];
  readonly refusals: readonly Refusal[];
}

/** Two claims are too close to choose between where the surer one is surer by less than this. */
const MARGIN = 0.75;

/**
 * Joins nodes by their pairs, surest first. A pair of two groups is refused where any node of the one is known to be another
 * than any node of the other, whatever chain leads there, and where two groups that exclude each other claim a third about
 * equally. The order of the pairs given does not matter.
 */
export function agglomerate(nodes: readonly string[], pairs: readonly ComparedPair[]): Agglomeration {
  const groupOf = new Map(nodes.map((node) => [node, new Set([node])]));
  const against = new Map<string, Set<string>>(nodes.map((node) => [node, new Set()]));
  for (const { a, b, comparison } of pairs) {
    if (comparison.verdict !== "different") continue;
    against.get(a)?.add(b);
    against.get(b)?.add(a);
  }
  const ranked = pairs
    .filter(({ comparison }) => comparison.verdict !== "different")
    .sort(
      (x, y) => y.comparison.score - x.comparison.score || compareText(x.a, y.a) || compareText(x.b, y.b),
    );
  const claims = new Map<string, ComparedPair[]>();
  for (const pair of ranked) {
    for (const node of [pair.a, pair.b]) claims.set(node, [...(claims.get(node) ?? []), pair]);
  }
  const merges: ComparedPair[] = [];
  const refusals: Refusal[] = [];
  for (const pair of ranked) {
    const [left, right] = [groupOf.get(pair.a), groupOf.get(pair.b)];
    if (left === undefined || right === undefined || left === right) continue;
    const refusal = refuse(pair, { left, right, groupOf, against, claims });
    if (refusal !== null) {
      refusals.push(refusal);
      continue;
    }
    const [small, large] = left.size < right.size ? [left, right] : [right, left];
    for (const node of small) {
      large.add(node);
      groupOf.set(node, large);
    }
    merges.push(pair);
  }
  const groups = [...new Set(groupOf.values())].map((group) => [...group].sort(compareText));
  return {
    groups: groups.sort((a, b) => compareText(a[0] ?? "", b[0] ?? "")),
    merges,
    refusals: stillApart(refusals, groupOf),
  };
}

interface State {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
  readonly groupOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly against: ReadonlyMap<string, ReadonlySet<string>>;
  readonly claims: ReadonlyMap<string, readonly ComparedPair[]>;
}

function refuse(pair: ComparedPair, state: State): Refusal | null {
  const enemy = contradiction(state.left, state.right, state.against);
  if (enemy !== null) return { pair, because: "contradicted", other: enemy };
  if (pair.comparison.verdict === "unsure") return { pair, because: "unsure", other: null };
  const rival = rivalOf(pair, state);
  return rival === null ? null : { pair, because: "contested", other: rival };
}

/** A node of one group that is known to be another than some node of the other. */
function contradiction(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  against: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let found: string | null = null;
  for (const node of small) {
    for (const enemy of against.get(node) ?? []) {
      if (large.has(enemy) && (found === null || enemy < found)) found = enemy;
    }
  }
  return found;
}

/** A third group that one side could as well belong to, and that the other side excludes. */
function rivalOf(pair: ComparedPair, { left, right, groupOf, against, claims }: State): string | null {
  for (const [own, other] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const node of [...own].sort(compareText)) {
      for (const claim of claims.get(node) ?? []) {
        if (claim.comparison.verdict !== "same" || claim.comparison.score < pair.comparison.score - MARGIN)
          continue;
        const third = groupOf.get(claim.a === node ? claim.b : claim.a);
        if (third === undefined || third === own || third === other) continue;
        if (contradiction(third, other, against) !== null) return claim.a === node ? claim.b : claim.a;
      }
    }
  }
  return null;
}

/** Refusals of pairs that another chain made one after all are no open questions. */
function stillApart(
  refusals: readonly Refusal[],
  groupOf: ReadonlyMap<string, ReadonlySet<string>>,
): Refusal[] {
  return refusals.filter(({ pair }) => groupOf.get(pair.a) !== groupOf.get(pair.b));
}
