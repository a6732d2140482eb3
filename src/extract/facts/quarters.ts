import type { Draft } from "./draft.js";
import type { Frame } from "./frame.js";

const SIDES = ["product", "partner", "reporter", "segment", "flows", "periods"] as const;

/** 前三季度进出口增速分别为3%、4%和5%: as many figures as quarters, and no other list, are of the quarters one by one. */
export function byQuarters(draft: Draft, frame: Frame): Frame {
  const quarters = draft.period?.quarters ?? [];
  const fits = draft.figures.every(
    ({ role }) => draft.figures.filter((f) => f.role === role).length === quarters.length,
  );
  if (!draft.respectively || quarters.length < 2 || !fits || frame.periods !== null) return frame;
  if (SIDES.some((axis) => (frame[axis]?.value.length ?? 0) > 1)) return frame;
  return { ...frame, periods: { value: quarters, from: "own" } };
}
