import { flowWords, WORD, withGoods, withPartner } from "./phrases.js";
import type { Scene } from "./scene.js";
import type { Template, TopicKind } from "./template.js";
import { lead, writtenPeriod } from "./times.js";
import { type Part, told } from "./told.js";

export interface Opening extends Template {
  readonly topic: TopicKind;
}

/** 据某海关统计，今年前5个月，全省 */
function head(scene: Scene): string {
  const { random, region, time } = scene;
  const whose = random.pick([region.name, region.short, region.short, region.whole, region.our]);
  const when = writtenPeriod(random, time);
  const front = lead(random, region);
  return random.pick([`${front}${when}，${whose}`, `${front}${when}${whose}`, `${front}${whose}${when}`]);
}

function total(scene: Scene): Part {
  const amount = scene.money(2000);
  const growth = scene.growth();
  return {
    text: `${head(scene)}${flowWords(scene.random, "total")}${amount.text}${growth.text}`,
    facts: [told(scene.sides({ flow: "total" }), { amount, yoy: growth.yoy })],
  };
}

/** 出口3亿元，增长5%；进口2亿元，下降3% in one of several orders. */
export function bothFlows(scene: Scene): Part {
  const { random } = scene;
  const [out, into] = [scene.money(900), scene.money(700)];
  const facts = (a: number | null, b: number | null): Part["facts"] => [
    told(scene.sides({ flow: "export" }), { amount: out, yoy: a }),
    told(scene.sides({ flow: "import" }), { amount: into, yoy: b }),
  ];
  if (random.chance(0.25)) {
    const { texts, values } = scene.percents(2);
    const words = random.pick([
      `出口、进口分别为${out.text}、${into.text}，同比分别增长${texts[0]}、${texts[1]}`,
      `出口${out.text}、进口${into.text}，分别增长${texts[0]}、${texts[1]}`,
      `出口和进口分别达${out.text}和${into.text}，增幅分别为${texts[0]}和${texts[1]}`,
      `进、出口分别为${into.text}、${out.text}，同比分别增长${texts[1]}、${texts[0]}`,
    ]);
    return { text: words, facts: facts(values[0] ?? null, values[1] ?? null) };
  }
  const [a, b] = [scene.growth(), scene.growth()];
  const stop = random.pick(["，", "；", "；", "，"]);
  return {
    text: `${flowWords(random, "export")}${out.text}${a.text}${stop}${flowWords(random, "import")}${into.text}${b.text}`,
    facts: facts(a.yoy, b.yoy),
  };
}

