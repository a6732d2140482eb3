import type { MonthRange } from "../../model/quantity.js";
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
  const years = range === null || named.length > 0 ? [] : yearsIn(range);
  const byYear = years.length > 1 ? years : named;
  const quarters = named.length > 1 || range === null || !QUARTERLY.test(around) ? byYear : quartersIn(range);
  const fits = draft.figures.every(
    ({ role }) => draft.figures.filter((f) => f.role === role).length === quarters.length,
  );
  // 2012年至2014年出口9亿元、8亿元、7亿元
  const one = draft.respectively || (quarters === years && areListed(draft));
  if (!one || quarters.length < 2 || !fits || frame.periods !== null) return frame;
  if (SIDES.some((axis) => (frame[axis]?.value.length ?? 0) > 1)) return frame;
  return { ...frame, periods: { value: quarters, from: "own" } };
}

/** The whole years of 2012年至2014年; empty for other stretches. */
function yearsIn([first, last]: MonthRange): readonly MonthRange[] {
  if (!first.endsWith("-01") || !last.endsWith("-12")) return [];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i): MonthRange => [`${from + i}-01`, `${from + i}-12`]);
}

/** The first figures stand in a row, and not one behind the other: 9亿元、8亿元. */
function areListed({ period, figures: [first, second] }: Draft): boolean {
  if (period === null || first === undefined || second === undefined) return false;
  return first.role === second.role && second.start - first.end <= 1 && !first.approx;
}
