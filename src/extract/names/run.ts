import type { Token } from "../../model/token.js";
import type { TokenIndex } from "../token-index.js";
import { closesBefore, type Verge } from "./before-names.js";
import { roleBeforeLegalForm, roleOf, type WordRole } from "./boundary-words.js";
import { isOmen, opensThingBrand } from "./brand-words.js";
import { gluedLength } from "./glued-words.js";

/** One word or one parenthesis of the stretch that a name with a known end may cover. */
export interface RunPart {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly role: WordRole;
  readonly tag: string;
  /** A piece of a name that the segmenter does not know. */
  readonly fragment?: boolean;
}

/** The stretch leftwards from a suffix over which a name can reach, and what stands before it. */
export interface Run {
  /** From left to right; the last part ends where the suffix starts. */
  readonly parts: readonly RunPart[];
  /** The word that ended the run, or null at the start of a sentence. */
  readonly before: Token | null;
}

const LONGEST_RUN = 40;

/** What follows a preposition that joins two parties: a place or a coined name. */
const JOINED = /^(?:ns|x|nrt|nz)$/u;

/** Who has a part in a deal; the name begins after it. */
export const PARTY =
  /(?:[发收提到订]货|代理|合作|合资|经销|供货|采购|出口|进口|托运|承运|投资|承建|施工|运营|委托|受托|[买卖])[方人]$/u;

/** A parenthesis that firms put into their names: （海南）, （集团）. */
const INNER_PARENTHESIS = /^（[\u4e00-\u9fffA-Za-z]{1,8}）$/u;

/** The parenthesis that closes at `end`, if it is one that stands inside names. */
function parenthesisEndingAt(text: string, end: number): { start: number; end: number } | null {
  const start = text.lastIndexOf("（", end - 1);
  if (start < 0 || end - start > 10) return null;
  return INNER_PARENTHESIS.test(text.slice(start, end)) ? { start, end } : null;
}

/** Characters that are words of grammar wherever they stand alone. */
const GRAMMAR =
  /^[的在是了等将把被由从对向为到至于以与和及跟而并也都就还又或这那该本各每某其我你他她它们据经自让使好更最很不没有给无称叫约近超多余前后上下内外第个家条台位名年月日企着说属受获令促邀卖除]$/u;

function isSingle(word: Token | undefined): word is Token {
  return word !== undefined && /^[\u4e00-\u9fff]$/u.test(word.text);
}

/**
 * A single character beside another one, or beside a word that the segmenter does not know, is a piece of an unknown name
 * (星|澜, 海|瓷|新), whatever its tag, unless it is a word of grammar.
 */
function isFragment(words: TokenIndex, word: Token, legal: boolean): boolean {
  // 大|和|精工: before a legal form 和 between a single character and the rest is a piece as well.
  const inside = legal && /^[和都与其]$/u.test(word.text) && isSingle(words.at(word.start - 1));
  if (!isSingle(word) || (GRAMMAR.test(word.text) && !inside)) return false;
  const next = words.at(word.end);
  if (opensThingBrand(word.text, next, legal)) return true;
  // 泰|罗莎: beside what the segmenter takes for a foreign name
  if (next?.tag === "nrt" && next.text.length > 1 && !/^[省市县区州镇村国约达]$/u.test(word.text))
    return true;
  const previous = words.at(word.start - 1);
  // 卡里|蒙: behind one, where the segmenter leaves a single character over
  if (
    previous?.tag === "nrt" &&
    previous.text.length > 1 &&
    (word.tag !== "v" || /^[拉达塔加扎打代登托布赛索兹]$/u.test(word.text)) &&
    next?.tag.startsWith("n")
  )
    return true;
  // 蒙澜|努|皮革制品: between a coined word and a line of business
  if (
    previous?.tag === "x" &&
    /^[\u4e00-\u9fff]{2,3}$/u.test(previous.text) &&
    (/^(?:ad|a|an|ag|zg|g|ng|nr|n|j|i)$/u.test(word.tag) || /^[能来得行]$/u.test(word.text)) &&
    next?.tag.startsWith("n") === true &&
    next.text.length > 1
  )
    return true;
  const neighbours = [previous, next];
  return neighbours.some((other) => isSingle(other) && !GRAMMAR.test(other.text));
}

/** 工人同|深圳蓝鲸…有限公司, 公司另与|苏州…: what joins a clause to a name that a place opens. */
function isJoin(word: Token, words: TokenIndex, legal: boolean): boolean {
  if (/^[另亦]$/u.test(word.text)) return true;
  if (!/^[也还又已另并仍正将则再曾均都亦]?[同与跟]$/u.test(word.text)) return false;
  // 市农业局同|塔什干: before a body's name 同 is never a part of it.
  if (word.text.length > 1 || (!legal && word.text !== "与")) return true;
  return /^[pc]/u.test(word.tag) && JOINED.test(words.at(word.end)?.tag ?? "");
}

/** Whether a place, a mark or the start of the text stands before a word. */
function opensAfterPlace(words: TokenIndex, word: Token): boolean {
  const before = words.at(word.start - 1);
  return (
    before === undefined || /^(?:ns|p|c)$/u.test(before.tag) || !/[\u4e00-\u9fffA-Za-z0-9]/u.test(before.text)
  );
}

