import type { Draft } from "./draft.js";
import type { Frame } from "./frame.js";

// How trade has grown over several years, told by where it began and where it ended.

const GROWN = /[由从][^，。；]{2,14}(?:增长?|增加|提高|提升|上升|扩大|攀升|跃升|发展|[升涨])(?:到|至)/;

/** 2019年至2022年，跨境电商进出口由3亿元增长到9亿元: the amount is that of the last of the years. */
export function atItsEnd(draft: Draft, frame: Frame, around: string): Frame {
  const [first, last] = frame.period?.value ?? [];
  if (first === undefined || last === undefined || frame.period === null || frame.periods !== null)
    return frame;
  const years = first.endsWith("-01") && last.endsWith("-12") && first.slice(0, 4) < last.slice(0, 4);
  const levels = draft.figures.filter((f) => f.role === "money" || f.role === "count");
  if (!years || levels.length !== 1 || !GROWN.test(around)) return frame;
  return { ...frame, period: { ...frame.period, value: [`${last.slice(0, 4)}-01`, last] } };
}

/** 从2019年的3亿元，到2022年的9亿元，全省跨境电商进出口增长两倍: amounts before the words that they need. */
export function amountsAhead(drafts: readonly Draft[]): readonly Draft[] {
  const out = [...drafts];
  drafts.forEach((told, i) => {
    const [first, second] = drafts.slice(Math.max(0, i - 2), i);
    if (told.link !== "comma" || told.flow === null || told.period !== null || i < 2) return;
    if (told.figures.some((f) => f.role !== "yoy") || told.flow.flows.length > 1) return;
    if (first === undefined || second === undefined || ![first, second].every(isBareYear)) return;
    const { flow, groups } = told;
    out[i - 2] = { ...first, flow, groups };
    out[i - 1] = { ...second, flow, groups };
  });
  return out;
}

/** 2019年的3亿元, and nothing else. */
function isBareYear({ flow, groups, period, figures }: Draft): boolean {
  const [figure, ...more] = figures;
  const bare = flow === null && Object.keys(groups).length === 0 && more.length === 0;
  const year = period?.months?.[0].endsWith("-01") === true && period.months[1].endsWith("-12");
  return bare && year && figure?.role === "money";
}
