import { createRequire } from "node:module";

/** How a name was met by its sounds; `rank` orders: whole names, then beginnings, then parts; syllables before first letters. */
export interface PinyinMatch {
  readonly rank: number;
  readonly how: "pinyin" | "initials";
}

/** Finds names by what they sound like. */
export type PinyinMatcher = (name: string) => PinyinMatch | null;

const MAY_BE_PINYIN = /^[a-zü:'’\s-]{2,}$/;

/**
 * A matcher for a text in Latin letters (nanchang, nan chang, ncs, Nánchāng; v stands for ü), or null for any other text.
 * A character with several readings is met by each of them. The last syllable may be unfinished. The tables of sounds are
 * loaded here and not before.
 */
export function pinyinMatcher(text: string): PinyinMatcher | null {
  const plain = withoutTones(text);
  if (!MAY_BE_PINYIN.test(plain)) return null;
  const wanted = plain.replace(/[^a-zü]/g, "").replaceAll("ü", "v");
  if (wanted.length < 2) return null;
  return (name) => {
    const sounds: (readonly string[])[] = [];
    for (const character of name) {
      const readings = soundsOf(character);
      if (readings.length > 0) sounds.push(readings);
    }
    const full = place(sounds, (at) => endOfSyllables(sounds, at, wanted));
    if (full !== null) return { rank: 6 + full, how: "pinyin" };
    const initials = place(sounds, (at) => endOfInitials(sounds, at, wanted));
    return initials === null ? null : { rank: 7 + initials, how: "initials" };
  };
}

/** 0 where the whole name is met, 2 where its beginning is, 4 where a part is; null where none is. */
function place(
  sounds: readonly (readonly string[])[],
  endFrom: (at: number) => number | null,
): number | null {
  for (let at = 0; at < sounds.length; at++) {
    const end = endFrom(at);
    if (end === null) continue;
    if (at > 0) return 4;
    return end === sounds.length ? 0 : 2;
  }
  return null;
}

/** Where the characters end that sound like the text from `at` on, the last one perhaps only begun. */
function endOfSyllables(sounds: readonly (readonly string[])[], at: number, wanted: string): number | null {
  // Nearly all names fail at the first character.
  if (!sounds[at]?.some((reading) => wanted.startsWith(reading) || reading.startsWith(wanted))) return null;
  // Every reading moves on from every place reached so far: a few at most, never all combinations.
  let reached = new Set([0]);
  for (let index = at; index < sounds.length && reached.size > 0; index++) {
    const next = new Set<number>();
    for (const from of reached) {
      for (const reading of sounds[index] ?? []) {
        const rest = wanted.length - from;
        if (rest <= reading.length) {
          // One letter of a first syllable says too little.
          if (reading.startsWith(wanted.slice(from)) && (index > at || rest === reading.length))
            return index + 1;
        } else if (wanted.startsWith(reading, from)) next.add(from + reading.length);
      }
    }
    reached = next;
  }
  return null;
}

function endOfInitials(sounds: readonly (readonly string[])[], at: number, wanted: string): number | null {
  if (at + wanted.length > sounds.length) return null;
  for (let index = 0; index < wanted.length; index++) {
    const letter = wanted[index] ?? "";
    if (!sounds[at + index]?.some((reading) => reading.startsWith(letter))) return null;
  }
  return at + wanted.length;
}

const known = new Map<string, readonly string[]>();

/** All readings of a character, without tones; a Latin letter or digit sounds like itself, other signs like nothing. */
function soundsOf(character: string): readonly string[] {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const sounds = /^[a-z0-9]$/i.test(character) ? [character.toLowerCase()] : readingsOf(character);
  known.set(character, sounds);
  return sounds;
}

function readingsOf(character: string): readonly string[] {
  if (!/^\p{Script=Han}$/u.test(character)) return [];
  const options = { multiple: true, toneType: "none", type: "array", v: true } as const;
  return [...new Set(loadPinyin().pinyin(character, options))];
}

let loaded: typeof import("pinyin-pro") | undefined;

function loadPinyin(): typeof import("pinyin-pro") {
  loaded ??= createRequire(import.meta.url)("pinyin-pro") as typeof import("pinyin-pro");
  return loaded;
}

function withoutTones(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/u([\u0300\u0301\u0304\u030c]?)\u0308([\u0300\u0301\u0304\u030c]?)/g, "ü")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}
