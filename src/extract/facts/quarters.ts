import type { Draft } from "./draft.js";
import type { Frame } from "./frame.js";
import { quartersIn } from "./period-chunks.js";

const SIDES = ["product", "partner", "reporter", "segment", "flows", "periods"] as const;

/** Words that tell a stretch of time quarter by quarter: 分季度看，2019年进出口逐季攀升，分别为…. */
const QUARTERLY = /[分按]季度?(?:来?看|分)|逐季|各季度?/;

/**
 * 前三季度进出口增速分别为3%、4%和5%: as many figures as quarters, and no other list, are of the quarters one by one.
 * `around`: the sentence.
 */
export function byQuarters(draft: Draft, frame: Frame, around = ""): Frame {
  const named = draft.period?.quarters ?? [];
  const range = frame.period?.value ?? null;
  const quarters = named.length > 1 || range === null || !QUARTERLY.test(around) ? named : quartersIn(range);
  const fits = draft.figures.every(
    ({ role }) => draft.figures.filter((f) => f.role === role).length === quarters.length,
  );
  if (!draft.respectively || quarters.length < 2 || !fits || frame.periods !== null) return frame;
  if (SIDES.some((axis) => (frame[axis]?.value.length ?? 0) > 1)) return frame;
  return { ...frame, periods: { value: quarters, from: "own" } };
}
