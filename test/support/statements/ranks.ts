import { flowOf, goodsItems, type Item, listed2, partnerItems, placeItems } from "./lists.js";
import type { Scene } from "./scene.js";
import type { Template } from "./template.js";
import { type Part, told } from "./told.js";

const HAN = "零一二三四五六";

/** Statements that rank: who is first and with how much. */
export const RANKS: readonly Template[] = [
  {
    id: "partners ranked by 以",
    write: (scene) => byAmount(scene, partnerItems(scene, 2, "total"), "total"),
  },
  {
    id: "places ranked by 以",
    write: (scene) => {
      const flow = scene.flow();
      return byAmount(scene, placeItems(scene, 2, flow), flow);
    },
  },
  { id: "goods ranked", write: goodsRanked },
  { id: "largest market", write: largestMarket },
  { id: "partners in order", write: inOrder },
  { id: "places, one after other", write: placesAfter },
];

/** 东盟以9亿元的进出口额居首，增长5%；欧盟以8亿元位列第二，增长4% */
function byAmount(scene: Scene, items: readonly Item[], flow: "total" | "export" | "import"): Part {
  const [a, b] = items;
  if (a === undefined || b === undefined) throw new Error("items");
  const [m, n, g, h] = [scene.money(200), scene.money(150), scene.growth(), scene.growth()];
  const word = flowOf(flow);
  const to = a.sides.partner === undefined ? "" : "对";
  const text = scene.random.pick([
    `从${word}规模看，${a.text}以${m.text}居首位${g.text}；${b.text}以${n.text}位列第二${h.text}`,
    `${a.text}以${m.text}的${word}额位居第一${g.text}；${b.text}以${n.text}的${word}额紧随其后${h.text}`,
    `${word}额居前两位的是${a.text}和${b.text}，分别为${m.text}、${n.text}`,
    `${to}${a.text}${word}${m.text}${g.text}，位居榜首；${to}${b.text}${word}${n.text}${h.text}，排名第二`,
  ]);
  const changes = text.includes("分别") ? [null, null] : [g.yoy, h.yoy];
  return {
    text,
    facts: [
      told(scene.sides(a.sides), { amount: m, yoy: changes[0] ?? null }),
      told(scene.sides(b.sides), { amount: n, yoy: changes[1] ?? null }),
    ],
  };
}

function goodsRanked(scene: Scene): Part {
  const flow = scene.side();
  const items = goodsItems(scene, scene.random.between(2, 4), flow);
  const amounts = items.map(() => scene.money(60));
  const [word, all] = [
    flowOf(flow),
    listed2(
      scene,
      items.map((i) => i.text),
    ),
  ];
  const count = HAN[items.length];
  const verb = scene.random.pick([
    `${word}额居前${count}位的商品依次为${all}，分别${word}`,
    `前${count}大${word}商品为${all}，${word}额分别为`,
    `${all}为前${count}大${word}商品，分别${word}`,
    `${word}商品前${count}位依次是${all}，${word}值分别为`,
    `主要${word}商品依次为${all}，分别${word}`,
  ]);
  const { texts, values } = scene.percents(items.length);
  const tail = scene.random.chance(0.6) ? `，同比分别增长${texts.join("、")}` : "";
  return {
    text: `${verb}${amounts.map((a) => a.text).join("、")}${tail}`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), {
        amount: amounts[i] ?? null,
        yoy: tail === "" ? null : (values[i] ?? null),
      }),
    ),
  };
}

function largestMarket(scene: Scene): Part {
  const flow = scene.side();
  const [item] = partnerItems(scene, 1, flow);
  if (item === undefined) throw new Error("partner");
  const [amount, growth, share] = [scene.money(90), scene.growth(), scene.share()];
  const word = flowOf(flow);
  const market = flow === "export" ? "出口市场" : "进口来源地";
  const text = scene.random.pick([
    `${item.text}是${scene.region.short}最大${market}，${word}额达${amount.text}${growth.text}，占比${share.text}`,
    `${scene.whole()}最大${market}为${item.text}，${word}${amount.text}${growth.text}，占${word}总值的${share.text}`,
    `${item.text}跃升为${scene.whole()}第一大${market}，${flow === "export" ? "对其出口" : "自其进口"}${amount.text}${growth.text}，占${share.text}`,
    `${item.text}稳居${scene.region.whole}第一大${market}，${word}额${amount.text}，占${share.text}${growth.text}`,
  ]);
  return { text, facts: [told(scene.sides(item.sides), { amount, yoy: growth.yoy, share: share.value })] };
}

/** 对东盟、欧盟、美国进出口位列前三，分别为9亿元、8亿元、7亿元 */
function inOrder(scene: Scene): Part {
  const items = partnerItems(scene, 3, "total");
  const amounts = items.map(() => scene.money(90));
  const { texts, values } = scene.percents(3);
  const all = listed2(
    scene,
    items.map((i) => i.text),
  );
  const text = scene.random.pick([
    `对${all}进出口位列前三，分别为`,
    `${all}位列贸易伙伴前三位，进出口额分别为`,
    `前三大贸易伙伴依次为${all}，进出口值分别为`,
  ]);
  const rises = scene.random.chance(0.5);
  return {
    text: `${text}${amounts.map((a) => a.text).join("、")}，${rises ? "分别增长" : "分别下降"}${texts.join("、")}`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), { amount: amounts[i] ?? null, yoy: (rises ? 1 : -1) * (values[i] ?? 0) }),
    ),
  };
}

function placesAfter(scene: Scene): Part {
  const flow = scene.flow();
  const items = placeItems(scene, 3, flow);
  const [m, n, o] = [scene.money(200), scene.money(150), scene.money(100)];
  const [g, h, k] = [scene.growth(), scene.growth(), scene.growth()];
  const [a, b, c] = items.map((i) => i.text);
  const word = flowOf(flow);
  const both = scene.random.chance(0.5);
  const yoys = both ? [g.yoy, null, null] : [g.yoy, h.yoy, k.yoy];
  return {
    text: both
      ? `${a}${word}总值居首，为${m.text}${g.text}；${b}、${c}紧随其后，分别为${n.text}、${o.text}`
      : `${a}${word}额最高，达${m.text}${g.text}；其次为${b}，${word}${n.text}${h.text}；${c}列第三，${word}${o.text}${k.text}`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), { amount: [m, n, o][i] ?? null, yoy: yoys[i] ?? null }),
    ),
  };
}
