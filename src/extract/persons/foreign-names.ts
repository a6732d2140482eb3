import type { Span } from "../../model/span.js";
import type { TokenIndex } from "../token-index.js";
import { followerAt, opensPhrase } from "./followers.js";
import { endsInAdverb, isHan, isImpossibleInName, isPhrase, isTransliteration } from "./name-characters.js";
import { partedNameAt } from "./parted-names.js";

/** Parts of Mongolian names with characters that no other name by sound has: flower, eternal, axe, steel, blue. */
const MONGOLIAN = /其其格|其木格|孟和|苏和|布和|呼和/u;

/** One way to read the characters at an offset as a name written by sound or of another language. */
export interface ForeignOption {
  readonly start: number;
  readonly end: number;
  readonly points: number;
}

/** Whether the words before make a name by sound likely: a foreigner's title, any title, none. */
export type Expected = "yes" | "maybe" | "no";

/** Characters of the tables of transliteration that words have as often; inside a dotted name they are sounds. */
const ALSO_SOUNDS = new Set(
  "素猜颂宋挽乍仑育实汶通坤讪吁叻春披越吞觉占差信捷茨涅奎凡梵扬桂桦娥妮姬娇芙芬芳芮茵萝薇黛琪璐碧绮缇琼珂珊苔蒂蓓赛谭谷邓邦铎锡锋雯韩鲍齐龙策泼滕浦钱蔡蔚圭奥宰容岛崔库彻恰悉昌曹朔查柯根桑森欧歇汗法泽波津温滨焦爵狄甄登盖章端竺索纽绍维罕腓艾荻萧蒋蓝衡裴詹诗诸谢豪贡贺赵辛里铁阮阳霞顾颇麻默卫久契佛哥朗翰赫迦甫柳百滴",
);
const LEAST_SHARE = 0.6;
const UNEXPECTED = 0.8;
const SURNAME_LAST = /^[陈李王张刘黄吴周徐孙朱郭何梁宋郑冯董程曹]$/u;
const DOT = /[·・•‧]/u;
/** 邱远上周四: a day that the segmenter takes for a part of the name. */
const TIME = /[上本下]周|周[一二三四五六日]|[今昨明][日天年]|[上下]午|日前$/u;
const LONGEST_PART = 8;
const LONGEST_NAME = 24;

/** 吴昂|率代表团: what the one named does. */
function leadsParty(text: string, at: number): boolean {
  return text[at] === "率" && /^[^，。；率]{0,12}?[团队组]/u.test(text.slice(at + 1, at + 14));
}

/** Words that are shaped like a name and are a phrase, or end in an adverb or a time. */
function isOrdinary(words: string): boolean {
  return isPhrase(words) || endsInAdverb(words) || TIME.test(words);
}

/**
 * Names of foreign shape that could start at `start`: parts joined by · (阿卜杜拉·卡里姆), or, where `expected` says that a
 * foreigner's title stands before, one part by sound (安瓦尔) or of words that the segmenter takes for names (山口弘明).
 */