export const OPENINGS: readonly Opening[] = [
  { id: "total", topic: "all", write: total },
  {
    id: "total, parts",
    topic: "all",
    write: (scene) => {
      const whole = total(scene);
      const parts = bothFlows(scene);
      const link = scene.random.pick(["。其中，", "，其中，", "。其中", "，其中", "；其中"]);
      return { text: whole.text + link + parts.text, facts: [...whole.facts, ...parts.facts] };
    },
  },
  {
    id: "total; growth after stop",
    topic: "all",
    write: (scene) => {
      const amount = scene.money(2000);
      const change = scene.change();
      return {
        text: `${head(scene)}${flowWords(scene.random, "total")}${amount.text}。${change.text}`,
        facts: [told(scene.sides({ flow: "total" }), { amount, yoy: change.yoy })],
      };
    },
  },
  {
    id: "rise from to",
    topic: "all",
    write: (scene) => {
      const [before, amount] = [scene.money(1000), scene.money(1500)];
      const { texts, values } = scene.percents(1);
      const year = scene.time.year - 1;
      const period = scene.time.months.map((m) => m.replace(/^\d{4}/, String(year)));
      return {
        text: `${head(scene)}进出口总值由上年同期的${before.text}增至${amount.text}，增长${texts[0]}`,
        facts: [
          told(scene.sides({ flow: "total" }), { amount, yoy: values[0] ?? null }),
          {
            ...told(scene.sides({ flow: "total" }), { amount: before }),
            period: [period[0] ?? "", period[1] ?? ""],
            optional: true,
          },
        ],
      };
    },
  },
  {
    id: "growth of all three",
    topic: "all",
    write: (scene) => {
      const changes = [scene.change(), scene.change(), scene.change()];
      const [t, a, b] = changes;
      const link = scene.random.pick(["，其中", "。其中，", "，"]);
      return {
        text: `${head(scene)}进出口${t?.text}${link}出口${a?.text}，进口${b?.text}`,
        facts: (["total", "export", "import"] as const).map((flow, i) =>
          told(scene.sides({ flow }), { yoy: changes[i]?.yoy ?? null }),
        ),
      };
    },
  },
  {
    id: "one flow",
    topic: "flow",
    write: (scene) => {
      const flow = scene.side();
      scene.topic = { ...scene.topic, flow };
      const [amount, growth] = [scene.money(800), scene.growth()];
      return {
        text: `${head(scene)}${flowWords(scene.random, flow)}${amount.text}${growth.text}`,
        facts: [told(scene.sides(), { amount, yoy: growth.yoy })],
      };
    },
  },
  { id: "goods", topic: "goods", write: goodsFirst },
  { id: "goods by weight", topic: "goods", write: goodsByWeight },
  {
    id: "partner",
    topic: "partner",
    write: (scene) => {
      const partner = scene.partner();
      const flow = scene.flow();
      scene.topic = { ...scene.topic, partner, flow };
      const [amount, growth] = [scene.money(300), scene.growth()];
      return {
        text: `${head(scene)}${withPartner(scene.random, flow, partner[0])}${amount.text}${growth.text}`,
        facts: [told(scene.sides(), { amount, yoy: growth.yoy })],
      };
    },
  },
  {
    id: "segment",
    topic: "segment",
    write: (scene) => {
      const segment = scene.random.pick(scene.segments());
      const flow = scene.random.pick(["total", "total", "export"] as const);
      scene.topic = { ...scene.topic, segment, flow };
      const [amount, growth] = [scene.money(300), scene.growth()];
      return {
        text: `${head(scene)}${segment[0]}${flowWords(scene.random, flow).replace(/^外贸|^货物贸易/, "")}${amount.text}${growth.text}`,
        facts: [told(scene.sides(), { amount, yoy: growth.yoy })],
      };
    },
  },
];

/** 机电产品: what its markets are told for may as well be all goods. */
const BROAD = /^(?:机电|高新|劳动|农产|消费)/;

function goodsFirst(scene: Scene): Part {
  const flow = scene.side();
  const product = scene.goods(flow, 12).find(({ name }) => !BROAD.test(name)) ?? scene.good(flow);
  scene.topic = { ...scene.topic, flow, product };
  const [amount, growth] = [scene.money(300), scene.growth()];
  return {
    text: `${head(scene)}${withGoods(scene.random, flow, product.name)}${amount.text}${growth.text}`,
    facts: [told(scene.sides(), { amount, yoy: growth.yoy })],
  };
}

/** 出口茶叶3万吨，增长5%；货值9亿元，下降2% */
function goodsByWeight(scene: Scene): Part {
  const flow = scene.side();
  const product = scene.counted(flow);
  scene.topic = { ...scene.topic, flow, product };
  const [weight, worth] = [scene.quantity(product.unit), scene.money(300)];
  const word = WORD[flow];
  const text = head(scene);
  if (scene.random.chance(0.5)) {
    const { texts, values } = scene.percents(2);
    const goods = scene.random.pick([
      `${word}${product.name}${weight.text}，价值${worth.text}，同比分别增长${texts[0]}、${texts[1]}`,
      `${word}${product.name}${weight.text}、货值${worth.text}，分别增长${texts[0]}和${texts[1]}`,
      `${product.name}${word}量${weight.text}、${word}额${worth.text}，同比分别增长${texts[0]}、${texts[1]}`,
      `共${word}${product.name}${weight.text}，货值${worth.text}，同比增长${texts[0]}、${texts[1]}`,
    ]);
    return {
      text: text + goods,
      facts: [weight, worth].map((amount, i) => told(scene.sides(), { amount, yoy: values[i] ?? null })),
    };
  }
  const [a, b] = [scene.growth(), scene.growth()];
  const link = scene.random.pick(["；价值", "；货值", "，货值", "，价值", `；${word}额`]);
  return {
    text: `${text}${word}${product.name}${weight.text}${a.text}${link}${worth.text}${b.text}`,
    facts: [
      told(scene.sides(), { amount: weight, yoy: a.yoy }),
      told(scene.sides(), { amount: worth, yoy: b.yoy }),
    ],
  };
}
