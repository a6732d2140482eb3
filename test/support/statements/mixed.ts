import { flowOf, goodsItems, listed2, oneByOne, partnerItems } from "./lists.js";
import { withPartner } from "./phrases.js";
import type { Scene } from "./scene.js";
import { shareWords } from "./shares.js";
import type { Template } from "./template.js";
import { type Part, told } from "./told.js";

/** Statements that name more than one side: goods to a partner, a class of firms with a partner. */
export const MIXED: readonly Template[] = [
  { id: "goods to partner", write: goodsToPartner },
  { id: "goods to partners", write: goodsToPartners },
  { id: "partner's goods", write: partnersGoods },
  { id: "firms to partner", write: firmsToPartner },
  { id: "firms' goods", write: firmsGoods },
  { id: "goods to weighed", write: goodsWeighed },
  { id: "goods then markets", write: goodsThenMarkets },
];

function goodsToPartner(scene: Scene): Part {
  const flow = scene.side();
  const [name, partner] = scene.partner();
  const product = scene.good(flow).name;
  const [amount, growth] = [scene.money(20), scene.growth()];
  const word = flowOf(flow);
  const verb =
    flow === "export"
      ? [
          `对${name}出口${product}`,
          `${product}对${name}出口`,
          `向${name}出口${product}`,
          `出口${name}${product}`,
        ]
      : [`自${name}进口${product}`, `从${name}进口${product}`, `自${name}${word}${product}货值`];
  return {
    text: `${scene.again()}${scene.random.pick(verb)}${amount.text}${growth.text}`,
    facts: [told(scene.sides({ flow, partner, product }), { amount, yoy: growth.yoy })],
  };
}

function goodsToPartners(scene: Scene): Part {
  const flow = scene.side();
  const product = scene.good(flow).name;
  const part = oneByOne(
    scene,
    partnerItems(scene, scene.random.between(2, 3), flow),
    (item) => (flow === "export" ? `对${item.text}出口${product}` : `自${item.text}进口${product}`),
    10,
  );
  return { text: scene.again() + part.text, facts: part.facts.map((f) => ({ ...f, product })) };
}

/** 对越南出口机电产品9亿元、农产品3亿元 */
function partnersGoods(scene: Scene): Part {
  const flow = scene.side();
  const [name, partner] = scene.partner();
  const items = goodsItems(scene, scene.random.between(2, 3), flow);
  const amounts = items.map(() => scene.money(20));
  const before = flow === "export" ? `对${name}出口` : `自${name}进口`;
  if (scene.random.chance(0.5)) {
    const { texts, values } = scene.percents(items.length);
    const goods = listed2(
      scene,
      items.map((i) => i.text),
    );
    return {
      text: `${scene.again()}${before}${goods}分别为${amounts.map((a) => a.text).join("、")}，分别增长${texts.join("、")}`,
      facts: items.map((item, i) =>
        told(scene.sides({ ...item.sides, partner }), { amount: amounts[i] ?? null, yoy: values[i] ?? null }),
      ),
    };
  }
  const changes = items.map(() => scene.growth());
  const clauses = items.map((item, i) => `${item.text}${amounts[i]?.text}${changes[i]?.text}`);
  return {
    text: `${scene.again()}${before}${clauses.join(scene.random.pick(["，", "；"]))}`,
    facts: items.map((item, i) =>
      told(scene.sides({ ...item.sides, partner }), {
        amount: amounts[i] ?? null,
        yoy: changes[i]?.yoy ?? null,
      }),
    ),
  };
}

function firmsToPartner(scene: Scene): Part {
  const flow = scene.flow();
  const [text, segment] = scene.random.pick(scene.segments());
  const [name, partner] = scene.partner();
  const [amount, growth, share] = [scene.money(30), scene.growth(), shareWords(scene, flow)];
  const told_ = scene.random.chance(0.4);
  return {
    text: `${scene.again()}${text}${withPartner(scene.random, flow, name)}${amount.text}${growth.text}${told_ ? share.text : ""}`,
    facts: [
      told(scene.sides({ flow, partner, segment }), {
        amount,
        yoy: growth.yoy,
        share: told_ ? share.share : null,
      }),
    ],
  };
}

function firmsGoods(scene: Scene): Part {
  const flow = scene.side();
  const [text, segment] = scene.random.pick(scene.segments());
  const product = scene.good(flow).name;
  const [amount, growth] = [scene.money(30), scene.growth()];
  return {
    text: `${scene.again()}${text}${flowOf(flow)}${product}${amount.text}${growth.text}`,
    facts: [told(scene.sides({ flow, product, segment }), { amount, yoy: growth.yoy })],
  };
}

function goodsWeighed(scene: Scene): Part {
  const flow = scene.side();
  const [name, partner] = scene.partner();
  const { name: product, unit } = scene.counted(flow);
  const [weight, worth, growth, other] = [
    scene.quantity(unit),
    scene.money(8),
    scene.growth(),
    scene.growth(),
  ];
  const before = flow === "export" ? `对${name}出口` : `自${name}进口`;
  return {
    text: `${scene.again()}${before}${product}${weight.text}${growth.text}，${scene.random.pick(["货值", "价值", "金额"])}${worth.text}${other.text}`,
    facts: [
      told(scene.sides({ flow, partner, product }), { amount: weight, yoy: growth.yoy }),
      told(scene.sides({ flow, partner, product }), { amount: worth, yoy: other.yoy }),
    ],
  };
}

/** 出口家具9亿元，增长5%，其中对美国出口3亿元，增长4%，占家具出口总值的三成 */
function goodsThenMarkets(scene: Scene): Part {
  const flow = scene.side();
  const product =
    scene.goods(flow, 9).find(({ name }) => !/^(?:机电|高新|劳动|农产|消费)/.test(name))?.name ?? "家具";
  const [amount, growth] = [scene.money(60), scene.growth()];
  const parts = oneByOne(
    scene,
    partnerItems(scene, scene.random.between(1, 2), flow),
    (item) => (flow === "export" ? `对${item.text}出口` : `自${item.text}进口`),
    4,
  );
  const link = scene.random.pick(["，其中", "，其中，", "。其中，", "；其中"]);
  return {
    text: `${scene.again()}${flowOf(flow)}${product}${amount.text}${growth.text}${link}${parts.text}`,
    facts: [
      told(scene.sides({ flow, product }), { amount, yoy: growth.yoy }),
      ...parts.facts.map((f) => ({ ...f, product })),
    ],
  };
}
