import { changesOf } from "./changes.js";
import { listed, WORD } from "./phrases.js";
import type { Random } from "./random.js";
import type { Scene } from "./scene.js";
import { type Amount, type Part, type Sides, told } from "./told.js";

/** An item of a list: as written, and the side that it fills. */
export interface Item {
  readonly text: string;
  readonly sides: Partial<Sides>;
}

/** N items with an amount each and a change each, in the orders that papers use. `verb`: 分别进出口, 出口额分别为 */
export function respectively(scene: Scene, items: readonly Item[], verb: string, size = 100): Part {
  const { random } = scene;
  const amounts = items.map(() => scene.money(size));
  const numbers = amountsIn(random, amounts);
  const changes = changesOf(random, items.length);
  return {
    text: `${verb}${numbers}${changes.text}`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), { amount: amounts[i] ?? null, yoy: changes.yoys[i] ?? null }),
    ),
  };
}

/** 9亿元、8亿元和7亿元, or 9亿、8亿、7亿元 with the money named once. */
function amountsIn(random: Random, amounts: readonly Amount[]): string {
  const texts = amounts.map((a) => a.text);
  const short = texts.map((text) => text.replace(/(?:美元|元人民币|元)$/, ""));
  const unit = texts.at(-1)?.slice(short.at(-1)?.length) ?? "";
  return random.chance(0.2) ? listed(random, short) + unit : listed(random, texts);
}

/** Each item with its own words: 对美国出口3亿元，增长5%；对日本出口2亿元，下降3% */
export function oneByOne(
  scene: Scene,
  items: readonly Item[],
  say: (item: Item, first: boolean) => string,
  size = 60,
): Part {
  const stop = scene.random.pick(["；", "，", "；", "，"]);
  const facts: Part["facts"][number][] = [];
  const clauses = items.map((item, i) => {
    const [amount, growth] = [scene.money(size), scene.growth()];
    facts.push(told(scene.sides(item.sides), { amount, yoy: growth.yoy }));
    return `${say(item, i === 0)}${amount.text}${growth.text}`;
  });
  return { text: clauses.join(stop), facts };
}

/** 汽车（3亿元，增长5%）、手机（2亿元，+3%）: figures in brackets behind names. */
export function bracketed(scene: Scene, items: readonly Item[], before: string): Part {
  const facts: Part["facts"][number][] = [];
  const names = items.map((item) => {
    const amount: Amount = scene.money(60);
    const { texts, values } = scene.percents(1);
    const rises = scene.random.chance(0.7);
    const words = scene.random.pick([
      rises ? "增长" : "下降",
      rises ? "+" : "-",
      rises ? "同比增长" : "同比下降",
    ]);
    facts.push(told(scene.sides(item.sides), { amount, yoy: (rises ? 1 : -1) * (values[0] ?? 0) }));
    return `${item.text}（${amount.text}，${words}${texts[0]}）`;
  });
  return { text: `${before}${names.join("、")}`, facts };
}

export const partnerItems = (scene: Scene, count: number, flow: Sides["flow"]): Item[] =>
  scene.partners(count).map(([text, partner]) => ({ text, sides: { partner, flow } }));

export const goodsItems = (scene: Scene, count: number, flow: Sides["flow"]): Item[] =>
  scene.goods(flow, count).map(({ name }) => ({ text: name, sides: { product: name, flow } }));

export const placeItems = (scene: Scene, count: number, flow: Sides["flow"]): Item[] =>
  scene.places(count).map(([text, reporter]) => ({ text, sides: { reporter, flow } }));

export const names = (scene: Scene, items: readonly Item[]): string =>
  listed(
    scene.random,
    items.map((i) => i.text),
  );

/** 对A、B, 自A、B, 与A、B */
export function towards(scene: Scene, flow: Sides["flow"], partners: string): string {
  const words = { export: ["对", "对", "向"], import: ["自", "从"], total: ["对", "与", "同"] }[flow];
  return `${scene.random.pick(words)}${partners}`;
}

/** A、B和C, of one scene. */
export const listed2 = (scene: Scene, texts: readonly string[]): string => listed(scene.random, texts);

export const flowOf = (flow: Sides["flow"]): string => WORD[flow];