/** 蓝鲸车辆公司常州|分公司: before a branch in a city of ours the firm that it is of ends inside the name. */
const BRANCH = /^(?:分公司|分行|支行|办事处)/u;

/** A word of a run with what its role depends on: `at` is where it ends inside the run, `last` the part behind it. */
interface Place {
  readonly text: string;
  readonly words: TokenIndex;
  readonly word: Token;
  readonly at: number;
  readonly end: number;
  readonly legal: boolean;
  readonly fragment: boolean;
  readonly last: string | undefined;
}

/** 波兰蓝莓生产商|联盟: makers that a body is of. */
const OF_TRADERS = /^(?:联盟|协会|公会|总会|联合会)/u;

function roleInRun({ text, words, word, at, end, legal, fragment, last }: Place): WordRole {
  if (last !== undefined && isJoin(word, words, legal)) return "stop";
  if (word.end > at || fragment) return "inner";
  if (last === undefined && word.text.endsWith("商") && OF_TRADERS.test(text.slice(end, end + 3)))
    return "inner";
  // 云南省|丰收|集团: right behind a place or a mark, and before the suffix
  // 船上装着|浙江蓝鲸工具有限公司: a verb and its 着 are one unknown word to the segmenter.
  if (/^[\u4e00-\u9fff]{1,3}着$/u.test(word.text)) return "opener";
  // 宏远|达|集团: one character may stand between.
  if (
    isOmen(word.text) &&
    (last === undefined || (last.length === 1 && !legal)) &&
    opensAfterPlace(words, word)
  )
    return "inner";
  // 可|再生能源, 未来|科技城
  if (
    /^可再生/u.test(word.text + (last ?? "")) ||
    /^未来科[技学]城|^(?:对外|首都)经济/u.test(word.text + (last ?? ""))
  )
    return "inner";
  const own = legal ? roleBeforeLegalForm(word, text.slice(at, end)) : roleOf(word);
  const number = own === "opener" && /^\d+$/u.test(word.text) && /^[A-Za-z]/u.test(last ?? "");
  return number ? "inner" : own;
}

/**
 * Collects the run that ends at `end` and does not reach before `floor` (the start of the sentence). Before a legal form
 * (`legal`) nearly every word can be part of the name.
 */
export function runBefore(
  text: string,
  words: TokenIndex,
  { end, floor, legal, verge }: { end: number; floor: number; legal: boolean; verge: Verge },
): Run {
  const parts: RunPart[] = [];
  let at = end;
  while (at > floor && end - at < LONGEST_RUN) {
    if (parts.length > 0 && closesBefore(text, at, { floor, words, verge }))
      return { parts: parts.reverse(), before: words.at(at - 1) ?? null };
    if (text[at - 1] === "）") {
      const inner = parenthesisEndingAt(text, at);
      if (inner === null || inner.start <= floor) break;
      parts.push({ ...inner, text: text.slice(inner.start, inner.end), role: "inner", tag: "paren" });
      at = inner.start;
      continue;
    }
    if (text[at - 1] === "·") {
      parts.push({ start: at - 1, end: at, text: "·", role: "inner", tag: "x" });
      at--;
      continue;
    }
    const word = words.at(at - 1);
    if (word === undefined || word.start < floor) break;
    // A word that reaches over the suffix's start is cut there: 区高/新区 in 经开区高新区.
    const part = { start: word.start, end: at, text: text.slice(word.start, at), tag: word.tag };
    const fragment = isFragment(words, word, legal);
    const last = parts.at(-1);
    const inland = last !== undefined && verge.startsPlace.get(last.start)?.kind === "place";
    const ofBranch =
      inland && /^(?:公司|集团|股份)$/u.test(word.text) && BRANCH.test(text.slice(end, end + 3));
    const role = ofBranch
      ? "inner"
      : roleInRun({ text, words, word, at, end, legal, fragment, last: last?.text });
    // 发货方|兰州蓝鲸化工有限公司
    const party = /^[方人]$/u.test(part.text) && PARTY.test(text.slice(Math.max(floor, at - 4), at));
    // 设立|了蓝鲸（泰国）…: the segmenter has 了 and the name as one unknown word.
    // 率|市商务局: and so with what leads, asks or tells.
    if (role === "inner" && /^(?:了.|[率请据][省市县区]$)/u.test(part.text) && word.tag === "x") {
      parts.push({ ...part, start: word.start + 1, text: part.text.slice(1), role });
      return { parts: parts.reverse(), before: word };
    }
    const glued = word.tag === "x" && role === "inner" ? gluedLength(text, word.start, end) : 0;
    if (glued > 0) {
      if (glued < part.text.length)
        parts.push({ ...part, start: word.start + glued, text: part.text.slice(glued), role });
      return { parts: parts.reverse(), before: word };
    }
    if (role === "stop" || party) return { parts: parts.reverse(), before: word };
    parts.push({ ...part, role, ...(fragment ? { fragment } : {}) });
    if (role === "opener") {
      parts.pop();
      return { parts: parts.reverse(), before: word };
    }
    at = word.start;
  }
  const before = at > floor ? (words.at(at - 1) ?? null) : null;
  return { parts: parts.reverse(), before };
}
