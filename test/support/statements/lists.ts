import { listed, WORD } from "./phrases.js";
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
  const numbers = listed(
    random,
    amounts.map((a) => a.text),
  );
  const { texts, values } = scene.percents(items.length);
  const form = random.pick(["all rise", "all fall", "mixed", "none", "pairs", "span"] as const);
  const tail = {
    "all rise": `，${random.pick(["同比分别增长", "分别增长", "同比分别上升", "增幅分别为", "分别较上年同期增长", "同比增速分别为"])}${listed(random, texts)}`,
    "all fall": `，${random.pick(["同比分别下降", "分别下降", "降幅分别为", "分别减少"])}${listed(random, texts)}`,
    mixed: `，${random.pick(["同比分别", "分别"])}${listed(
      random,
      texts.map((t, i) => (i % 2 === 0 ? "增长" : "下降") + t),
    )}`,
    none: "",
    pairs: "",
    span: `，同比分别${texts.map((t, i) => `${i === texts.length - 1 ? "下降" : "增长"}${t}`).join("、")}`,
  }[form];
  const yoys: readonly (number | null)[] = values.map((v, i) => {
    if (form === "none" || form === "pairs") return null;
    if (form === "all fall" || (form === "mixed" && i % 2 === 1)) return -v;
    return form === "span" && i === values.length - 1 ? -v : v;
  });
  return {
    text: `${verb}${numbers}${tail}`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), { amount: amounts[i] ?? null, yoy: yoys[i] ?? null }),
    ),
  };
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
