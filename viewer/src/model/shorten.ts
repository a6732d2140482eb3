/** Width of a text in half-width columns: a Chinese character counts two. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text)
    sum +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return sum;
}

/**
 * A name cut to at most `limit` columns with an ellipsis. Control and direction marks are left out: they would turn
 * round what is written beside them.
 */
export function shorten(text: string, limit: number): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, "");
  if (columns(clean) <= limit) return clean;
  let short = "";
  let width = 0;
  for (const character of clean) {
    width += columns(character);
    if (width > limit - 1) break;
    short += character;
  }
  return `${short}…`;
}
