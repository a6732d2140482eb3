import { flowOf, goodsItems, names, oneByOne, partnerItems, respectively, towards } from "./lists.js";
import { bothFlows } from "./openings.js";
import { listed, withGoods, withPartner } from "./phrases.js";
import type { Scene } from "./scene.js";
import type { Template } from "./template.js";
import { monthsOf } from "./times.js";
import { type Part, told } from "./told.js";

/** What is told of some goods: where they go, what month, which firms. */
export const OF_GOODS: readonly Template[] = [
  {
    id: "its partners 分别",
    write: (scene) => {
      const { flow } = scene.topic;
      const items = partnerItems(scene, scene.random.between(2, 4), flow);
      const word = flowOf(flow);
      const whom = towards(scene, flow, names(scene, items));
      return respectively(
        scene,
        items,
        `${scene.random.pick(["其中，", "其中", "主要市场中，"])}${whom}${scene.random.pick([`分别${word}`, `${word}分别为`])}`,
        4,
      );
    },
  },
  {
    id: "its partners row",
    write: (scene) => {
      const { flow } = scene.topic;
      const part = oneByOne(
        scene,
        partnerItems(scene, scene.random.between(2, 3), flow),
        (item) => withPartner(scene.random, flow, item.text),
        4,
      );
      return { ...part, text: scene.random.pick(["其中，", "其中"]) + part.text };
    },
  },
  { id: "its main market", write: mainMarket },
  { id: "its month", write: itsMonth },
  { id: "its partners' shares", write: shares },
];

function mainMarket(scene: Scene): Part {
  const { flow, product } = scene.topic;
  const [item] = partnerItems(scene, 1, flow);
  if (item === undefined) throw new Error("partner");
  const [amount, growth, share] = [scene.money(4), scene.growth(), scene.share()];
  const word = flowOf(flow);
  const market = flow === "export" ? "出口市场" : "进口来源地";
  const text = scene.random.pick([
    `${item.text}是最大${market}，${withPartner(scene.random, flow, item.text)}${amount.text}${growth.text}，占${share.text}`,
    `其中，${withPartner(scene.random, flow, item.text)}${amount.text}${growth.text}，占${product?.name}${word}总值的${share.text}`,
    `${item.text}为第一大${market}，${word}额${amount.text}${growth.text}，占比${share.text}`,
  ]);
  return { text, facts: [told(scene.sides(item.sides), { amount, yoy: growth.yoy, share: share.value })] };
}

function itsMonth(scene: Scene): Part {
  const { last, year } = scene.time;
  const { flow } = scene.topic;
  const [amount, growth] = [scene.money(6), scene.growth()];
  const when = scene.random.pick([`其中，${last}月份`, `其中${last}月当月`, `${last}月当月，`]);
  return {
    text: `${when}${flowOf(flow)}${amount.text}${growth.text}`,
    facts: [told(scene.sides({ period: monthsOf(year, last, last) }), { amount, yoy: growth.yoy })],
  };
}

function shares(scene: Scene): Part {
  const { flow, product } = scene.topic;
  const items = partnerItems(scene, scene.random.between(2, 3), flow);
  const parts = items.map(() => scene.random.between(20, 330) / 10);
  const texts = parts.map((p) => `${p}%`);
  const word = flowOf(flow);
  const whom = towards(scene, flow, names(scene, items));
  return {
    text: `${whom}${word}分别占${product?.name}${word}总值的${listed(scene.random, texts)}`,
    facts: items.map((item, i) => told(scene.sides(item.sides), { share: parts[i] ?? null })),
  };
}

/** What is told of one partner: flows, goods, classes of firms. */
export const OF_PARTNER: readonly Template[] = [
  {
    id: "its goods row",
    write: (scene) => {
      const flow = sideOf(scene);
      const part = oneByOne(
        scene,
        goodsItems(scene, 2, flow),
        (item) => withGoods(scene.random, flow, item.text),
        4,
      );
      return { ...part, text: scene.random.pick(["其中，", "其中"]) + part.text };
    },
  },
  {
    id: "its goods 分别",
    write: (scene) => {
      const flow = sideOf(scene);
      const items = goodsItems(scene, scene.random.between(2, 3), flow);
      return respectively(scene, items, `其中，${flowOf(flow)}${names(scene, items)}分别为`, 20);
    },
  },
  {
    id: "its flows",
    write: (scene) => {
      if (scene.topic.flow !== "total") return OF_PARTNER[0]?.write(scene) ?? { text: "", facts: [] };
      const part = bothFlows(scene);
      return { ...part, text: scene.random.pick(["其中，", "其中"]) + part.text.replaceAll("外贸", "") };
    },
  },
];

const sideOf = ({ topic, random }: Scene): "export" | "import" =>
  topic.flow === "total" ? (random.chance(0.5) ? "export" : "import") : topic.flow;

/** What is told of one class of firms or mode of trade. */
export const OF_SEGMENT: readonly Template[] = [
  {
    id: "its flows (segment)",
    write: (scene) => {
      if (scene.topic.flow !== "total") return OF_SEGMENT[1]?.write(scene) ?? { text: "", facts: [] };
      const part = bothFlows(scene);
      return { ...part, text: scene.random.pick(["其中，", "其中"]) + part.text.replaceAll("外贸", "") };
    },
  },
  {
    id: "its goods (segment)",
    write: (scene) => {
      const flow = sideOf(scene);
      const part = oneByOne(scene, goodsItems(scene, 2, flow), (item) => `${flowOf(flow)}${item.text}`, 20);
      return { ...part, text: `其中，${part.text}` };
    },
  },
  {
    id: "its partners (segment)",
    write: (scene) => {
      const flow = scene.topic.flow;
      const part = oneByOne(
        scene,
        partnerItems(scene, 2, flow),
        (i) => withPartner(scene.random, flow, i.text),
        20,
      );
      return { ...part, text: `其中，${part.text}` };
    },
  },
];
