/** Characters that number, grade or turn a name: two names that differ in one of them are two. */
const TELLING =
  /[0-9０-９一二三四五六七八九十百两东西南北中上下前后左右内外新老大小总分甲乙丙丁男女A-Za-z省市县区州镇乡村]/u;

/** What two names have alike at both ends, and what is left between. */
export interface Difference {
  readonly left: string;
  readonly right: string;
}

export function differenceOf(a: string, b: string): Difference {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { left: a.slice(start, a.length - end), right: b.slice(start, b.length - end) };
}

/** Two names of which one character is written otherwise, and neither character numbers or turns the name. */
export function isMisprint(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const { left, right } = differenceOf(a, b);
  return left.length === 1 && right.length === 1 && !TELLING.test(left) && !TELLING.test(right);
}

const NUMBERED =
  /[0-9]+|[一二三四五六七八九十]+(?=期|号|区|厂|院|局|分|公司|中|小|医|附|站|桥|路|建|冶|航|机)|第[一二三四五六七八九十百0-9]+|[A-Z](?=区|座|栋|片|馆)/gu;

/** The numbers of a name in order: 一期, 第二, A区, 3. */
export function numbersOf(name: string): string {
  return (name.match(NUMBERED) ?? []).map((number) => number.replace(/^第/u, "")).join(" ");
}
