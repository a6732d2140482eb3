import { bracketed, flowOf, goodsItems, names, oneByOne, respectively } from "./lists.js";
import { withGoods } from "./phrases.js";
import type { Scene } from "./scene.js";
import type { Template } from "./template.js";
import { type Part, told } from "./told.js";

/** A paragraph goes on with goods. */
export const GOODS_LISTS: readonly Template[] = [
  {
    id: "goods 分别",
    write: (scene) => {
      const flow = scene.side();
      const items = goodsItems(scene, scene.random.between(2, 4), flow);
      const [all, word] = [names(scene, items), flowOf(flow)];
      const verb = scene.random.pick([
        `分别${word}${all}`,
        `${word}${all}分别为`,
        `${all}分别${word}`,
        `${all}${word}分别为`,
        `${all}${word}额分别达`,
        `主要${word}商品中，${all}分别${word}`,
        `${word}商品以${all}为主，分别${word}`,
      ]);
      const part = respectively(scene, items, verb, 60);
      return { ...part, text: scene.again() + part.text };
    },
  },
  {
    id: "goods row",
    write: (scene) => {
      const flow = scene.side();
      const part = oneByOne(scene, goodsItems(scene, scene.random.between(2, 4), flow), (item) =>
        withGoods(scene.random, flow, item.text),
      );
      return { ...part, text: scene.again() + part.text };
    },
  },
  {
    id: "goods row, one verb",
    write: (scene) => {
      const flow = scene.side();
      const part = oneByOne(scene, goodsItems(scene, scene.random.between(2, 4), flow), (item, first) =>
        first ? `${flowOf(flow)}${item.text}` : item.text,
      );
      return { ...part, text: scene.again() + part.text };
    },
  },
  {
    id: "goods under heading",
    write: (scene) => {
      const flow = scene.side();
      const word = flowOf(flow);
      const before = scene.random.pick([
        `${word}方面，`,
        `${word}商品中，`,
        `从${word}商品看，`,
        `主要${word}商品中，`,
      ]);
      const part = oneByOne(scene, goodsItems(scene, scene.random.between(2, 4), flow), (item) => item.text);
      return { ...part, text: before + part.text };
    },
  },
  {
    id: "goods bracketed",
    write: (scene) => {
      const flow = scene.side();
      const before = `主要${flowOf(flow)}商品为`;
      return bracketed(scene, goodsItems(scene, scene.random.between(2, 4), flow), before);
    },
  },
  { id: "goods with parts", write: goodsParts },
  { id: "goods by share", write: goodsShare },
  { id: "goods both flows", write: bothSides },
  { id: "goods by quantity", write: byQuantity },
  { id: "goods contrasted", write: contrasted },
  { id: "several goods by quantity", write: severalByQuantity },
];

/** 出口机电产品9亿元，增长5%，其中汽车3亿元，增长2% */
function goodsParts(scene: Scene): Part {
  const classes = scene.random.pick(["机电产品", "高新技术产品"]);
  const inside = scene.random.sample(["集成电路", "汽车", "手机", "船舶", "太阳能电池", "锂离子蓄电池"], 2);
  const [amount, growth, share] = [scene.money(300), scene.growth(), scene.share()];
  const facts = [
    told(scene.sides({ flow: "export", product: classes }), { amount, yoy: growth.yoy, share: share.value }),
  ];
  const parts = inside.map((product) => {
    const [m, g] = [scene.money(60), scene.growth()];
    facts.push(told(scene.sides({ flow: "export", product }), { amount: m, yoy: g.yoy }));
    return `${scene.random.pick([`${product}出口`, `出口${product}`, product])}${m.text}${g.text}`;
  });
  const link = scene.random.pick(["，其中，", "。其中，", "，其中", "；其中"]);
  const stop = scene.random.pick(["；", "，"]);
  const whole = scene.random.pick([
    "占出口总值的",
    "占比",
    `占同期${scene.region.whole}出口总值的`,
    "占出口比重",
  ]);
  return {
    text: `${scene.again()}${withGoods(scene.random, "export", classes)}${amount.text}${growth.text}，${whole}${share.text}${link}${parts.join(stop)}`,
    facts,
  };
}

