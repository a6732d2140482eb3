/** A name as it is compared: width and case folded; spaces, quotes, brackets and dots dropped. */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s"“”'‘’「」『』《》〈〉·•()\-—–]/gu, "")
    .toLowerCase();
}

/** Whether the characters of `short` stand in `long` in the same order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
