import { flowOf, goodsItems, listed2, oneByOne, partnerItems } from "./lists.js";
import { withGoods, withPartner } from "./phrases.js";
import type { Scene } from "./scene.js";
import { shareWords } from "./shares.js";
import type { Template } from "./template.js";
import { monthsOf } from "./times.js";
import { type Part, told } from "./told.js";

/** Turns of the releases of customs offices. */
export const RELEASES: readonly Template[] = [
  { id: "change and share of goods", write: changeAndShare },
  { id: "change and share of firms", write: firmsChange },
  { id: "firms, their flows", write: firmsFlows },
  { id: "firms, their partners", write: firmsPartners },
  { id: "mostly, of which", write: mostly },
  { id: "each quarter", write: eachQuarter },
  { id: "passed a mark", write: passedMark },
  { id: "zones", write: zones },
  { id: "amounts with partners", write: amountsWith },
  { id: "changes of goods", write: changesOfGoods },
  { id: "year before told", write: yearBefore },
];

/** 机电产品出口增长5%，占出口总值的四成 */
function changeAndShare(scene: Scene): Part {
  const flow = scene.side();
  const product = scene.good(flow).name;
  const [change, share] = [scene.change(), shareWords(scene, flow)];
  return {
    text: `${scene.again()}${product}${flowOf(flow)}${change.text}${share.text}`,
    facts: [told(scene.sides({ flow, product }), { yoy: change.yoy, share: share.share })],
  };
}

function firmsChange(scene: Scene): Part {
  const flow = scene.flow();
  const [text, segment] = scene.random.pick(scene.segments());
  const [change, share] = [scene.change(), shareWords(scene, flow)];
  return {
    text: `${scene.again()}${text}${flowOf(flow)}${change.text}${share.text}`,
    facts: [told(scene.sides({ flow, segment }), { yoy: change.yoy, share: share.share })],
  };
}

/** 民营企业进出口9亿元，增长5%；其中，出口…，进口… */
function firmsFlows(scene: Scene): Part {
  const [text, segment] = scene.random.pick(scene.segments());
  const [t, a, b] = [scene.money(200), scene.money(100), scene.money(100)];
  const [g, h, k] = [scene.growth(), scene.growth(), scene.growth()];
  const link = scene.random.pick(["，其中出口", "。其中，出口", "；其中，出口"]);
  return {
    text: `${scene.again()}${text}进出口${t.text}${g.text}${link}${a.text}${h.text}；进口${b.text}${k.text}`,
    facts: [
      told(scene.sides({ segment, flow: "total" }), { amount: t, yoy: g.yoy }),
      told(scene.sides({ segment, flow: "export" }), { amount: a, yoy: h.yoy }),
      told(scene.sides({ segment, flow: "import" }), { amount: b, yoy: k.yoy }),
    ],
  };
}

/** 民营企业对东盟进出口9亿元，占…，其中，对泰国进出口2亿元 */
function firmsPartners(scene: Scene): Part {
  const [text, segment] = scene.random.pick([
    ["民营企业", "民营企业"],
    ["国有企业", "国有企业"],
    ["外资企业", "外资企业"],
  ] as const);
  const [amount, growth, share] = [scene.money(90), scene.growth(), scene.share()];
  const inner = scene.random.sample(["泰国", "越南", "马来西亚", "印度尼西亚"], 2);
  const parts = inner.map((partner) => {
    const [m, g] = [scene.money(8), scene.growth()];
    return {
      text: `对${partner}进出口${m.text}${g.text}`,
      fact: told(scene.sides({ segment, partner, flow: "total" }), { amount: m, yoy: g.yoy }),
    };
  });
  return {
    text: `${scene.again()}${text}对东盟进出口${amount.text}${growth.text}，占同期${scene.region.whole}${text}进出口总值的${share.text}，其中，${parts.map((p) => p.text).join("，")}`,
    facts: [
      told(scene.sides({ segment, partner: "东盟", flow: "total" }), {
        amount,
        yoy: growth.yoy,
        share: share.value,
      }),
      ...parts.map((p) => p.fact),
    ],
  };
}

/** 进口商品以原油、大豆为主，进口原油9亿元，占… */
function mostly(scene: Scene): Part {
  const flow = scene.side();
  const word = flowOf(flow);
  const items = goodsItems(scene, 3, flow);
  const [amount, growth, share] = [scene.money(60), scene.growth(), shareWords(scene, flow)];
  const [first] = items;
  return {
    text: `${scene.again()}${word}商品以${listed2(
      scene,
      items.map((i) => i.text),
    )}为主，其中${word}${first?.text}${amount.text}${growth.text}${share.text}`,
    facts: [told(scene.sides(first?.sides ?? {}), { amount, yoy: growth.yoy, share: share.share })],
  };
}

