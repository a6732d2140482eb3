import { bracketed, flowOf, names, oneByOne, partnerItems, respectively, towards } from "./lists.js";
import { listed, withPartner } from "./phrases.js";
import type { Scene } from "./scene.js";
import { shareWords } from "./shares.js";
import type { Template } from "./template.js";
import { type Part, told } from "./told.js";

const inward = (scene: Scene) => scene.random.pick(["export", "import", "total", "total"] as const);

/** A paragraph goes on with the countries traded with. */
export const PARTNER_LISTS: readonly Template[] = [
  {
    id: "partners 分别",
    write: (scene) => {
      const flow = inward(scene);
      const items = partnerItems(scene, scene.random.between(2, 5), flow);
      const whom = towards(scene, flow, names(scene, items));
      const word = flowOf(flow);
      const verb = scene.random.pick([
        `${whom}分别${word}`,
        `${whom}${word}分别为`,
        `${whom}${word}额分别达`,
        `${whom}等主要市场分别${word}`,
        `${whom}的${word}额分别为`,
      ]);
      const part = respectively(scene, items, verb);
      return { ...part, text: scene.again() + part.text };
    },
  },
  {
    id: "partners row",
    write: (scene) => {
      const flow = inward(scene);
      const part = oneByOne(scene, partnerItems(scene, scene.random.between(2, 4), flow), (item) =>
        withPartner(scene.random, flow, item.text),
      );
      return { ...part, text: scene.again() + part.text };
    },
  },
  {
    id: "partners bracketed",
    write: (scene) => {
      const flow = inward(scene);
      const word = flowOf(flow);
      const items = partnerItems(scene, scene.random.between(2, 4), flow);
      return bracketed(
        scene,
        items,
        `${scene.random.pick([`主要${word}市场依次为`, `前${"零一二三四五"[items.length]}大${word}市场依次为`])}`,
      );
    },
  },
  {
    id: "largest partners",
    write: (scene) => {
      const items = partnerItems(scene, scene.random.between(2, 4), "total");
      const verb = scene.random.pick([
        `${names(scene, items)}为前${"零一二三四五"[items.length]}大贸易伙伴，分别进出口`,
        `前${"零一二三四五"[items.length]}大贸易伙伴为${names(scene, items)}，进出口分别为`,
        `${names(scene, items)}是${scene.region.short}前${"零一二三四五"[items.length]}大贸易伙伴，进出口额分别为`,
        `主要贸易伙伴中，对${names(scene, items)}分别进出口`,
        `按贸易伙伴分，对${names(scene, items)}进出口分别为`,
      ]);
      return respectively(scene, items, verb);
    },
  },
  { id: "first partner", write: firstPartner },
  { id: "partner by share", write: partnerShare },
  {
    id: "partners, changes only",
    write: (scene) => {
      const flow = inward(scene);
      const items = partnerItems(scene, scene.random.between(2, 4), flow);
      const { texts, values } = scene.percents(items.length);
      const word = flowOf(flow);
      const whom = towards(scene, flow, names(scene, items));
      return {
        text:
          scene.again() +
          scene.random.pick([
            `${whom}${word}分别增长${listed(scene.random, texts)}`,
            `${whom}${word}同比分别增长${listed(scene.random, texts)}`,
            `${whom}${word}均实现增长，增幅分别为${listed(scene.random, texts)}`,
            `${whom}${word}均保持增长，分别增长${listed(scene.random, texts)}`,
          ]),
        facts: items.map((item, i) => told(scene.sides(item.sides), { yoy: values[i] ?? null })),
      };
    },
  },
  { id: "partners contrasted", write: contrasted },
  { id: "前者后者", write: formerLatter },
  { id: "其余", write: restOfList },
  { id: "partner then flows", write: partnerFlows },
];

function firstPartner(scene: Scene): Part {
  const [first, second] = partnerItems(scene, 2, "total");
  const [a, b, g, h, s] = [scene.money(300), scene.money(200), scene.growth(), scene.growth(), scene.share()];
  if (first === undefined || second === undefined) throw new Error("partners");
  const text = scene.random.pick([
    `${first.text}为第一大贸易伙伴，进出口${a.text}${g.text}，占${s.text}；${second.text}为第二大贸易伙伴，进出口${b.text}${h.text}`,
    `${first.text}是最大贸易伙伴，对其进出口${a.text}${g.text}，占全${scene.region.whole.slice(1)}外贸总值的${s.text}；对${second.text}进出口${b.text}${h.text}`,
    `第一大贸易伙伴${first.text}进出口${a.text}${g.text}，占进出口总值的${s.text}；第二大贸易伙伴${second.text}进出口${b.text}${h.text}`,
    `${first.text}继续保持第一大贸易伙伴地位，双边贸易额${a.text}${g.text}，占比${s.text}；同期，对${second.text}进出口${b.text}${h.text}`,
  ]);
  return {
    text,
    facts: [
      told(scene.sides(first.sides), { amount: a, yoy: g.yoy, share: s.value }),
      told(scene.sides(second.sides), { amount: b, yoy: h.yoy }),
    ],
  };
}

