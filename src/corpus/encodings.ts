/** A text with the encoding it was read in. */
export interface EncodedText {
  readonly text: string;
  readonly encoding: string;
  /** True where neither a byte order mark nor valid UTF-8 proves the encoding. */
  readonly guessed: boolean;
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const CANDIDATES = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"] as const;

// The most frequent characters of Chinese news in both scripts: text read in a wrong encoding has hardly any of them.
const FREQUENT = new Set(
  "的一是在有不国國人中年月日了和大为為上个個到出口进進我他会會这這以来來发發对對企业業贸貿易生产產经經济濟行市省地区區海关關全新要与與元亿億万萬增长長同比下分高家，。、：；",
);
// Enough to tell the encodings apart, and cheap on a large file.
const SAMPLE = 32 * 1024;
// Even a table of names and figures has more frequent characters than this.
const LEAST = 0.01;

function decode(bytes: Uint8Array, encoding: string, fatal = false): string {
  return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
}

/** Decodes bytes in the encoding that their mark names, as UTF-8, or in the one that reads most like Chinese. */
export function decodeBest(bytes: Uint8Array): EncodedText {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked) return { text: decode(bytes, marked), encoding: marked, guessed: false };
  try {
    const text = decode(bytes, "utf-8", true);
    if (!text.includes("\u0000")) return { text, encoding: "utf-8", guessed: false };
  } catch (error) {
    // A TypeError is how TextDecoder reports bytes that are no UTF-8.
    if (!(error instanceof TypeError)) throw error;
  }
  const sample = bytes.subarray(0, SAMPLE);
  const ranked = CANDIDATES.map((encoding, order) => ({
    encoding,
    order,
    likeness: likeness(decode(sample, encoding)),
  })).sort((a, b) => b.likeness - a.likeness || a.order - b.order);
  const [best] = ranked;
  const encoding = best && best.likeness >= LEAST ? best.encoding : "utf-8";
  return { text: decode(bytes, encoding), encoding, guessed: encoding !== "utf-8" };
}

/** How much a text reads like Chinese: the share of frequent characters, less what no text has. */
function likeness(text: string): number {
  let [frequent, foreign] = [0, 0];
  for (const character of text) {
    if (FREQUENT.has(character)) frequent++;
    else if (character === "\u0000" || /[\ufffd\p{Co}\p{Cn}]/u.test(character)) foreign++;
  }
  return (frequent - 2 * foreign) / Math.max(text.length, 1);
}
