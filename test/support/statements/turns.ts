import { changesOf } from "./changes.js";
import {
  flowOf,
  goodsItems,
  type Item,
  listed2,
  names,
  partnerItems,
  placeItems,
  respectively,
  towards,
} from "./lists.js";
import type { Scene } from "./scene.js";
import { shareWords } from "./shares.js";
import type { Template } from "./template.js";
import { type Part, told } from "./told.js";

/** Turns of phrase that fresh articles brought: what a list is told by, in place of 分别. */
export const TURNS: readonly Template[] = [
  { id: "both ways with a partner", write: bothWays },
  { id: "the first three of a flow", write: firstThree },
  { id: "goods to each of two", write: eachOfTwo },
  { id: "imported by a mode", write: byMode },
  { id: "two, then which", write: thenWhich },
  { id: "partners without verb", write: withoutVerb },
  { id: "goods counted", write: goodsCounted },
  { id: "weighed and worth", write: weighedAndWorth },
  { id: "partners of a mode", write: partnersOfMode },
  { id: "places, told which", write: placesWhich },
  { id: "share of one", write: shareOfOne },
];

/** 对东盟出口、自东盟进口分别为9亿元和8亿元，增速为5%与4% */
function bothWays(scene: Scene): Part {
  const [name, partner] = scene.partner();
  const [m, n] = [scene.money(90), scene.money(80)];
  const changes = changesOf(scene.random, 2);
  return {
    text: `${scene.again()}${scene.random.pick(["对", "对", "我对"])}${name}出口、自${name}进口分别为${m.text}${scene.random.pick(["和", "、"])}${n.text}${changes.text}`,
    facts: [
      told(scene.sides({ flow: "export", partner }), { amount: m, yoy: changes.yoys[0] ?? null }),
      told(scene.sides({ flow: "import", partner }), { amount: n, yoy: changes.yoys[1] ?? null }),
    ],
  };
}

/** 铜材、家具、玩具是出口的前三样，分别为… */
function firstThree(scene: Scene): Part {
  const flow = scene.side();
  const items = goodsItems(scene, 3, flow);
  const [all, word] = [names(scene, items), flowOf(flow)];
  const verb = scene.random.pick([
    `${all}是${word}的前三样，分别为`,
    `${all}三项${word}值依次为`,
    `${all}三类商品${word}分别为`,
    `${word}前三位的商品是${all}，金额分别为`,
    `${word}的大头是${all}，分别为`,
    `${word}商品中，${all}居前三，依次为`,
  ]);
  return respectively(scene, items, verb, 40);
}

/** 对韩国、越南出口家具各增长5%和4% */
function eachOfTwo(scene: Scene): Part {
  const flow = scene.side();
  const items = partnerItems(scene, 2, flow);
  const product = scene.good(flow).name;
  const { texts, values } = scene.percents(2);
  const whom = towards(scene, flow, names(scene, items));
  const verb = scene.random.pick(["各增长", "分别增长", "同比分别增长", "各增"]);
  return {
    text: `${scene.again()}${whom}${flowOf(flow)}${product}${verb}${texts[0]}和${texts[1]}`,
    facts: items.map((item, i) => told(scene.sides({ ...item.sides, product }), { yoy: values[i] ?? null })),
  };
}

/** 以加工贸易方式进口的原油、大豆分别为… */
function byMode(scene: Scene): Part {
  const flow = scene.side();
  const [text, segment] = scene.random.pick([
    ["加工贸易", "加工贸易"],
    ["一般贸易", "一般贸易"],
    ["边境小额贸易", "边境小额贸易"],
  ] as const);
  const items = goodsItems(scene, 2, flow).map((i) => ({ ...i, sides: { ...i.sides, segment } }));
  return respectively(
    scene,
    items,
    `${scene.again()}以${text}方式${flowOf(flow)}${scene.random.pick(["的", ""])}${names(scene, items)}分别为`,
    30,
  );
}

/** 自韩国、越南、日本进口9亿元、8亿元、7亿元，韩国增5%，后两地各降4%、3% */
function thenWhich(scene: Scene): Part {
  const flow = scene.random.pick(["export", "import", "total"] as const);
  const items = partnerItems(scene, 3, flow);
  const amounts = items.map(() => scene.money(60));
  const values = scene.percents(3).values;
  const [a, b, c] = items.map((i) => i.text);
  const told_ = scene.random.pick([
    `${a}增长${values[0]}%，后两地分别下降${values[1]}%、${values[2]}%`,
    `${a}增${values[0]}%，后两者各降${values[1]}%、${values[2]}%`,
    `其中${a}增长${values[0]}%，${b}和${c}分别下降${values[1]}%和${values[2]}%`,
    `${a}增长${values[0]}%，${b}下降${values[1]}%，${c}下降${values[2]}%`,
  ]);
  return {
    text: `${scene.again()}${towards(scene, flow, `${a}、${b}、${c}`)}${flowOf(flow)}${scene.random.pick(["分别为", "分别达", "依次为"])}${amounts.map((m) => m.text).join("、")}，${told_}`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), {
        amount: amounts[i] ?? null,
        yoy: i === 0 ? (values[0] ?? null) : -(values[i] ?? 0),
      }),
    ),
  };
}

