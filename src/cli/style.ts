import type { Io } from "./io.js";

export type Style = "bold" | "dim" | "cyan" | "green" | "red";

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  cyan: [36, 39],
  green: [32, 39],
  red: [31, 39],
};

/** Styles a text where standard output is a terminal that shows styles and nobody forbids it (https://no-color.org). */
export function styler({ stdout, env }: Io): (style: Style, text: string) => string {
  const shows = stdout.isTTY === true && env.TERM !== "dumb" && (env.NO_COLOR ?? "") === "";
  if (!shows) return (_style, text) => text;
  return (style, text) => {
    const [on, off] = CODES[style];
    return text.trim() === "" ? text : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
