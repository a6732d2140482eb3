/** Honours of Malaysia, Brunei and the Commonwealth that stand between a title and the name. */
const HONOUR = "(?:拿督斯里|拿督|拿汀|丹斯里|敦|斯里|准拿督|太平绅士|爵士|女爵士)";
const BEFORE = new RegExp(`${HONOUR}+$`, "u");
const AT = new RegExp(`^${HONOUR}+`, "u");

/** Length of the honours that end at an offset: 会长|拿督|X. */
/** 县长助理（挂职）X: what kind of holder it is may stand between title and name. */
const ASIDE = /（(?:挂职|挂任|兼|代|候任|主持[^（）]{0,6}|[正副][部厅局处科]级)）$/u;

/** Length of such an aside that ends at an offset. */
export function asideBefore(text: string, end: number): number {
  return text[end - 1] === "）" ? (ASIDE.exec(text.slice(Math.max(0, end - 12), end))?.[0].length ?? 0) : 0;
}

/** Length of such an aside that starts at an offset. */
export function asideAt(text: string, start: number): number {
  const close = text[start] === "（" ? text.indexOf("）", start) + 1 : 0;
  return close > start && close - start <= 12 ? asideBefore(text, close) : 0;
}

export function honorificBefore(text: string, end: number): number {
  return BEFORE.exec(text.slice(Math.max(0, end - 8), end))?.[0].length ?? 0;
}

/** Length of the honours that start at an offset. */
export function honorificAt(text: string, start: number): number {
  return AT.exec(text.slice(start, start + 8))?.[0].length ?? 0;
}
