import type { Span } from "../../model/span.js";
import { type Anchor, inContext, type ScoredName, scoredFrom, scoreOptions } from "./anchor.js";
import { optionsFrom, optionsTo } from "./name-options.js";
import type { PersonContext } from "./person-context.js";

const LIST_CONTEXT = 1;
const LIST_THRESHOLD = 2.2;
/** A run of names that nothing but its shape speaks for needs this many points each. */
const BARE_THRESHOLD = 2.6;
/** A list's names start after a mark; one that starts only at a word's boundary has to look more like a name. */
const INSIDE_CLAUSE = -1;
const JOINER = /^(?:、|和|与|及|以及|，)/u;
const AFTER_LIST =
  /^(?:、|，|。|和|与|及|以及|等|\d|分别|参加|出席|陪同|牵头|发起|联合|创办|创立|主持|获|荣获|先后|一同|共同|团队|同志|（|两|三|四|五|六|七|八|九)/u;

/**
 * person/list: names that stand in a list with names already found, after them (代表刘远航、高峰等) or before them
 * (刘远航、高峰出席). Returns anchors for the new ones only, walking outwards from each name.
 */
export function listAnchors(ctx: PersonContext, sentence: Span, found: readonly ScoredName[]): Anchor[] {
  const known = new Set(found.map((name) => name.start));
  const anchors: Anchor[] = [];
  for (const name of found) {
    for (let at: number | null = name.end; at !== null; ) at = step(after(ctx, sentence, at));
    for (let at: number | null = name.start; at !== null; ) at = step(before(ctx, sentence, at), true);
  }
  return anchors;

  function step(readings: readonly ScoredName[], backwards = false): number | null {
    const best = bestOf(readings);
    if (best === null || best.points < LIST_THRESHOLD || known.has(best.start)) return null;
    known.add(best.start);
    anchors.push({ rule: "person/list", threshold: LIST_THRESHOLD, readings });
    return backwards ? best.start : best.end;
  }
}

function after(ctx: PersonContext, sentence: Span, at: number): ScoredName[] {
  const joiner = JOINER.exec(ctx.text.slice(at, at + 2))?.[0];
  if (joiner === undefined) return [];
  const options = optionsFrom(ctx.text, at + joiner.length, sentence.end, ctx.knowledge.surnames);
  // A comma is a list's only where the list goes on: 甲，乙、丙等获奖.
  const ends = joiner === "，" ? /^[、等]/u : AFTER_LIST;
  const open = options.filter(
    (option) => ends.test(ctx.text.slice(option.end, option.end + 2)) || joiner !== "，",
  );
  return scoreOptions(ctx, open, { context: LIST_CONTEXT });
}

function before(ctx: PersonContext, sentence: Span, at: number): ScoredName[] {
  const joiner = /(?:、|和|与|，)$/u.exec(ctx.text.slice(Math.max(sentence.start, at - 1), at))?.[0];
  if (joiner === undefined) return [];
  const end = at - joiner.length;
  const options = optionsTo(ctx.text, end, sentence.start, ctx.knowledge.surnames);
  // 甲，乙、丙等获奖: a slip of the pen for 、, where the first name stands alone before the comma.
  const alone = (start: number) =>
    start === sentence.start || /[。；：！？”\n]/u.test(ctx.text[start - 1] ?? "");
  return options.flatMap((option) => {
    const opening = openingPoints(ctx, option.start, sentence.start);
    if (opening === null || (joiner === "，" && !alone(option.start))) return [];
    return scoreOptions(ctx, [option], { context: LIST_CONTEXT + opening });
  });
}

/** Points for where a list's name starts, or null where no word starts. */
function openingPoints(ctx: PersonContext, at: number, floor: number): number | null {
  if (at === floor || /[，。；：、和与”）]/u.test(ctx.text[at - 1] ?? "")) return 0;
  // 由刘远航、高峰牵头: a preposition opens a list nearly as well as a mark.
  if (/[由请被让给跟]/u.test(ctx.text[at - 1] ?? "") && ctx.tokens.isBoundary(at)) return INSIDE_CLAUSE / 3;
  return ctx.tokens.isBoundary(at) ? INSIDE_CLAUSE : null;
}

/** person/name-list: two names or more joined by 、 that all look like names, with words after them that lists of people have. */
export function bareListAnchors(ctx: PersonContext, sentence: Span): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = sentence.start; at < sentence.end - 1; at++) {
    // A list's first name is two to four characters long.
    if (!joinsAt(ctx.text, at + 2) && !joinsAt(ctx.text, at + 3) && !joinsAt(ctx.text, at + 4)) continue;
    const opening = openingPoints(ctx, at, sentence.start);
    if (opening === null) continue;
    const run = runOfNames(ctx, sentence, { at, opening });
    const last = run.at(-1);
    if (run.length < 2 || last === undefined) continue;
    const end = Math.max(...last.map((reading) => reading.end));
    if (!AFTER_LIST.test(ctx.text.slice(end, end + 2))) continue;
    anchors.push(
      ...run.map((readings) => ({ rule: "person/name-list", threshold: BARE_THRESHOLD, readings })),
    );
    at = end - 1;
  }
  return anchors;
}

function joinsAt(text: string, at: number): boolean {
  return text[at] === "、" || text[at] === "和";
}

function runOfNames(
  ctx: PersonContext,
  sentence: Span,
  { at: first, opening }: { at: number; opening: number },
): ScoredName[][] {
  const run: ScoredName[][] = [];
  for (let at = first; ; ) {
    const readings = inContext(scoredFrom(ctx, at, sentence.end), at === first ? opening : 0);
    const best = bestOf(readings);
    if (best === null || best.points < BARE_THRESHOLD) return run;
    run.push([best]);
    if (!joinsAt(ctx.text, best.end)) return run;
    at = best.end + 1;
  }
}

/** The reading with the most points; of equals the earlier, then the longer. */
export function bestOf(readings: readonly ScoredName[]): ScoredName | null {
  let best: ScoredName | null = null;
  for (const reading of readings) {
    const better =
      best === null ||
      reading.points > best.points ||
      (reading.points === best.points && reading.end - reading.start > best.end - best.start);
    if (better) best = reading;
  }
  return best;
}
