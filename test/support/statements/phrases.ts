import type { Random } from "./random.js";
import type { Flow } from "./told.js";

// How a trade and its amount are put into words.

export const WORD: Readonly<Record<Flow, string>> = { export: "出口", import: "进口", total: "进出口" };

/** 出口, 出口额为, 实现出口: what leads to an amount. */
export function flowWords(random: Random, flow: Flow): string {
  const word = WORD[flow];
  const common = [word, word, word, `${word}额`, `${word}额为`, `${word}总值`, `${word}额达`, `实现${word}`];
  const total = [
    "进出口总值",
    "外贸进出口总值",
    "进出口总额",
    "货物贸易进出口总值为",
    "外贸进出口",
    "进出口总额达",
  ];
  return random.pick(
    flow === "total"
      ? [...common, ...total]
      : [...common, `完成${word}`, `${word}值`, `外贸${word}`, `${word}值为`],
  );
}

/** 对美国出口, 自日本进口额为, 与越南进出口 */
export function withPartner(random: Random, flow: Flow, partner: string): string {
  if (flow === "export") {
    return random.pick([
      `对${partner}出口`,
      `对${partner}出口`,
      `对${partner}出口额为`,
      `向${partner}出口`,
      `对${partner}的出口额达`,
      `出口至${partner}`,
      `对${partner}出口值`,
    ]);
  }
  if (flow === "import") {
    return random.pick([
      `自${partner}进口`,
      `自${partner}进口`,
      `从${partner}进口`,
      `自${partner}进口额为`,
      `从${partner}的进口额达`,
      `自${partner}进口值`,
    ]);
  }
  return random.pick([
    `对${partner}进出口`,
    `对${partner}进出口`,
    `与${partner}进出口`,
    `对${partner}进出口总值`,
    `与${partner}的贸易额`,
    `与${partner}贸易额达`,
    `同${partner}进出口`,
    `对${partner}贸易额为`,
    `与${partner}双边贸易额为`,
  ]);
}

/** 出口茶叶, 茶叶出口额 */
export function withGoods(random: Random, flow: Flow, goods: string): string {
  const word = WORD[flow];
  return random.pick([
    `${word}${goods}`,
    `${word}${goods}`,
    `${goods}${word}`,
    `${goods}${word}额`,
    `${goods}${word}额达`,
    `${goods}${word}值为`,
    `${goods}实现${word}`,
  ]);
}

/** A、B和C */
export function listed(random: Random, names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  const link = random.pick(["、", "、", "和", "及", "以及"]);
  return names.slice(0, -1).join("、") + link + names.at(-1);
}
