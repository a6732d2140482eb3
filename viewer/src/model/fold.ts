import { FOLD_TABLE } from "./fold-table.js";

let table: Map<string, string> | undefined;

function readTable(): Map<string, string> {
  const bytes = atob(FOLD_TABLE);
  const pairs = new Map<string, string>();
  let at = 0;
  const readVarint = () => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes.charCodeAt(at);
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  };
  let code = 0;
  while (at < bytes.length) {
    code += readVarint();
    const zigzag = readVarint();
    const step = zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2;
    pairs.set(String.fromCharCode(code), String.fromCharCode(code + step));
  }
  return pairs;
}

/**
 * The form in which names are compared: simplified script, half-width, lower case, without blanks.
 * `蘭島 集團` and `兰岛集团` are the same, `ＡＢ` and `ab` too.
 */
export function fold(text: string): string {
  table ??= readTable();
  let folded = "";
  for (const character of text.normalize("NFKC").toLowerCase()) {
    if (/\s/u.test(character)) continue;
    folded += table.get(character) ?? character;
  }
  return folded;
}
