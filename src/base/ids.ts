import { createHash } from "node:crypto";

export { compareText } from "./compare-text.js";

/** A 128-bit content hash as 32 hexadecimal digits. Parts are kept apart, so ("ab", "c") and ("a", "bc") differ. */
export function contentId(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}
