/** The currency that a bare 元 at a place of the text stands for where the text says so; null where it does not. */
export type CurrencyContext = (at: number) => string | null;

const CODES: Readonly<Record<string, string>> = {
  人民币: "CNY",
  美元: "USD",
  美金: "USD",
  港元: "HKD",
  港币: "HKD",
  澳门元: "MOP",
  澳门币: "MOP",
  葡币: "MOP",
  新台币: "TWD",
  台币: "TWD",
  日元: "JPY",
  欧元: "EUR",
  英镑: "GBP",
  新加坡元: "SGD",
};
const NAMES = Object.keys(CODES).join("|");

/** 5亿元（港币，下同）: from here on. */
const FROM_HERE = new RegExp(`（(?:单位：|均为|以)?(${NAMES})(?:计价?)?[，、]?(?:以)?下同）`, "g");
/** 以美元计，出口5亿元: to the end of the sentence, or until another currency is named. */
const IN_SENTENCE = /(?:以|按)美元(?:计价|计算|计)(?:的)?/g;
const ENDS = /[。！？\n]|人民币/g;
/** 以美元计，进出口5亿元。其中，出口3亿元: and through its parts that the next sentence tells. */
const GOES_ON = /^。(?=(?:其中|当中|同期)[，,]?(?:(?:进出口|出口|进口)|[^。\n]{0,12}(?:出口|进口)))/;

/** 末期息每股5仙: only Hong Kong's listed firms pay in its cents, and reckon in its dollars unless the text says otherwise. */
const IN_CENTS = /息(?:每股)?(?:港币)?\d+(?:\.\d+)?(?:港)?仙/;

interface Reach {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** Reads once what a text says of its currencies; the answers take the time of a search in what was found. */
export function currencyContext(text: string): CurrencyContext {
  const reaches: Reach[] = [...text.matchAll(FROM_HERE)].map((match) => ({
    start: startOfClause(text, match.index),
    end: text.length,
    code: CODES[match[1] ?? ""] ?? "CNY",
  }));
  if (IN_CENTS.test(text) && !text.includes("人民币"))
    reaches.push({ start: 0, end: text.length, code: "HKD" });
  for (const match of text.matchAll(IN_SENTENCE)) {
    reaches.push({ start: match.index, end: endOfReach(text, match.index), code: "USD" });
  }
  reaches.sort((a, b) => a.start - b.start);
  return (at) => reaches.filter((reach) => reach.start <= at && at < reach.end).at(-1)?.code ?? null;
}

function endOfReach(text: string, start: number): number {
  ENDS.lastIndex = start;
  for (;;) {
    const end = ENDS.exec(text)?.index ?? text.length;
    if (!GOES_ON.test(text.slice(end, end + 30))) return end;
  }
}

function startOfClause(text: string, end: number): number {
  let start = end;
  while (start > 0 && !/[，。；\n]/.test(text[start - 1] ?? "")) start--;
  return start;
}