function partnerShare(scene: Scene): Part {
  const flow = inward(scene);
  const [item] = partnerItems(scene, 1, flow);
  if (item === undefined) throw new Error("partner");
  const [amount, growth, share] = [scene.money(120), scene.growth(), shareWords(scene, flow)];
  return {
    text: `${scene.again()}${withPartner(scene.random, flow, item.text)}${amount.text}${growth.text}${share.text}`,
    facts: [told(scene.sides(item.sides), { amount, yoy: growth.yoy, share: share.share })],
  };
}

function contrasted(scene: Scene): Part {
  const flow = inward(scene);
  const [a, b] = partnerItems(scene, 2, flow);
  if (a === undefined || b === undefined) throw new Error("partners");
  const word = flowOf(flow);
  const [x, y] = scene.percents(2).values;
  const [m, n] = [scene.money(80), scene.money(80)];
  const text = scene.random.pick([
    `${towards(scene, flow, a.text)}${word}${m.text}，增长${x}%，而${towards(scene, flow, b.text)}${word}${n.text}，下降${y}%`,
    `${towards(scene, flow, a.text)}${word}${m.text}，同比增长${x}%；相比之下，${towards(scene, flow, b.text)}${word}${n.text}，同比下降${y}%`,
    `${towards(scene, flow, a.text)}${word}${m.text}，增幅达${x}%。反观${b.text}，${word}${n.text}，下滑${y}%`,
    `${towards(scene, flow, a.text)}${word}增长较快，达${m.text}，增长${x}%；${towards(scene, flow, b.text)}${word}则下降${y}%至${n.text}`,
    `受市场需求带动，${towards(scene, flow, a.text)}${word}${m.text}，增长${x}%；受物流成本上升影响，${towards(scene, flow, b.text)}${word}${n.text}，下降${y}%`,
    `${towards(scene, flow, a.text)}${word}达${m.text}，大增${x}%；${towards(scene, flow, b.text)}${word}却减少${y}%，为${n.text}`,
  ]);
  return {
    text: scene.again() + text,
    facts: [
      told(scene.sides(a.sides), { amount: m, yoy: x ?? null }),
      told(scene.sides(b.sides), { amount: n, yoy: -(y ?? 0) }),
    ],
  };
}

function formerLatter(scene: Scene): Part {
  const flow = inward(scene);
  const items = partnerItems(scene, 2, flow);
  const word = flowOf(flow);
  const [m, n] = [scene.money(80), scene.money(80)];
  const [x, y] = scene.percents(2).values;
  const whom = towards(scene, flow, items.map((i) => i.text).join(scene.random.pick(["、", "和"])));
  const turn = scene.random.chance(0.5);
  return {
    text: `${scene.again()}${whom}分别${word}${m.text}和${n.text}，前者增长${x}%，后者${turn ? "下降" : "增长"}${y}%`,
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), {
        amount: [m, n][i] ?? null,
        yoy: i === 0 ? (x ?? null) : (turn ? -1 : 1) * (y ?? 0),
      }),
    ),
  };
}

function restOfList(scene: Scene): Part {
  const flow = inward(scene);
  const items = partnerItems(scene, 3, flow);
  const word = flowOf(flow);
  const amounts = items.map(() => scene.money(80));
  const values = scene.percents(3).values;
  const [a] = items;
  const whom = towards(scene, flow, names(scene, items));
  const rest = scene.random.pick(["其余两者", "其余两个市场", "另外两个市场"]);
  return {
    text: `${whom}分别${word}${amounts.map((m) => m.text).join("、")}，其中对${a?.text}增长${values[0]}%，${rest}分别下降${values[1]}%、${values[2]}%`.replace(
      "其中对",
      flow === "import" ? "其中自" : "其中对",
    ),
    facts: items.map((item, i) =>
      told(scene.sides(item.sides), {
        amount: amounts[i] ?? null,
        yoy: i === 0 ? (values[0] ?? null) : -(values[i] ?? 0),
      }),
    ),
  };
}

/** 对越南进出口9亿元，增长5%，其中出口…，进口… */
function partnerFlows(scene: Scene): Part {
  const [name, partner] = scene.partner();
  const [t, a, b] = [scene.money(90), scene.money(50), scene.money(40)];
  const [g, h, k] = [scene.growth(), scene.growth(), scene.growth()];
  const link = scene.random.pick(["，其中出口", "。其中，出口", "，其中，出口", "；其中出口"]);
  return {
    text: `${scene.again()}${withPartner(scene.random, "total", name)}${t.text}${g.text}${link}${a.text}${h.text}，进口${b.text}${k.text}`,
    facts: [
      told(scene.sides({ partner, flow: "total" }), { amount: t, yoy: g.yoy }),
      told(scene.sides({ partner, flow: "export" }), { amount: a, yoy: h.yoy }),
      told(scene.sides({ partner, flow: "import" }), { amount: b, yoy: k.yoy }),
    ],
  };
}
