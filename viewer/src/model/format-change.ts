import { plain } from "./format-amount.js";

export interface Change {
  readonly direction: "up" | "down" | "flat";
  /** With sign: `+88%`, `−26.8%`, `0%`. */
  readonly text: string;
}

/** A change on the year in percent, ready to be shown; the minus is U+2212, as wide as the plus. */
export function formatChange(percent: number): Change {
  if (percent > 0) return { direction: "up", text: `+${plain(percent)}%` };
  if (percent < 0) return { direction: "down", text: `−${plain(-percent)}%` };
  return { direction: "flat", text: "0%" };
}
