import { Trie } from "../../base/trie.js";
import type { Span } from "../../model/span.js";
import { readPosts } from "../posts/read-posts.js";
import type { FoundName } from "./choose-names.js";
import { followerAt } from "./followers.js";
import { ownersOfParts } from "./last-parts.js";
import { Occupied } from "./occupied.js";
import type { PersonContext } from "./person-context.js";

/** A name, found at a place, that stands for a person whose full name may be another text (李厅长 for 李明远). */
export interface NamedAgain extends Span {
  readonly name: string;
  readonly rule: string;
  readonly confidence: number;
  /** True for a short form that gives no alias. */
  readonly pronoun?: boolean;
}

/**
 * Further places of persons that the article has named: the full name anywhere, also in the headline (person/again), and
 * surname with a title (person/surname-title: 李厅长) where one person of that surname holds that title or one like it.
 */
export function findAgain(ctx: PersonContext, found: readonly FoundName[]): NamedAgain[] {
  const titles = titlesByName(ctx, found);
  const taken = new Occupied(found);
  const again: NamedAgain[] = [];
  const names = [...new Set(found.map((name) => name.name))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const owners = ownersOfParts(names);
  const forms = [...names, ...owners.keys()];
  const places = occurrences(ctx, forms);
  for (const form of forms) {
    const name = owners.get(form) ?? form;
    for (const span of places.get(form) ?? []) {
      if (taken.touches(span)) continue;
      taken.add(span);
      again.push({ ...span, name, rule: "person/again", confidence: 0.9 });
    }
  }
  for (const short of surnameTitles(ctx, names, titles)) if (!taken.touches(short)) again.push(short);
  return again.sort((a, b) => a.start - b.start);
}

/** Where each name stands; one walk over the text for all of them. */
function occurrences(ctx: PersonContext, names: readonly string[]): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map(names.map((name): [string, Span[]] => [name, []]));
  const trie = new Trie<Span[]>();
  for (const [name, places] of spans) trie.add(name, places);
  for (let start = 0; names.length > 0 && start < ctx.text.length; start++) {
    for (const { end, values } of trie.matchesAt(ctx.text, start)) {
      const span = { start, end };
      if (isOneSentence(ctx, span) && ctx.isFree(span) && standsAlone(ctx, span)) values[0]?.push(span);
    }
  }
  return spans;
}

function isOneSentence(ctx: PersonContext, { start, end }: Span): boolean {
  const sentence = ctx.sentenceAt(start);
  return sentence !== undefined && sentence.role !== "byline" && end <= sentence.end;
}

/** A short name may be the start of a longer word: what follows must let it end. Longer names need no such care. */
function standsAlone(ctx: PersonContext, span: Span): boolean {
  const whole = ctx.tokens.at(span.start);
  const inLongerWord =
    whole !== undefined && whole.start <= span.start && whole.end > span.end && whole.tag !== "x";
  if (inLongerWord) return false;
  return span.end - span.start > 2 || followerAt(ctx.text, span.end, ctx.tokens) !== "inside";
}

/** Forms of address that fit anyone. */
const ADDRESS = /^(?:先生|女士|老师|同志)$/u;

/** The titles that the article gives each person. */
function titlesByName(ctx: PersonContext, found: readonly FoundName[]): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const name of found) {
    const own = readPosts(ctx, name, found).map((post) => post.hit.text);
    titles.set(name.name, [...(titles.get(name.name) ?? []), ...own]);
  }
  return titles;
}

function surnameTitles(
  ctx: PersonContext,
  names: readonly string[],
  titles: ReadonlyMap<string, readonly string[]>,
): NamedAgain[] {
  const bySurname = new Map<string, string[]>();
  for (const name of names) {
    const double = name.slice(0, 2);
    const surname = ctx.knowledge.surnames.compound.has(double) ? double : name.slice(0, 1);
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), name]);
  }
  const spans: NamedAgain[] = [];
  for (const [surname, holders] of bySurname) {
    const [name, ...others] = holders;
    // Two persons of one surname: the short form cannot tell which is meant.
    if (name === undefined || others.length > 0) continue;
    for (const start of starts(ctx, surname)) {
      const end = start + surname.length;
      const sentence = ctx.sentenceAt(start);
      const hit = sentence === undefined ? null : ctx.titles.startingAt(ctx.text, end, sentence.end);
      if (hit === null || !ctx.tokens.isBoundary(hit.end)) continue;
      // 李师长 is not the secretary Li: the title must be one that the person holds, 副 left out as speech does.
      const fits =
        ADDRESS.test(hit.text) || titles.get(name)?.some((title) => title.endsWith(hit.record.title));
      if (fits !== true) continue;
      const span = { start, end: hit.end };
      if (ctx.isFree(span))
        spans.push({ ...span, name, rule: "person/surname-title", confidence: 0.8, pronoun: true });
    }
  }
  return spans;
}

function starts(ctx: PersonContext, surname: string): number[] {
  const found: number[] = [];
  for (let at = ctx.text.indexOf(surname); at >= 0; at = ctx.text.indexOf(surname, at + 1)) {
    const role = ctx.sentenceAt(at)?.role;
    if (role !== undefined && role !== "byline" && ctx.tokens.isBoundary(at)) found.push(at);
  }
  return found;
}
