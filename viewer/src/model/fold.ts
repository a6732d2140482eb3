import { FOLD_TABLE } from "./fold-table.js";
import { readVarints } from "./varints.js";

let table: ReadonlyMap<string, string> | undefined;

function readTable(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  let code: number | null = null;
  let last = 0;
  for (const value of readVarints(FOLD_TABLE)) {
    if (code === null) {
      code = last + value;
      continue;
    }
    const step = value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    pairs.set(String.fromCharCode(code), String.fromCharCode(code + step));
    last = code;
    code = null;
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
  for (const character of text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")) {
    folded += table.get(character) ?? character;
  }
  return folded;
}
