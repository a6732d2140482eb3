// 1210, 9610, 9710, 9810: the customs' codes for the modes of trade by e-commerce, written in place of their names.

/** The codes with the names of their modes; goods under 9610 are bought directly when they come in. */
const MODES: Readonly<Record<string, string>> = {
  "1210": "网购保税",
  "1239": "网购保税",
  "9710": "B2B直接出口",
  "9810": "出口海外仓",
};

const CODE =
  /[“"‘]?(?<!\d)(1210|1239|9610|9710|9810)(?![\d.％%万亿元吨个家件]|多[万亿]?[元吨])[”"’]?(?:代码|监管)?(?:模式|方式|项下)?/gu;

/** A code and the name of its mode, with the offsets of its words. */
export interface CodedMode {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The codes in the words of a sentence that stand for a mode of trade: quoted, in a list of them, or before 模式 and 出口. */
export function codedModes(words: string): readonly CodedMode[] {
  return [...words.matchAll(CODE)].flatMap(({ 0: text, 1: code, index: start }) => {
    const end = start + text.length;
    const after = words.slice(end, end + 4);
    const marked = /[”"’模方项]/u.test(text) || /^(?:出口|进口|、)/u.test(after);
    // 网购保税进口（1210）: in brackets it only explains.
    if (!marked || /^[）)]/u.test(after)) return [];
    // 跨境电商“9610”出口: the code only says which kind of it.
    if (code === "9610" && !after.startsWith("进口") && words.slice(0, start).endsWith("跨境电商"))
      return [{ start: start - 4, end, name: "跨境电商" }];
    return [{ start, end, name: MODES[code ?? ""] ?? (after.startsWith("进口") ? "直购" : "9610") }];
  });
}

const NAMES = new Set([...Object.values(MODES), "9610", "直购"]);

/** “9710”“9810”出口: two codes side by side are two modes. */
export function areTwoModes(first: string, second: string): boolean {
  return first !== second && NAMES.has(first) && NAMES.has(second);
}
