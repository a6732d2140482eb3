import { changesOf } from "./changes.js";
import { flowOf, listed2, names, partnerItems, towards } from "./lists.js";
import type { Opening } from "./openings.js";
import type { Scene } from "./scene.js";
import { lead, writtenPeriod } from "./times.js";
import { type Part, told } from "./told.js";

// Paragraphs about one partner, one good or one class of firms that are told through, as releases do.

const start = (scene: Scene): string =>
  `${lead(scene.random, scene.region)}${writtenPeriod(scene.random, scene.time)}，${scene.random.pick([scene.region.name, scene.region.short, scene.region.whole])}`;

/** 对俄罗斯进出口9亿元，其中出口…；进口…。出口商品以A、B为主，分别… */
function partnerThrough(scene: Scene): Part {
  const [name, partner] = scene.partner();
  scene.topic = { ...scene.topic, partner: [name, partner], flow: "total" };
  const [t, a, b] = [scene.money(600), scene.money(300), scene.money(300)];
  const [g, h, k] = [scene.growth(), scene.growth(), scene.growth()];
  const flow = scene.side();
  const goods = scene.goods(flow, 2).map((x) => x.name);
  const amounts = goods.map(() => scene.money(9));
  const changes = changesOf(scene.random, 2);
  const word = flowOf(flow);
  const row = scene.random.pick([
    `${word}商品以${goods.join("和")}为主，分别${word}`,
    `其中，${word}${goods.join("、")}分别为`,
    `主要${word}${goods.join("、")}，分别为`,
    `主要${word}商品为${goods.join("、")}，${word}额分别为`,
  ]);
  return {
    text: `${start(scene)}${towards(scene, "total", name)}进出口${t.text}${g.text}。其中，出口${a.text}${h.text}；进口${b.text}${k.text}。${row}${listed2(
      scene,
      amounts.map((m) => m.text),
    )}${changes.text}`,
    facts: [
      told(scene.sides({ flow: "total" }), { amount: t, yoy: g.yoy }),
      told(scene.sides({ flow: "export" }), { amount: a, yoy: h.yoy }),
      told(scene.sides({ flow: "import" }), { amount: b, yoy: k.yoy }),
      ...goods.map((product, i) =>
        told(scene.sides({ flow, product }), { amount: amounts[i] ?? null, yoy: changes.yoys[i] ?? null }),
      ),
    ],
  };
}

/** 出口茶叶3万吨、9亿元，…。主要出口至A、B、C，分别为… */
function goodsThrough(scene: Scene): Part {
  const flow = scene.side();
  const product = scene.counted(flow);
  scene.topic = { ...scene.topic, flow, product };
  const [weight, worth] = [scene.quantity(product.unit), scene.money(300)];
  const changes = changesOf(scene.random, 2);
  const items = partnerItems(scene, 3, flow);
  const amounts = items.map(() => scene.money(4));
  const others = changesOf(scene.random, 3);
  const word = flowOf(flow);
  const row = scene.random.pick([
    `${towards(scene, flow, names(scene, items))}${word}分别为`,
    `从${flow === "export" ? "出口市场" : "进口来源地"}看，${towards(scene, flow, names(scene, items))}分别${word}`,
    `${names(scene, items)}为前三大${flow === "export" ? "出口市场" : "进口来源地"}，${word}额分别为`,
  ]);
  return {
    text: `${start(scene)}${word}${product.name}${weight.text}，${scene.random.pick(["货值", "价值"])}${worth.text}${changes.text}。${row}${amounts.map((m) => m.text).join("、")}${others.text}`,
    facts: [
      told(scene.sides(), { amount: weight, yoy: changes.yoys[0] ?? null }),
      told(scene.sides(), { amount: worth, yoy: changes.yoys[1] ?? null }),
      ...items.map((item, i) =>
        told(scene.sides(item.sides), { amount: amounts[i] ?? null, yoy: others.yoys[i] ?? null }),
      ),
    ],
  };
}

/** 民营企业进出口9亿元，占…。其中，出口…。对东盟进出口…。同期，国有企业… */
function firmsThrough(scene: Scene): Part {
  const firms = scene.random.sample(
    [
      ["民营企业", "民营企业"],
      ["外商投资企业", "外资企业"],
      ["国有企业", "国有企业"],
    ] as const,
    3,
  );
  const [a, b, c] = firms;
  if (a === undefined || b === undefined || c === undefined) throw new Error("firms");
  const [t, u, v, o] = [scene.money(300), scene.money(200), scene.money(100), scene.money(100)];
  const [g, h, k, l] = [scene.growth(), scene.growth(), scene.growth(), scene.growth()];
  const share = scene.share();
  return {
    text: `${start(scene)}${a[0]}进出口${t.text}${g.text}，占${scene.random.pick(["外贸总值的", "比", "进出口总值的"]).replace(/^比$/, "比")}${share.text}；其中，出口${o.text}${l.text}。同期，${b[0]}进出口${u.text}${h.text}；${c[0]}进出口${v.text}${k.text}`,
    facts: [
      told(scene.sides({ segment: a[1] }), { amount: t, yoy: g.yoy, share: share.value }),
      told(scene.sides({ segment: a[1], flow: "export" }), { amount: o, yoy: l.yoy }),
      told(scene.sides({ segment: b[1] }), { amount: u, yoy: h.yoy }),
      told(scene.sides({ segment: c[1] }), { amount: v, yoy: k.yoy }),
    ],
  };
}

/** 某月：5月份，进出口…，1至5月累计… */
function monthThenYear(scene: Scene): Part {
  const { last, year } = scene.time;
  const month = `${year}-${String(last).padStart(2, "0")}`;
  const period = [month, month] as const;
  const [m, t] = [scene.money(90), scene.money(900)];
  const [g, h] = [scene.growth(), scene.growth()];
  const whose = scene.random.pick([scene.region.name, scene.region.whole]);
  const link = scene.random.pick([
    `。1至${last}月，${whose}进出口`,
    `；1—${last}月累计进出口`,
    `。前${last}个月，累计进出口`,
    `，前${last}个月累计为`,
  ]);
  const written = last === 12 ? `${year}年12月份` : `${last}月份`;
  return {
    text: `${lead(scene.random, scene.region)}${written}，${whose}进出口${m.text}${g.text}${link}${t.text}${h.text}`,
    facts: [
      told(scene.sides({ flow: "total", period }), { amount: m, yoy: g.yoy }),
      told(scene.sides({ flow: "total" }), { amount: t, yoy: h.yoy }),
    ],
  };
}

export const STORIES: readonly Opening[] = [
  { id: "partner through", topic: "told", write: partnerThrough },
  { id: "goods through", topic: "told", write: goodsThrough },
  { id: "firms through", topic: "told", write: firmsThrough },
  { id: "month then year", topic: "told", write: monthThenYear },
];
