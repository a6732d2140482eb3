import { PINYIN_TABLE, SYLLABLES } from "./pinyin-table.js";
import { readVarints } from "./varints.js";

/** How each character of a folded name may be read: syllables, or the character itself where it is a letter or digit. */
export type Reading = readonly (readonly string[])[];

/** Where a query lies in a name: from which character, whether up to the last, and how many syllables were cut short. */
export interface PinyinMatch {
  readonly at: number;
  readonly toEnd: boolean;
  readonly cut: number;
}

let table: ReadonlyMap<string, readonly string[]> | undefined;

function readTable(): ReadonlyMap<string, readonly string[]> {
  const syllables = SYLLABLES.split(" ");
  const readings = new Map<string, string[]>();
  let code = 0;
  let list: string[] | null = null;
  for (const value of readVarints(PINYIN_TABLE)) {
    if (list === null) {
      code += value;
      list = [];
      readings.set(String.fromCharCode(code), list);
      continue;
    }
    list.push(syllables[value >> 1] ?? "");
    if (value % 2 === 0) list = null;
  }
  return readings;
}

const alone = new Map<string, readonly string[]>();

/** The readings of a folded name, one entry a character that can be typed. */
export function readName(name: string): Reading {
  table ??= readTable();
  const reading: (readonly string[])[] = [];
  for (const character of name) {
    const known = table.get(character) ?? alone.get(character);
    if (known) reading.push(known);
    else if (/[a-z0-9]/.test(character)) {
      const self = [character];
      alone.set(character, self);
      reading.push(self);
    }
  }
  return reading;
}

/** A query in letters as pinyin is typed, without apostrophes; null where it is none. */
export function asPinyin(folded: string): string | null {
  const letters = folded.replace(/['’]/g, "").replaceAll("ü", "v");
  return /^[a-z][a-z0-9]+$/.test(letters) ? letters : null;
}

/**
 * The best place of a query in a name, in full pinyin, initials or both mixed: `changsha`, `cs`, `csha`. Fewer syllables
 * cut short are better, then an earlier place. Null where it is nowhere.
 */
export function matchPinyin(reading: Reading, letters: string): PinyinMatch | null {
  let best: PinyinMatch | null = null;
  for (let at = 0; at < reading.length; at += 1) {
    if (!reading[at]?.some((syllable) => syllable[0] === letters[0])) continue;
    const found = matchFrom(reading, at, letters);
    if (found && (best === null || found.cut < best.cut)) best = { at, ...found };
  }
  return best;
}

function matchFrom(reading: Reading, at: number, letters: string): Pick<PinyinMatch, "toEnd" | "cut"> | null {
  if (letters === "") return { toEnd: at === reading.length, cut: 0 };
  let best: Pick<PinyinMatch, "toEnd" | "cut"> | null = null;
  for (const syllable of reading[at] ?? []) {
    for (const [part, cut] of partsOf(syllable)) {
      // The last syllable may still be in the typing.
      const typing = letters.length < part.length && cut === 0 && part.startsWith(letters);
      if (!typing && !letters.startsWith(part)) continue;
      const rest = typing
        ? { toEnd: at + 1 === reading.length, cut: 0 }
        : matchFrom(reading, at + 1, letters.slice(part.length));
      if (rest && (best === null || rest.cut + cut < best.cut)) best = { ...rest, cut: rest.cut + cut };
    }
  }
  return best;
}

/** A syllable in full, and its initial as typed: `zh` or `z`. */
function partsOf(syllable: string): readonly (readonly [string, number])[] {
  if (syllable.length === 1) return [[syllable, 0]];
  const short: readonly (readonly [string, number])[] = [
    [syllable, 0],
    [syllable.slice(0, 1), 1],
  ];
  return /^[zcs]h./.test(syllable) ? [...short, [syllable.slice(0, 2), 1]] : short;
}
