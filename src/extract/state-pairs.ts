import type { Span } from "../model/span.js";

const OF_STATES = /^(?:两国|双方|双边|贸易|经贸|关系|友好|建交|经济走廊|货物贸易)/u;

/** Whether 中 and another character are China and the country of that character: 中南双边贸易, 中巴贸易额. No region, and no minibus. */
export function isPairOfStates(text: string, { start, end }: Span): boolean {
  return end - start === 2 && text[start] === "中" && OF_STATES.test(text.slice(end, end + 4));
}
