/**
 * A text under repair: one entry for each code point, with the range of the file it was made from.
 * `shape` has exactly one UTF-16 unit for each entry (a rare character outside the basic plane stands as 〇),
 * so that positions found by a regular expression on it are positions of entries.
 */
export interface MappedText {
  readonly chars: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const EMPTY: MappedText = { chars: [], starts: [], ends: [] };

/** The text of entries, one UTF-16 unit each. */
export function shapeOf(text: MappedText): string {
  let shape = "";
  for (const char of text.chars) shape += char.length === 1 ? char : "〇";
  return shape;
}

/** The entries from `from` to `to`, exclusive. */
export function sliceMapped(text: MappedText, from: number, to: number): MappedText {
  return {
    chars: text.chars.slice(from, to),
    starts: text.starts.slice(from, to),
    ends: text.ends.slice(from, to),
  };
}

/** The same places in the file with other characters; null drops an entry. */
export function mapChars(
  text: MappedText,
  change: (char: string, index: number) => string | null,
): MappedText {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < text.chars.length; i++) {
    const changed = change(text.chars[i] ?? "", i);
    if (changed === null) continue;
    chars.push(changed);
    starts.push(text.starts[i] ?? 0);
    ends.push(text.ends[i] ?? 0);
  }
  return { chars, starts, ends };
}
