import type { Span } from "../../model/span.js";
import { type Follower, followerAt } from "./followers.js";
import { type NameOption, optionsFrom } from "./name-options.js";
import { scoreName } from "./name-score.js";
import type { PersonContext } from "./person-context.js";

/** One reading of a name at an anchor, with the points that its characters, its ends and its context give it. */
export interface ScoredName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly points: number;
}

/** A place where the context promises a name: its rule, what it takes to believe it, and the readings that are possible. */
export interface Anchor {
  readonly rule: string;
  readonly threshold: number;
  readonly readings: readonly ScoredName[];
}

/** A name in front of a name already held for a mention is a false start: 和宁波. */
const HOLDS_MENTION = -2.5;

const scored = new WeakMap<PersonContext, Map<number, readonly ScoredName[]>>();

/** Names that could start at an offset, scored without regard to the context; kept, as several rules ask for the same offset. */
export function scoredFrom(ctx: PersonContext, start: number, limit: number): readonly ScoredName[] {
  let kept = scored.get(ctx);
  if (kept === undefined) {
    kept = new Map();
    scored.set(ctx, kept);
  }
  let readings = kept.get(start);
  if (readings === undefined) {
    const options = optionsFrom(ctx.text, start, limit, ctx.knowledge.surnames);
    readings = options.length === 0 ? NONE : scoreOptions(ctx, options, { context: 0 });
    kept.set(start, readings);
  }
  return readings;
}

const NONE: readonly ScoredName[] = [];

/** The readings with the points of a context added. */
export function inContext(readings: readonly ScoredName[], context: number): ScoredName[] {
  return readings.map((reading) => ({ ...reading, points: reading.points + context }));
}

/** What the words around promise. */
export interface NameContext {
  /** Points that the context is worth. */
  readonly context: number;
  /** The title right before, if one stands there. */
  readonly title?: Span;
  /** What follows, where the caller knows better than the words tell (a title). */
  readonly follower?: Follower;
}

/** Scores options in a context worth `context` points; those that overlap mentions or signatures fall out. */
export function scoreOptions(
  ctx: PersonContext,
  options: readonly NameOption[],
  { context, title, follower }: NameContext,
): ScoredName[] {
  const readings: ScoredName[] = [];
  for (const option of options) {
    const name = ctx.text.slice(option.start, option.end);
    const free = title === undefined ? ctx.isFree(option) : ctx.isFreeAfterTitle(option, title);
    if (!free || ctx.authors.has(name)) continue;
    const { text, tokens, knowledge } = ctx;
    const next = follower ?? followerAt(text, option.end, tokens);
    const { points } = scoreName(option, { text, tokens, knowledge, follower: next });
    const nested = title === undefined && ctx.holdsMention(option) ? HOLDS_MENTION : 0;
    readings.push({ start: option.start, end: option.end, name, points: points + nested + context });
  }
  return readings;
}