/** 自韩国、越南进口9亿元、8亿元 */
function withoutVerb(scene: Scene): Part {
  const flow = scene.random.pick(["export", "import", "total"] as const);
  const items = partnerItems(scene, scene.random.between(2, 3), flow);
  return respectively(
    scene,
    items,
    `${scene.again()}${towards(scene, flow, names(scene, items))}${flowOf(flow)}`,
  );
}

/** 苹果1.9万吨、茶叶3.4万吨，一减一增，为-8.2%和11.7% */
function goodsCounted(scene: Scene): Part {
  const flow = scene.side();
  const goods = scene
    .goods(flow, 12)
    .filter((g) => g.unit !== null)
    .slice(0, 2);
  const amounts = goods.map((g) => scene.quantity(g.unit ?? "吨"));
  const changes = changesOf(scene.random, 2);
  const row = goods.map((g, i) => `${g.name}${amounts[i]?.text}`).join("、");
  return {
    text: `${scene.again()}${flowOf(flow)}${row}${changes.text}`,
    facts: goods.map((g, i) =>
      told(scene.sides({ flow, product: g.name }), {
        amount: amounts[i] ?? null,
        yoy: changes.yoys[i] ?? null,
      }),
    ),
  };
}

/** 原油进口98万吨，增加55%，值24.5亿元，增长一倍有余 */
function weighedAndWorth(scene: Scene): Part {
  const flow = scene.side();
  const { name: product, unit } = scene.counted(flow);
  const [weight, worth, g, h] = [scene.quantity(unit), scene.money(20), scene.growth(), scene.growth()];
  const word = flowOf(flow);
  const { texts, values } = scene.percents(2);
  const sides = scene.sides({ flow, product });
  const own = scene.random.chance(0.5);
  const text = own
    ? `${product}${word}${weight.text}${g.text}，${scene.random.pick(["值", "价值", "货值", "金额"])}${worth.text}${h.text}`
    : `${word}${product}${weight.text}、${worth.text}，${scene.random.pick([
        `数量增加${texts[0]}，金额增加${texts[1]}`,
        `量、值分别增长${texts[0]}、${texts[1]}`,
        `数量和金额分别增长${texts[0]}和${texts[1]}`,
      ])}`;
  const yoys = own ? [g.yoy, h.yoy] : [values[0] ?? null, values[1] ?? null];
  return {
    text: scene.again() + text,
    facts: [
      told(sides, { amount: weight, yoy: yoys[0] ?? null }),
      told(sides, { amount: worth, yoy: yoys[1] ?? null }),
    ],
  };
}

/** 对美国、德国跨境电商出口分别为…，德国一路飙升，涨了2.3倍，美国则只涨4.1% */
function partnersOfMode(scene: Scene): Part {
  const [text, segment] = scene.random.pick([
    ["跨境电商", "跨境电商"],
    ["市场采购", "市场采购"],
  ] as const);
  const items: Item[] = partnerItems(scene, 2, "export").map((i) => ({
    ...i,
    sides: { ...i.sides, segment },
  }));
  return respectively(
    scene,
    items,
    `${scene.again()}对${names(scene, items)}${text}出口${scene.random.pick(["分别为", "额分别达"])}`,
    20,
  );
}

function placesWhich(scene: Scene): Part {
  const flow = scene.flow();
  const items = placeItems(scene, 3, flow);
  const amounts = items.map(() => scene.money(60));
  const values = scene.percents(3).values;
  const [a, b, c] = items.map((i) => i.text);
  return {
    text: `${a}、${b}、${c}${flowOf(flow)}分别为${amounts.map((m) => m.text).join("、")}，${scene.random.pick(
      [
        `${a}增长${values[0]}%，后两地分别下降${values[1]}%、${values[2]}%`,
        `其中${a}增长${values[0]}%，其余两地分别下降${values[1]}%、${values[2]}%`,
      ],
    )}`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), {
        amount: amounts[i] ?? null,
        yoy: i === 0 ? (values[0] ?? null) : -(values[i] ?? 0),
      }),
    ),
  };
}

/** 前三大市场为美国、日本、韩国，其中美国一国就占三成八 */
function shareOfOne(scene: Scene): Part {
  const flow = scene.side();
  const items = partnerItems(scene, 2, flow);
  const amounts = items.map(() => scene.money(60));
  const [share] = [shareWords(scene, flow)];
  return {
    text: `${scene.again()}${towards(scene, flow, names(scene, items))}分别${flowOf(flow)}${listed2(
      scene,
      amounts.map((m) => m.text),
    )}，其中${items[0]?.text}${share.text.replace(/^，/, "")}`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), { amount: amounts[i] ?? null, share: i === 0 ? share.share : null }),
    ),
  };
}