function eachQuarter(scene: Scene): Part {
  const { last, year } = scene.time;
  const quarters = Math.max(1, Math.floor(last / 3));
  const amounts = Array.from({ length: quarters }, () => scene.money(300));
  const { texts, values } = scene.percents(quarters);
  const han = ["一", "二", "三", "四"].slice(0, quarters);
  if (quarters === 1)
    return { text: `一季度${scene.whole()}进出口${amounts[0]?.text}，增长${texts[0]}`, facts: factsOf() };
  const text = scene.random.pick([
    `${scene.whole()}${han.join("、")}季度分别进出口${amounts.map((a) => a.text).join("、")}，同比分别增长${texts.join("、")}`,
    `分季度看，${han.map((q, i) => `${q}季度进出口${amounts[i]?.text}，增长${texts[i]}`).join("；")}`,
    `${han.map((q) => `${q}季度`).join("、")}${scene.whole()}进出口分别为${amounts.map((a) => a.text).join("、")}，分别增长${texts.join("、")}`,
  ]);
  return { text, facts: factsOf() };

  function factsOf(): Part["facts"] {
    return amounts.map((amount, i) =>
      told(scene.sides({ flow: "total", period: monthsOf(year, i * 3 + 1, i * 3 + 3) }), {
        amount,
        yoy: values[i] ?? null,
      }),
    );
  }
}

/** 出口规模首次突破800亿元，达820亿元 */
function passedMark(scene: Scene): Part {
  const flow = scene.flow();
  const size = scene.random.between(2, 90) * 100;
  const amount = scene.money(1);
  const unit = scene.currency === "USD" ? "美元" : "元";
  const exact = (size + scene.random.between(1, 600) / 10).toFixed(1);
  const growth = scene.growth();
  const word = flowOf(flow);
  const text = scene.random.pick([
    `${word}规模首次突破${size}亿${unit}，达${exact}亿${unit}${growth.text}`,
    `${word}首次突破${size}亿${unit}大关，达到${exact}亿${unit}${growth.text}`,
    `${word}总值站上${size}亿${unit}台阶，为${exact}亿${unit}${growth.text}`,
  ]);
  const whole = { ...amount, value: Math.round(Number(exact) * 1e8), measure: "value" as const };
  return {
    text: scene.whole() + text,
    facts: [told(scene.sides({ flow }), { amount: { ...whole, unit: scene.currency }, yoy: growth.yoy })],
  };
}

const ZONES = ["蓝湾综合保税区", "青湖综合保税区", "云岭保税港区", "北岭保税物流中心"];

function zones(scene: Scene): Part {
  const items = scene.random
    .sample(ZONES, 2)
    .map((text) => ({ text, sides: { reporter: text, flow: "total" as const } }));
  return oneByOne(scene, items, (item) => `${item.text}进出口`, 20);
}

/** 与美国、欧盟的出口额分别达 */
function amountsWith(scene: Scene): Part {
  const flow = scene.flow();
  const items = partnerItems(scene, scene.random.between(2, 4), flow);
  const amounts = items.map(() => scene.money(60));
  const all = listed2(
    scene,
    items.map((i) => i.text),
  );
  const side = flow === "import" ? "自" : scene.random.pick(["对", "与"]);
  return {
    text: `${scene.whole()}${side}${all}的${flowOf(flow)}额分别达到${amounts.map((a) => a.text).join("、")}`,
    facts: items.map((item, i) => told(scene.sides(item.sides), { amount: amounts[i] ?? null })),
  };
}

/** 塑料制品、箱包出口分别增长5%、4%；家具出口下降3% */
function changesOfGoods(scene: Scene): Part {
  const flow = scene.side();
  const [a, b, c] = goodsItems(scene, 3, flow);
  if (a === undefined || b === undefined || c === undefined) throw new Error("goods");
  const { texts, values } = scene.percents(3);
  const word = flowOf(flow);
  const text = scene.random.pick([
    `${a.text}、${b.text}${word}分别增长${texts[0]}、${texts[1]}；${c.text}${word}下降${texts[2]}`,
    `${word}${a.text}、${b.text}分别增长${texts[0]}和${texts[1]}，${word}${c.text}下降${texts[2]}`,
    `${a.text}、${b.text}${word}同比分别增长${texts[0]}、${texts[1]}，而${c.text}${word}同比下降${texts[2]}`,
  ]);
  const yoys = [values[0], values[1], -(values[2] ?? 0)];
  return {
    text: scene.again() + text,
    facts: [a, b, c].map((item, i) => told(scene.sides(item.sides), { yoy: yoys[i] ?? null })),
  };
}

/** 出口茶叶9亿元，去年同期为8亿元，增长12.5% */
function yearBefore(scene: Scene): Part {
  const flow = scene.side();
  const partner = scene.random.chance(0.5) ? scene.partner() : null;
  const product = partner === null ? scene.good(flow).name : null;
  const [amount, before] = [scene.money(60), scene.money(60)];
  const { texts, values } = scene.percents(1);
  const verb =
    partner === null
      ? withGoods(scene.random, flow, product ?? "")
      : withPartner(scene.random, flow, partner[0]);
  const sides = scene.sides({ flow, product, partner: partner?.[1] ?? null });
  const [first, last] = scene.time.months.map((m) => `${scene.time.year - 1}${m.slice(4)}`);
  const text = scene.random.pick([
    `${amount.text}，而去年同期为${before.text}，同比增长${texts[0]}`,
    `${amount.text}，较去年同期的${before.text}增长${texts[0]}`,
    `${amount.text}，比上年同期的${before.text}增长了${texts[0]}`,
  ]);
  return {
    text: scene.again() + verb + text,
    facts: [
      told(sides, { amount, yoy: values[0] ?? null }),
      { ...told({ ...sides, period: [first ?? "", last ?? ""] }, { amount: before }), optional: true },
    ],
  };
}
