/** Honours of Malaysia, Brunei and the Commonwealth that stand between a title and the name. */
const HONOUR = "(?:拿督斯里|拿督|拿汀|丹斯里|敦|斯里|准拿督|太平绅士|爵士|女爵士)";
const BEFORE = new RegExp(`${HONOUR}+$`, "u");
const AT = new RegExp(`^${HONOUR}+`, "u");

/** Length of the honours that end at an offset: 会长|拿督|X. */
export function honorificBefore(text: string, end: number): number {
  return BEFORE.exec(text.slice(Math.max(0, end - 8), end))?.[0].length ?? 0;
}

/** Length of the honours that start at an offset. */
export function honorificAt(text: string, start: number): number {
  return AT.exec(text.slice(start, start + 8))?.[0].length ?? 0;
}
