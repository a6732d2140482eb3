import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { Converter } from "opencc-js";
import { describe, expect, test } from "vitest";
import type { ArticlePiece } from "../../src/model/article.js";
import { toFile } from "../../src/model/document.js";
import { type CleanText, cleanLine, cleanPieces } from "../../src/text/clean.js";
import { splitSentences } from "../../src/text/sentences.js";

const SEEDS = new URL("../../seeds/", import.meta.url);

const whole = (text: string): ArticlePiece[] => [{ start: 0, end: text.length, role: "body" }];

/** Every character stands for something of its piece, and the way back never runs backwards inside a piece. */
function expectSoundOffsets(file: string, cleaned: CleanText, pieces: readonly ArticlePiece[]): void {
  const { starts, ends } = cleaned.offsets;
  expect(starts.length).toBe(cleaned.text.length);
  expect(ends.length).toBe(cleaned.text.length);
  cleaned.pieces.forEach((piece, p) => {
    const source = pieces[p] ?? { start: 0, end: file.length };
    let lastStart = source.start;
    let lastEnd = source.start;
    for (let i = piece.start; i < piece.end; i++) {
      const [start = -1, end = -1] = [starts[i], ends[i]];
      if (start < lastStart || end < lastEnd || end <= start || end > source.end) {
        expect.fail(
          `character ${i} of the cleaned text stands for ${start}-${end}, after ${lastStart}-${lastEnd}`,
        );
      }
      [lastStart, lastEnd] = [start, end];
    }
  });
}

/** The printed text of every sentence, cleaned by itself, is the sentence. Spaces depend on the paragraph and are left out. */
function expectRoundTrip(file: string, cleaned: CleanText): void {
  const bare = (text: string): string => text.replace(/\s/g, "");
  for (const sentence of splitSentences(cleaned.text, cleaned.pieces)) {
    const printed = toFile(cleaned, sentence);
    const again = cleanLine(file.slice(printed.start, printed.end));
    expect(bare(again)).toBe(bare(cleaned.text.slice(sentence.start, sentence.end)));
  }
}

describe("offsets", () => {
  test.each(readdirSync(SEEDS).filter((name) => name.endsWith(".txt")))(
    "lead back to the printed text in %s",
    (name) => {
      const file = readFileSync(new URL(name, SEEDS), "utf8");
      const cleaned = cleanPieces(file, whole(file));
      expectSoundOffsets(file, cleaned, whole(file));
      expectRoundTrip(file, cleaned);
    },
  );

  test("hold for any text, cut anywhere", () => {
    const unit = fc.oneof(
      fc.constantFrom(
        "山",
        "东",
        "进出口",
        "7,208.6",
        "亿元",
        "。",
        "，",
        " ",
        "\n",
        "\r\n",
        "　",
        "（",
        ")",
        "「",
        '"',
        "𨧀",
        "%",
        "-",
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.nat(), fc.nat(), (units, a, b) => {
        const file = units.join("");
        const [from, to] = [a % (file.length + 1), b % (file.length + 1)].sort((x, y) => x - y);
        const pieces: ArticlePiece[] = [
          { start: to ?? 0, end: file.length, role: "body" },
          { start: from ?? 0, end: to ?? 0, role: "title" },
        ];
        expectSoundOffsets(file, cleanPieces(file, pieces), pieces);
      }),
      { numRuns: 500 },
    );
  });
});

// Invented sentences in the form that cleaning gives them.
const SENTENCES = [
  "据宁波海关统计，2024年前11个月，浙江省进出口总值48234.6亿元，同比增长7.5%，占全国的12.1%。",
  "山东蓝鲸重机股份有限公司董事长刘远航说，公司产品出口至越南、老挝等30多个国家和地区，今年订单超过2500万美元。",
  "“我们把‘慢件’变成了快件。”青岛海关关长周小舟表示，全省出口机电产品2316.4亿元、增长18.3%。",
  "对越南、智利、中国澳门分别进出口312亿、95.4亿、40.7亿元，分别增长2.6%、15.8%、41%；电动汽车出口10.2万辆。",
];

const sentence = fc.constantFrom(...SENTENCES);

const wrapped = fc
  .record({ width: fc.integer({ min: 12, max: 34 }), blank: fc.boolean() })
  .map(({ width, blank }) => (text: string) => {
    const lines = [...text].reduce<string[]>((all, char, i) => {
      if (i % width === 0) all.push("");
      all[all.length - 1] += char;
      return all;
    }, []);
    return lines.join(blank ? "\n\n" : "\n");
  });

const spaced = fc
  .constantFrom(" ", "\u00a0", "\u200b", "\u3000")
  .map((gap) => (text: string) => [...text].join(gap));

/** Spaces here and there beside Chinese characters, as justified print leaves them. */
const sprinkled = fc.infiniteStream(fc.boolean()).map((coins) => (text: string) => {
  const toss = coins[Symbol.iterator]();
  return text.replace(/(?<=[\p{Script=Han}，。；])(?=.)|(?<=.)(?=[\p{Script=Han}，。；])/gu, () =>
    toss.next().value === true ? " " : "",
  );
});

const halfWidth = (text: string): string =>
  text.replace(/[，；（）]/g, (mark) => ({ "，": ",", "；": ";", "（": "(", "）": ")" })[mark] ?? mark);

const fullWidth = (text: string): string =>
  text.replace(/[0-9.%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const toHongKong: (text: string) => string = Converter({ from: "cn", to: "hk" });
const traditional = (text: string): string =>
  toHongKong(text).replace(
    /[“”‘’]/g,
    (mark) => ({ "“": "「", "”": "」", "‘": "『", "’": "』" })[mark] ?? mark,
  );

const grouped = (text: string): string =>
  text.replace(/\d{4,}(?=\.\d|亿|万)/g, (digits) => Number(digits).toLocaleString("en"));

describe("the same sentence, however it was damaged", () => {
  const damages: readonly [string, fc.Arbitrary<(text: string) => string>][] = [
    ["wrapped at any width", wrapped],
    ["spaces between all characters", spaced],
    ["spaces here and there", sprinkled],
    ["half-width punctuation", fc.constant(halfWidth)],
    ["full-width digits", fc.constant(fullWidth)],
    ["traditional script", fc.constant(traditional)],
    ["thousands commas", fc.constant(grouped)],
    ["traditional script, wrapped", wrapped.map((wrap) => (text: string) => wrap(traditional(text)))],
    ["thousands commas, wrapped", wrapped.map((wrap) => (text: string) => wrap(grouped(text)))],
    ["half-width, then spaces", spaced.map((space) => (text: string) => space(halfWidth(text)))],
  ];

  test.each(damages)("%s", (_, damage) => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), damage, (sentences, apply) => {
        const clean = sentences.join("");
        const file = apply(clean);
        const cleaned = cleanPieces(file, whole(file));
        expect(cleaned.text.replaceAll("\n", "")).toBe(clean);
        expectSoundOffsets(file, cleaned, whole(file));
      }),
      { numRuns: 100 },
    );
  });
});
