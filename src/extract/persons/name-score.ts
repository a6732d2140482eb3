import type { Knowledge } from "../../knowledge/tables.js";
import type { Token } from "../../model/token.js";
import type { TokenIndex } from "../token-index.js";
import type { Follower } from "./followers.js";
import { endsInAdverb, isHan, isPhrase, isSideWord } from "./name-characters.js";
import type { NameOption } from "./name-options.js";
import { partedNameAt } from "./parted-names.js";
import { isRareCharacter } from "./rare-characters.js";

/** How plausible an option is, in points; what is above a context's threshold is taken as a name. */
export interface NameScore {
  readonly points: number;
  readonly follower: Follower;
}

/** Points for what stands after the name. */
const FOLLOWER_POINTS: Readonly<Record<Follower, number>> = {
  mark: 1,
  speech: 1.2,
  phrase: 1.1,
  word: 0.9,
  verb: 0.4,
  noun: -1,
  inside: -1.5,
};
/** Points for cutting a word of the segmenter in two: less bad where a verb of two characters shows that it cut wrongly itself. */
const CUT: Readonly<Record<Follower, number>> = {
  mark: -1.2,
  speech: -0.1,
  phrase: -0.5,
  word: -1.2,
  verb: -1.2,
  noun: -1.2,
  inside: -1.2,
};
/** The segmenter's tags of one word that is just the name: nr a known name, x a word it made up, others a dictionary word. */
const WHOLE_WORD: Readonly<Record<string, number>> = {
  nr: 2,
  nrfg: 2,
  nrt: 1.2,
  x: 1.3,
  ns: -0.8,
  nz: -0.6,
  zg: 0,
};
const DICTIONARY_WORD = -2;
/** A surname cut off as one of these is more likely the preposition, conjunction, adverb or verb that it also is. */
const FUNCTION_TAGS: Readonly<Record<string, number>> = {
  p: -1.5,
  c: -1.5,
  d: -1.2,
  u: -1.5,
  r: -1.5,
  m: -1.2,
  f: -0.8,
  v: -0.7,
  q: -0.8,
};
const UNUSUAL_GIVEN = 0.05;
/** A character that hardly any word has is more likely a name's than one that names seldom have. */
const RARE_GIVEN = 0.6;
/** Points for the given name run from -0.8 (characters no name has) to 1.1 (the commonest). */
const GIVEN_FACTOR = 2;
const GIVEN_ZERO = 0.45;
/** The table lists surnames by how common they are, those that are everyday words last; a name must make up for a rare one. */
const COMMON_SURNAMES = 200;
const RARE_SURNAMES = 400;

/** Where an option stands. */
export interface NameSetting {
  readonly text: string;
  readonly tokens: TokenIndex;
  readonly knowledge: Knowledge;
  readonly follower: Follower;
}

/** Scores one option by its characters, the segmenter's view of it, and what follows. Context is added by the caller. */
export function scoreName(option: NameOption, { text, tokens, knowledge, follower }: NameSetting): NameScore {
  const given = givenWeight(option.given, knowledge);
  let points = FOLLOWER_POINTS[follower];
  points += GIVEN_FACTOR * (given - GIVEN_ZERO);
  points += wordPoints(option, tokens, { given, follower });
  points += shapePoints(option) + surnameCommonness(option.surname, knowledge);
  const name = text.slice(option.start, option.end);
  if (isSideWord(name) || isPhrase(name)) points -= 4;
  // 苏德|毕力格: the first part of a longer name of another language
  if (partedNameAt(text, option.start) > option.end - option.start) points -= 2;
  // 何良均到: one person is not 均, which counts several.
  const alone = !/[、和与及等，]/u.test(text.slice(Math.max(0, option.start - 20), option.start));
  const counted = alone && text[option.end] === "均" && option.given.length === 1;
  if (counted) points -= 1.5;
  if (endsInAdverb(name) && !(alone && name.endsWith("均"))) points -= 2;
  // 逄濛掰|着: what stands before 着 or 了 is a verb.
  if (
    /^(?:着(?!手(?:[打开推准研进实启制编]|$)|[力重眼急])|了(?!解))/u.test(
      text.slice(option.end, option.end + 3),
    )
  )
    points -= 3;
  // 鄢弢|巍领着: a character that only names have is no word that goes on.
  if (isRareCharacter(text[option.end] ?? "，") && isHan(text[option.end] ?? "，")) points -= 1.5;
  return { points, follower };
}

/** Mean commonness of the given name's characters, 0 to 1. */
export function givenWeight(given: string, knowledge: Knowledge): number {
  const characters = [...given];
  const sum = characters.reduce(
    (total, c) =>
      total + (knowledge.givenNameCharacters.get(c) ?? (isRareCharacter(c) ? RARE_GIVEN : UNUSUAL_GIVEN)),
    0,
  );
  return sum / characters.length;
}

const ranks = new WeakMap<Knowledge, ReadonlyMap<string, number>>();

function surnameCommonness(surname: string, knowledge: Knowledge): number {
  if (surname.length > 1) return 0;
  let rank = ranks.get(knowledge);
  if (rank === undefined) {
    rank = new Map([...knowledge.surnames.single].map((single, i) => [single, i]));
    ranks.set(knowledge, rank);
  }
  const at = rank.get(surname) ?? RARE_SURNAMES;
  return at < 100 ? 0.3 : at < COMMON_SURNAMES ? 0 : at < RARE_SURNAMES ? -0.3 : -0.8;
}

function shapePoints({ surname, given }: NameOption): number {
  if (surname.length === 1 && given.length === 3) return -2.5;
  if (surname.length >= 2 || given.length === 2) return 0.3;
  return 0;
}

function wordPoints(
  option: NameOption,
  tokens: TokenIndex,
  { given, follower }: { given: number; follower: Follower },
): number {
  const first = tokens.at(option.start);
  const last = tokens.at(option.end - 1);
  if (first === undefined || last === undefined) return 0;
  // 章新平|等: the segmenter takes the last character and 等 for one word.
  const closed =
    tokens.isBoundary(option.end) ||
    (last.text.endsWith("等") && last.end === option.end + 1 && last.text.length === 2) ||
    // 林小琴的: and so with 的.
    (last.tag === "x" && last.text.endsWith("的") && last.end === option.end + 1);
  if (first === last && first.start === option.start && closed) {
    return WHOLE_WORD[first.tag] ?? dictionaryPoints(given);
  }
  let points = closed ? 0.8 : last.tag === "x" ? -0.3 : CUT[follower];
  if (first.start === option.start)
    points += surnamePoints(first, option, [...option.given].some(isRareCharacter));
  // 记者, 重视: a dictionary word after the surname is a name only if its characters are usual ones (智慧, 建国).
  const restIsWord =
    last !== first && closed && last.start === option.start + option.surname.length && last.text.length > 1;
  if (restIsWord && !last.tag.startsWith("nr")) points -= given >= 0.6 ? 0 : given >= 0.45 ? 0.6 : 1.4;
  return points;
}

function dictionaryPoints(given: number): number {
  return given >= 0.6 ? DICTIONARY_WORD / 2 : DICTIONARY_WORD;
}

/** 于|赟: what goes on with a character that only names have is no preposition. */
function surnamePoints(first: Token, option: NameOption, rare: boolean): number {
  if (first.tag.startsWith("nr")) return 1;
  if (rare && first.text === option.surname) return 0;
  return first.text === option.surname ? (FUNCTION_TAGS[first.tag] ?? 0) : -0.3;
}
