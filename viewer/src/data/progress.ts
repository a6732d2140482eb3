/** What a page does before the graph is there; `open` is indexing and drawing. */
export type LoadPhase = "fetch" | "unpack" | "check" | "open";

/**
 * Told of each phase as it begins and goes on: how much of it is done, from 0 to 1, null where nobody knows. Settles
 * when it can be seen, so that a long piece of work may wait for that.
 */
export type Report = (phase: LoadPhase, part: number | null) => Promise<void>;

export const SILENT: Report = async () => {};

const ORDER: readonly LoadPhase[] = ["fetch", "unpack", "check", "open"];

/** How much of the whole has been done, from 0 to 1, each phase counted as much as it takes of the time. */
export function partDone(phase: LoadPhase, part: number | null): number {
  const weights: Readonly<Record<LoadPhase, number>> = { fetch: 0.4, unpack: 0.15, check: 0.15, open: 0.3 };
  const before = ORDER.slice(0, ORDER.indexOf(phase)).reduce((sum, one) => sum + weights[one], 0);
  return before + weights[phase] * (part ?? 0);
}
