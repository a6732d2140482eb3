import { names, oneByOne, placeItems, respectively } from "./lists.js";
import { bothFlows } from "./openings.js";
import { flowWords, WORD } from "./phrases.js";
import type { Scene } from "./scene.js";
import { shareWords } from "./shares.js";
import type { Template } from "./template.js";
import { monthsOf } from "./times.js";
import { type Amount, type Part, told } from "./told.js";

/** A paragraph goes on with flows, classes of firms, modes, places, months. */
export const OTHER_PARTS: readonly Template[] = [
  {
    id: "flows",
    write: (scene) => {
      const part = bothFlows(scene);
      return {
        ...part,
        text: (scene.isSecond ? scene.random.pick(["其中，", "其中", ""]) : scene.whole()) + part.text,
      };
    },
  },
  { id: "segment", write: oneSegment },
  { id: "segments row", write: segmentRow },
  {
    id: "segments 分别",
    write: (scene) => {
      const segments = scene.segments();
      const items = segments.map(([text, segment]) => ({ text, sides: { segment, flow: "total" as const } }));
      const all = names(scene, items);
      return respectively(
        scene,
        items,
        scene.random.pick([`${all}进出口分别为`, `${all}分别进出口`, `${all}进出口额分别达`]),
      );
    },
  },
  { id: "places 分别", write: placesRespectively },
  {
    id: "places row",
    write: (scene) => {
      const flow = scene.flow();
      const part = oneByOne(
        scene,
        placeItems(scene, scene.random.between(2, 4), flow),
        (item) => `${item.text}${flowWords(scene.random, flow).replace(/^外贸|^货物贸易/, "")}`,
      );
      return {
        ...part,
        text: scene.random.pick([scene.isSecond ? "其中，" : "", "分地区看，", "", "从各地看，"]) + part.text,
      };
    },
  },
  { id: "first place", write: firstPlace },
  { id: "month", write: oneMonth },
  { id: "quarters", write: twoMonths },
  { id: "flows contrasted", write: flowsContrasted },
];

function oneSegment(scene: Scene): Part {
  const [text, segment] = scene.random.pick(scene.segments());
  const flow = scene.flow();
  const [amount, growth] = [scene.money(200), scene.growth()];
  const verb = flowWords(scene.random, flow).replace(/^外贸|^货物贸易/, "");
  const whole = scene.random.chance(0.8) ? shareWords(scene, flow) : { text: "", share: null };
  const by = scene.random.chance(0.3) && !text.endsWith("企业") ? `以${text}方式` : text;
  return {
    text: `${scene.again()}${by}${verb}${amount.text}${growth.text}${whole.text}`,
    facts: [told(scene.sides({ flow, segment }), { amount, yoy: growth.yoy, share: whole.share })],
  };
}

function segmentRow(scene: Scene): Part {
  const segments = scene.segments();
  const items = segments.map(([text, segment]) => ({ text, sides: { segment, flow: "total" as const } }));
  const part = oneByOne(
    scene,
    items,
    (item) => `${item.text}${scene.random.pick(["进出口", "进出口", "进出口总值", "进出口额达"])}`,
  );
  const among = scene.isSecond ? "其中，" : "";
  const before = scene.random.pick(["", "", "从企业性质看，", "按贸易主体分，", among]);
  const isFirms = segments.every(([text]) => text.endsWith("企业"));
  const modes = before === "" || isFirms ? before : "从贸易方式看，";
  return { ...part, text: modes + part.text };
}

function placesRespectively(scene: Scene): Part {
  const flow = scene.flow();
  const items = placeItems(scene, scene.random.between(2, 4), flow);
  const [all, word] = [names(scene, items), WORD[flow]];
  const verb = scene.random.pick([
    `${all}分别${word}`,
    `${all}${word}分别为`,
    `${all}${word}额分别达`,
    `${all}${word}居前${"零一二三四五"[items.length]}位，分别为`,
    `${all}位居前列，分别${word}`,
  ]);
  return respectively(scene, items, verb);
}

