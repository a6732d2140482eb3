import type { Unit } from "./units.js";

// Words that end the line over the headline: 在…时强调, 在…会议上指出, 港口新图景——
const SHOULDER = /(?:强调|強調|指出|要求|提出|调研时|——|—|：)$/u;

// A slogan over the headline has hardly a word in common with the text; the headline has.
const SLOGAN = 0.1;

/**
 * Which of the headline lines of an article are its title; the others are subtitles. The highest markdown level is the
 * title; among lines of one level it is the first that is no lead-in (张三在调研时强调) and no slogan, with lines set
 * directly below it. `share` tells how much of a line's weight stands in the text.
 */
export function chooseTitle(headlines: readonly Unit[], share: (text: string) => number): ReadonlySet<Unit> {
  const levels = headlines.map((unit) => unit.level).filter((level) => level > 0);
  const top = levels.length > 0 ? Math.min(...levels) : 0;
  const candidates = headlines.filter((unit) => unit.level === top);
  const main = candidates.filter((unit) => !SHOULDER.test(unit.text));
  const [head, next] = main;
  const slogan = head && next && share(head.text) < SLOGAN && share(next.text) >= 2 * SLOGAN;
  const first = slogan ? next : (head ?? candidates[0]);
  const title = new Set<Unit>();
  if (!first) return title;
  title.add(first);
  for (const unit of headlines.slice(headlines.indexOf(first) + 1)) {
    if (!unit.tight || unit.level !== top) break;
    title.add(unit);
  }
  return title;
}
