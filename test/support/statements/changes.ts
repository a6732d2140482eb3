import { type Growth, printed } from "./figures.js";
import { listed } from "./phrases.js";
import type { Random } from "./random.js";

// Lists of changes as papers write them: with signs, multiples and parts in words among the percentages.

const MULTIPLES = [
  ["1.2倍", 120],
  ["1.3倍", 130],
  ["2.4倍", 240],
  ["3.6倍", 360],
] as const;

/** One rise of a list: 5%, 1.3倍. */
function rise(random: Random): readonly [string, number] {
  if (random.chance(0.15)) return random.pick(MULTIPLES);
  const number = printed(random, 0.4, 60);
  return [`${number}%`, Number(number)];
}

export interface Changes {
  /** Stands behind the amounts, with its comma. */
  readonly text: string;
  readonly yoys: readonly (number | null)[];
}

/** As many changes as there are items, in one of the orders that papers use, or none. */
export function changesOf(random: Random, count: number): Changes {
  const items = Array.from({ length: count }, () => rise(random));
  const texts = items.map(([text]) => text);
  const values = items.map(([, value]) => value);
  const up = random.pick([
    "同比分别增长",
    "分别增长",
    "同比分别上升",
    "增幅分别为",
    "分别较上年同期增长",
    "同比增速分别为",
    "增幅分别达",
    "增速为",
    "增速分别达到",
    "依次增长",
    "各增",
    "各增长",
    "涨幅依次为",
    "增速在",
  ]);
  const link = random.pick(["、", "和", "与", "及"]);
  const joined = `${texts.slice(0, -1).join("、")}${link}${texts.at(-1)}`;
  const percents = items.map(() => printed(random, 0.4, 60));
  const falls = percents.map((p) => `${p}%`);
  const signs = percents.map(() => random.chance(0.6));
  switch (random.pick(["none", "none", "up", "up", "up", "down", "mixed", "signed", "turn"] as const)) {
    case "none":
      return { text: "", yoys: items.map(() => null) };
    case "up":
      return { text: `，${up}${joined}`, yoys: values };
    case "down":
      return {
        text: `，${random.pick(["同比分别下降", "分别下降", "降幅分别为", "分别减少", "依次下降", "各降", "降幅依次为"])}${listed(random, falls)}`,
        yoys: percents.map((p) => -Number(p)),
      };
    case "mixed":
      return {
        text: `，${random.pick(["同比分别", "分别", ""])}${percents.map((p, i) => `${signs[i] ? "增长" : "下降"}${p}%`).join("、")}`,
        yoys: percents.map((p, i) => (signs[i] ? 1 : -1) * Number(p)),
      };
    case "signed":
      return {
        text: `，${random.pick(["增速分别为", "增速为", "同比增速分别为", "增减幅分别为", "增速依次为"])}${percents.map((p, i) => `${signs[i] ? "" : "-"}${p}%`).join("、")}`,
        yoys: percents.map((p, i) => (signs[i] ? 1 : -1) * Number(p)),
      };
    case "turn": {
      if (count !== 2) return { text: `，${up}${joined}`, yoys: values };
      const [a, b] = percents;
      return random.pick([
        { text: `，一增一减，分别为${a}%和-${b}%`, yoys: [Number(a), -Number(b)] },
        { text: `，一减一增，为-${a}%和${b}%`, yoys: [-Number(a), Number(b)] },
        { text: `，前者增长${a}%，后者下降${b}%`, yoys: [Number(a), -Number(b)] },
        { text: `，前者微增${a}%，后者则锐减${b}%`, yoys: [Number(a), -Number(b)] },
        { text: `，一升一降，幅度分别为${a}%和${b}%`, yoys: [Number(a), -Number(b)] },
      ]);
    }
  }
}

const IN_WORDS: readonly (readonly [string, number])[] = [
  ["增长三成", 30],
  ["增长近五成", 50],
  ["增长六成三", 63],
  ["增长逾两成", 20],
  ["下降近四成", -40],
  ["减少两成", -20],
  ["下降一成二", -12],
  ["增长一倍多", 100],
  ["增长一倍有余", 100],
  ["增长近一倍", 100],
  ["增长了两倍", 200],
  ["翻了一番多", 100],
  ["涨了2.3倍", 230],
  ["多了三成", 30],
  ["少了一成半", -15],
  ["同比增长逾三成", 30],
  ["增加四成", 40],
  ["跌两成", -20],
];

/** A change told in words: 增长三成. */
export function changeInWords(random: Random): Growth {
  const [text, yoy] = random.pick(IN_WORDS);
  return {
    text:
      random
        .pick(["", "", "同比", "比去年同期"])
        .replace(/^比去年同期$/, text.startsWith("同比") ? "" : "比去年同期") +
      (text.startsWith("同比") ? text.slice(2) : text),
    yoy,
  };
}