function firstPlace(scene: Scene): Part {
  const flow = scene.flow();
  const [a, b] = placeItems(scene, 2, flow);
  if (a === undefined || b === undefined) throw new Error("places");
  const [m, n, g, h] = [scene.money(200), scene.money(150), scene.growth(), scene.growth()];
  const word = WORD[flow];
  const text = scene.random.pick([
    `${a.text}${word}${m.text}${g.text}，居${scene.region.whole}首位；${b.text}${word}${n.text}${h.text}，位列第二`,
    `${a.text}以${m.text}的${word}额居${scene.region.whole}首位${g.text}；${b.text}${word}${n.text}${h.text}`,
    `${a.text}${word}总量最大，达${m.text}${g.text}；${b.text}次之，${word}${n.text}${h.text}`,
    `${word}规模居首的是${a.text}，达${m.text}${g.text}；其次是${b.text}，${word}${n.text}${h.text}`,
  ]);
  return {
    text,
    facts: [
      told(scene.sides(a.sides), { amount: m, yoy: g.yoy }),
      told(scene.sides(b.sides), { amount: n, yoy: h.yoy }),
    ],
  };
}

function oneMonth(scene: Scene): Part {
  const { last, year } = scene.time;
  const [amount, growth] = [scene.money(120), scene.growth()];
  const months = [`${last}月份，`, `${last}月当月，`, `${last}月，`];
  if (scene.isSecond) months.push(`其中，${last}月份`, `其中${last}月当月`);
  const when = scene.random.pick(months);
  const flow = scene.flow();
  const period = monthsOf(year, last, last);
  return {
    text: `${when}${scene.isSecond ? scene.random.pick(["", scene.whole()]) : scene.whole()}${flowWords(scene.random, flow)}${amount.text}${growth.text}`,
    facts: [told(scene.sides({ flow, period }), { amount, yoy: growth.yoy })],
  };
}

function twoMonths(scene: Scene): Part {
  const { last, year } = scene.time;
  const [first, second] = [last - 1, last];
  const [m, n] = [scene.money(120), scene.money(120)];
  const { texts, values } = scene.percents(2);
  if (!scene.isSecond) return monthsOfWhole(scene, [m, n]);
  const text = scene.random.pick([
    `其中，${first}月、${second}月分别进出口${m.text}、${n.text}，分别增长${texts[0]}、${texts[1]}`,
    `${first}月份进出口${m.text}，增长${texts[0]}；${second}月份进出口${n.text}，增长${texts[1]}`,
    `从单月看，${first}月份、${second}月份进出口分别为${m.text}、${n.text}，同比分别增长${texts[0]}、${texts[1]}`,
  ]);
  return {
    text,
    facts: [first, second].map((month, i) =>
      told(scene.sides({ flow: "total", period: monthsOf(year, month, month) }), {
        amount: [m, n][i] ?? null,
        yoy: values[i] ?? null,
      }),
    ),
  };
}

/** 从单月看，全省4月、5月进出口分别为… */
function monthsOfWhole(scene: Scene, amounts: readonly Amount[]): Part {
  const { last, year } = scene.time;
  const { texts, values } = scene.percents(2);
  const [m, n] = amounts;
  return {
    text: `从单月看，${scene.whole()}${last - 1}月份、${last}月份进出口分别为${m?.text}、${n?.text}，同比分别增长${texts[0]}、${texts[1]}`,
    facts: [last - 1, last].map((month, i) =>
      told(scene.sides({ flow: "total", period: monthsOf(year, month, month) }), {
        amount: amounts[i] ?? null,
        yoy: values[i] ?? null,
      }),
    ),
  };
}

function flowsContrasted(scene: Scene): Part {
  const [m, n] = [scene.money(300), scene.money(300)];
  const [x, y] = scene.percents(2).values;
  const text = scene.random.pick([
    `出口${m.text}，增长${x}%，而进口仅${n.text}，下降${y}%`,
    `出口${m.text}，同比增长${x}%；进口则下降${y}%，为${n.text}`,
    `出口增长${x}%，达${m.text}；反观进口，仅为${n.text}，下降${y}%`,
    `出口保持增长势头，达${m.text}，增长${x}%；进口${n.text}，受大宗商品价格下跌影响，下降${y}%`,
    `出口增长${x}%至${m.text}，进口下降${y}%至${n.text}`,
  ]);
  return {
    text: (scene.isSecond ? "" : scene.whole()) + text,
    facts: [
      told(scene.sides({ flow: "export" }), { amount: m, yoy: x ?? null }),
      told(scene.sides({ flow: "import" }), { amount: n, yoy: -(y ?? 0) }),
    ],
  };
}