export function foreignFrom(
  text: string,
  start: number,
  tokens: TokenIndex,
  expected: Expected,
): ForeignOption[] {
  const options: ForeignOption[] = [];
  // 谈总理|出席东亚峰会: a verb is no sound of a name.
  if (opensPhrase(text, start) && /^v/u.test(tokens.at(start)?.tag ?? "")) return options;
  const dotted = /^[^，。；：！？、“”（）\s]{1,8}[·・•‧]/u.test(text.slice(start, start + LONGEST_PART + 1));
  const parted = partedNameAt(text, start);
  let usualTo = start + parted;
  let dots = 0;
  let bySound = 0;
  let part = 0;
  for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_NAME); end++) {
    const character = text[end - 1] as string;
    if (DOT.test(character)) {
      if (part === 0) break;
      dots++;
      part = 0;
      // 木合塔尔·|阿不都克里木: behind the dot as well
      usualTo = Math.max(usualTo, end + partedNameAt(text, end));
      continue;
    }
    if (!isHan(character) || ++part > LONGEST_PART || leadsParty(text, end - 1)) break;
    // 若昂·门德斯|先后, 穆坦|开下: behind a last part that is long enough a character that no sound is written with ends it.
    if (
      dots > 0 &&
      part > 2 &&
      end > usualTo &&
      !endsLao(text, end) &&
      !isTransliteration(character) &&
      !ALSO_SOUNDS.has(character) &&
      !/^nr/u.test(tokens.at(end - 1)?.tag ?? "")
    )
      break;
    // Before a dot any character may stand for a sound: 阿不都·…
    const mongolian = MONGOLIAN.test(text.slice(Math.max(start, end - 3), end + 2));
    const usual = mongolian || end <= usualTo;
    // 伊什特万: the one word of grammar that sounds are written with as well.
    const sound =
      dots > 0 &&
      (character === "什" ||
        (character === "得" && text[end - 2] === "彼") ||
        opensThai(text, end - 1) ||
        endsLao(text, end));
    if (isImpossibleInName(character) && !(dotted && dots === 0) && !usual && !sound) break;
    const inner = dots > 0 || dotted;
    if (isTransliteration(character) || (inner && ALSO_SOUNDS.has(character))) bySound++;
    const length = end - start - dots;
    if (length < 2 || (dotted && dots === 0) || (dots === 0 && expected === "no")) continue;
    if (isOrdinary(text.slice(start, end))) continue;
    // 周敬之|一道出席: 之 goes with the name.
    if (dots === 0 && length === 2 && /^之[一说在]/u.test(text.slice(end, end + 2))) continue;
    // 客商|递来的样品: what he does, no name
    if (length === 2 && /^[来去到给过下上回起走出](?:[的了一两几\d“]|$)/u.test(text.slice(end - 1, end + 1)))
      continue;
    // After an ordinary title only what is wholly by sound counts: 市长|乌兰图雅.
    if (dots === 0 && expected === "maybe" && length !== parted && (length < 3 || bySound < length)) continue;
    // 客商|签下: neither sounds nor made-up words.
    const whole = dots === 0 && length === parted;
    // 大卫·陈: those who live abroad write their surname last.
    const surname = dots > 0 && part === 1 && SURNAME_LAST.test(character) ? 1 : 0;
    const share = whole ? 1 : Math.min(1, (bySound + surname) / length);
    const named = namedShare(tokens, { start, end, expected });
    if (Math.max(share, named) < LEAST_SHARE) continue;
    const points =
      foreignPoints({ text, start, end, tokens, share, named, dots }) -
      (dots === 0 && expected === "maybe" && !whole ? UNEXPECTED : 0);
    options.push({ start, end, points });
  }
  return options;
}

interface Reach {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: TokenIndex;
  /** Part of the characters that are usual in names by sound. */
  readonly share: number;
  /** Part of the characters in words that are names. */
  readonly named: number;
  readonly dots: number;
}

const FOLLOWER_POINTS = {
  mark: 1.2,
  speech: 1.2,
  phrase: 1.1,
  word: 1,
  verb: 0.3,
  noun: -0.5,
  inside: -2,
} as const;

function foreignPoints({ text, start, end, tokens, share, named, dots }: Reach): number {
  let points = FOLLOWER_POINTS[followerAt(text, end, tokens)];
  points += 3 * Math.max(share, named) - 1.8;
  points += dots > 0 ? 1.5 : 0;
  // Between two ends that look alike the longer explains more: 米格尔·卡伦达里 over 米格尔·卡伦.
  points += 0.05 * (end - start);
  if (!tokens.isBoundary(end)) points -= 0.5;
  return points;
}

/** 雅陶都|率团: one person is not 都, which counts several. */
function endsLao(text: string, end: number): boolean {
  return (
    text[end - 1] === "都" &&
    /^(?:率|一行|出席|访问|到访|抵达|会见|致辞|[，、])/u.test(text.slice(end, end + 2))
  );
}

/** 赛塔·他威信: the one pronoun that Thai names open with. */
function opensThai(text: string, at: number): boolean {
  return DOT.test(text[at - 1] ?? "") && /^他[信威侬那]/u.test(text.slice(at, at + 2));
}

/**
 * Part of the characters in words that the segmenter tags as names or made up; behind a foreigner's title also in one that it
 * takes for a place (总统|普京).
 */
function namedShare(tokens: TokenIndex, { start, end, expected }: Span & { expected: Expected }): number {
  const whole = tokens.at(start);
  if (expected === "yes" && whole?.tag === "ns" && whole.start === start && whole.end === end) return 1;
  let named = 0;
  for (let at = start; at < end; at++) {
    const tag = tokens.at(at)?.tag ?? "";
    if (tag === "x" || tag.startsWith("nr")) named++;
  }
  return named / (end - start);
}

/** Where a dotted name starts whose first dot is at `dot`: as far left as characters by sound reach, at a word's start. */
export function dottedStart(text: string, dot: number, floor: number, tokens: TokenIndex): number {
  let start = dot;
  for (let at = dot - 1; at >= Math.max(floor, dot - LONGEST_PART); at--) {
    const character = text[at] as string;
    const tag = tokens.at(at)?.tag ?? "";
    if (!isHan(character) || !(isTransliteration(character) || tag === "x" || tag.startsWith("nr"))) break;
    if (tokens.isBoundary(at)) start = at;
  }
  return start;
}