function goodsShare(scene: Scene): Part {
  const flow = scene.side();
  const product = scene.good(flow).name;
  const [amount, growth, share] = [scene.money(90), scene.growth(), scene.share()];
  const word = flowOf(flow);
  const whole = scene.random.pick([
    `占${word}总值的`,
    `占同期${scene.region.whole}${word}总值的`,
    "占比达",
    `占全部${word}商品的`,
  ]);
  return {
    text: `${scene.again()}${withGoods(scene.random, flow, product)}${amount.text}，${whole}${share.text}${growth.text}`,
    facts: [told(scene.sides({ flow, product }), { amount, yoy: growth.yoy, share: share.value })],
  };
}

/** 主要出口机电产品9亿元…；主要进口铁矿砂… */
function bothSides(scene: Scene): Part {
  const [out, into] = [goodsItems(scene, 2, "export"), goodsItems(scene, 2, "import")];
  const [a, b] = [
    oneByOne(scene, out, (item) => `出口${item.text}`),
    oneByOne(scene, into, (item) => `进口${item.text}`),
  ];
  const join = scene.random.pick(["；", "。同期，", "。"]);
  return { text: `${scene.again()}${a.text}${join}${b.text}`, facts: [...a.facts, ...b.facts] };
}

function byQuantity(scene: Scene): Part {
  const flow = scene.side();
  const { name, unit } = scene.counted(flow);
  const [amount, growth] = [scene.quantity(unit), scene.growth()];
  const word = flowOf(flow);
  const verb = scene.random.pick([
    `${word}${name}`,
    `${name}${word}`,
    `${name}${word}量`,
    `${name}${word}量达`,
    `累计${word}${name}`,
  ]);
  return {
    text: `${scene.again()}${verb}${amount.text}${growth.text}`,
    facts: [told(scene.sides({ flow, product: name }), { amount, yoy: growth.yoy })],
  };
}

function contrasted(scene: Scene): Part {
  const flow = scene.side();
  const [a, b] = scene.goods(flow, 2);
  if (a === undefined || b === undefined) throw new Error("goods");
  const word = flowOf(flow);
  const [m, n] = [scene.money(60), scene.money(60)];
  const [x, y] = scene.percents(2).values;
  const text = scene.random.pick([
    `${a.name}${word}${m.text}，增长${x}%；${b.name}${word}则下降${y}%至${n.text}`,
    `${word}${a.name}${m.text}，增长${x}%，而${b.name}${word}${n.text}，下降${y}%`,
    `${a.name}${word}势头强劲，达${m.text}，增长${x}%；相比之下，${b.name}${word}${n.text}，下降${y}%`,
    `${a.name}${word}增长${x}%，达${m.text}；受价格回落影响，${b.name}${word}下降${y}%，为${n.text}`,
    `${a.name}${word}额增至${m.text}，增长${x}%；${b.name}${word}额降至${n.text}，下降${y}%`,
    `${a.name}表现亮眼，${word}${m.text}，增长${x}%；${b.name}${word}${n.text}，因订单减少下降${y}%`,
  ]);
  return {
    text: scene.again() + text,
    facts: [
      told(scene.sides({ flow, product: a.name }), { amount: m, yoy: x ?? null }),
      told(scene.sides({ flow, product: b.name }), { amount: n, yoy: -(y ?? 0) }),
    ],
  };
}

function severalByQuantity(scene: Scene): Part {
  const flow = scene.side();
  const word = flowOf(flow);
  const goods = scene
    .goods(flow, 12)
    .filter((g) => g.unit !== null)
    .slice(0, 3);
  const facts: Part["facts"][number][] = [];
  const clauses = goods.map(({ name, unit }, i) => {
    const [amount, growth] = [scene.quantity(unit ?? "吨"), scene.growth()];
    facts.push(told(scene.sides({ flow, product: name }), { amount, yoy: growth.yoy }));
    return `${i === 0 || scene.random.chance(0.5) ? word : ""}${name}${amount.text}${growth.text}`;
  });
  return { text: scene.again() + clauses.join(scene.random.pick(["，", "；"])), facts };
}
