import type { Span } from "../model/span.js";

/**
 * A stretch of a file as page furniture is recognised on it: without white space, with one form of punctuation,
 * and with the characters of newspaper furniture (記者, 訊, 攝 …) in simplified script.
 */
export interface Compact {
  readonly text: string;
  /** File offset of the character at `index`; the end of the stretch for an index past the last one. */
  at(index: number): number;
  /** Whether white space stands in the file before the character at `index`. */
  spaceBefore(index: number): boolean;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
  "[": "【",
  "]": "】",
  "／": "/",
  "|": "丨",
  "｜": "丨",
  "「": "“",
  "」": "”",
  "『": "‘",
  "』": "’",
};

// Only the characters that furniture is made of: the articles themselves are converted by the text stage.
const TRADITIONAL = "記訊電報攝導網圖編輯責時間來發聞論員評據專見習實佈審張題綜體聯緊轉匯";
const SIMPLIFIED = "记讯电报摄导网图编辑责时间来发闻论员评据专见习实布审张题综体联紧转汇";

const folds = new Map([
  ...Object.entries(PUNCTUATION),
  ...[...TRADITIONAL].map((character, i) => [character, SIMPLIFIED[i] ?? character] as const),
]);

/** One character as furniture rules see it: full-width digits and letters become half-width. */
function fold(character: string): string {
  const code = character.charCodeAt(0);
  const folded = folds.get(character);
  if (folded) return folded;
  if (code < 0xff10) return character;
  // Full-width digits and letters; full-width punctuation is the form wanted and stays.
  const wide = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a && code !== 0xff3b);
  return wide ? String.fromCharCode(code - 0xfee0) : character;
}

/** Whether a unit is white space of any width, zero included. Nearly every unit is Chinese, so that is asked first. */
function isBlank(unit: number): boolean {
  return !(unit > 0x3000 && unit < 0xfe00) && /[\s\u200b\ufeff]/u.test(String.fromCharCode(unit));
}

/** For each UTF-16 unit whether it stays as it is: neither folded nor blank. */
const PLAIN = plainUnits();

function plainUnits(): Uint8Array {
  const plain = new Uint8Array(0x10000).fill(1);
  for (const character of folds.keys()) plain[character.charCodeAt(0)] = 0;
  for (let unit = 0; unit < plain.length; unit++) {
    // Between them lie the blocks of Chinese characters, where only the listed ones are folded.
    if (unit === 0x3001) unit = 0xfe00;
    const character = String.fromCharCode(unit);
    if (fold(character) !== character || isBlank(unit)) plain[unit] = 0;
  }
  return plain;
}

/** Folds a string the way `compact` does and keeps its white space. */
export function foldFurniture(text: string): string {
  let folded = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (PLAIN[text.charCodeAt(i)] === 1) continue;
    folded += text.slice(from, i) + fold(text.charAt(i));
    from = i + 1;
  }
  return folded + text.slice(from);
}

/** The compact view of `text.slice(span.start, span.end)`. */
export function compact(text: string, span: Span): Compact {
  const at: number[] = [];
  let view = "";
  let from = span.start;
  for (let i = span.start; i < span.end; i++) {
    const unit = text.charCodeAt(i);
    if (PLAIN[unit] !== 1) {
      view += text.slice(from, i);
      from = i + 1;
      if (isBlank(unit)) continue;
      view += fold(text.charAt(i));
    }
    at.push(i);
  }
  view += text.slice(from, span.end);
  return {
    text: view,
    at: (index) => at[index] ?? span.end,
    spaceBefore: (index) => index > 0 && (at[index] ?? span.end) > (at[index - 1] ?? span.start) + 1,
  };
}
