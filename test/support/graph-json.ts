import { readFileSync } from "node:fs";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { layoutGraph } from "../../src/graph/layout.js";
import type {
  EntityRecord,
  Evidence,
  Extraction,
  FactRecord,
  RelationRecord,
} from "../../src/model/extraction.js";
import type { GraphAttributes, GraphJson } from "../../src/model/graph-view.js";
import type { EntityKind, Flow, RelationType } from "../../src/model/ontology.js";

// A graph of some hundred invented entities, read from invented articles whose offsets are right, built and laid out by
// the real code. Names that try to break a page are among them.

interface Name {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly attrs?: Readonly<Record<string, string>>;
}

interface Statement {
  /** `{0}`, `{1}` … stand for the names. */
  readonly text: string;
  readonly names: readonly Name[];
  /** Between the first two names, from the second to the first where it runs `back`. */
  readonly relation?: { readonly type: RelationType; readonly title?: string; readonly back?: boolean };
  readonly fact?: Partial<FactRecord> & { readonly flow: Flow };
}

export const HOSTILE_NAMES = [
  "<script>alert(1)</script>贸易",
  `"引号"与'撇号'&amp;公司`,
  "倒写\u202e司公\u202c有限公司",
  `${"很长的名字".repeat(100)}集团`,
] as const;

const PROVINCES = ["山东省", "浙江省", "福建省", "河北省", "四川省", "云南省"];
const CITIES = ["青岛市", "宁波市", "泉州市", "唐山市", "绵阳市", "昆明市", "烟台市", "温州市"];
const PARTNERS = [
  "越南",
  "德国",
  "巴西",
  "肯尼亚",
  "日本",
  "智利",
  "波兰",
  "埃及",
  "泰国",
  "秘鲁",
  "东盟",
  "欧盟",
];
const PRODUCTS = [
  "工程机械",
  "箱包",
  "电动汽车",
  "陶瓷",
  "茶叶",
  "水产品",
  "农用机械",
  "光伏产品",
  "服装",
  "家具",
];
const BRANDS = ["蓝鲸", "晨浪", "松原石", "海桐", "青禾渡", "白鹭湾", "远山", "玉衡", "枫桥里", "云杉"];
const TRADES = ["重机", "电子", "食品", "箱包", "陶瓷", "汽车零部件", "纺织", "光电"];
const SURNAMES = ["刘", "周", "许", "沈", "邓", "傅", "罗", "崔", "丁", "范"];
const GIVEN = ["远航", "一帆", "知夏", "云松", "景行", "若水"];

const place = (name: string, level: string): Name => ({
  kind: "place",
  name,
  aliases: [name.slice(0, -1)],
  attrs: { level },
});
const partner = (name: string): Name => ({
  kind: "partner",
  name,
  attrs: { level: name === "东盟" || name === "欧盟" ? "bloc" : "country" },
});
const product = (name: string): Name => ({ kind: "product", name });
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function companies(): Name[] {
  return Array.from({ length: 120 }, (_, index) => {
    const [brand, trade] = [at(BRANDS, index), at(TRADES, Math.floor(index / BRANDS.length))];
    const province = at(PROVINCES, index + Math.floor(index / 80)).slice(0, -1);
    return {
      kind: "company",
      name: `${province}${brand}${trade}股份有限公司`,
      aliases: index % 3 === 0 ? [`${brand}${trade}`, `${brand}集團`] : [],
    };
  });
}

function people(): Name[] {
  return Array.from({ length: 60 }, (_, index) => ({
    kind: index % 3 === 2 ? "person" : "official",
    name: `${at(SURNAMES, index)}${at(GIVEN, Math.floor(index / SURNAMES.length) + index)}`,
  }));
}

function tradeStatements(): Statement[] {
  return PROVINCES.flatMap((province, p) =>
    Array.from({ length: 6 }, (_, index): Statement => {
      const n = p * 6 + index;
      const amount = 1.5 + ((n * 37) % 90);
      const yoy = ((n * 53) % 140) - 35;
      const [other, goods] = [partner(at(PARTNERS, n * 5)), product(at(PRODUCTS, n * 3))];
      const flow: Flow = at(["export", "import", "total"] as const, n);
      const verb = { export: "出口", import: "进口", total: "进出口" }[flow];
      return {
        text: `2024年，{0}对{1}${verb}{2}约${amount}亿元，${yoy < 0 ? "下降" : "增长"}${Math.abs(yoy)}%。`,
        names: [place(province, "province"), other, goods],
        fact: {
          flow,
          amount: Math.round(amount * 1e8),
          unit: "CNY",
          yoy,
          approx: true,
          share: index === 0 ? 12.5 : null,
          segment: index % 2 === 0 ? "民营企业" : null,
          period: index % 2 === 0 ? ["2024-01", "2024-11"] : ["2024-01", "2024-12"],
        },
      };
    }),
  );
}

function firmStatements(firms: readonly Name[], persons: readonly Name[]): Statement[] {
  return firms.flatMap((firm, n): Statement[] => {
    const [city, person] = [place(at(CITIES, n), "city"), at(persons, n)];
    const hub: Name = { kind: "hub", name: `${at(CITIES, n).slice(0, -1)}综合保税区` };
    const body: Name = { kind: "organization", name: `${at(CITIES, n).slice(0, -1)}海关` };
    return [
      {
        text: "位于{1}的{0}车间里，生产线满负荷运转。",
        names: [firm, city],
        relation: { type: "located_in" },
      },
      { text: "{0}专注{1}制造。", names: [firm, product(at(PRODUCTS, n))], relation: { type: "produces" } },
      ...(n % 2 === 0
        ? [
            {
              text: "{0}处长{1}走访了企业。",
              names: [body, person],
              relation: { type: "holds_post" as const, title: "处长", back: true },
            },
          ]
        : [{ text: "{0}在{1}设立仓库。", names: [firm, hub], relation: { type: "operates_in" as const } }]),
      ...(n % 4 === 0
        ? [{ text: "{0}调研{1}。", names: [person, firm], relation: { type: "visits" as const } }]
        : []),
      ...(n % 5 === 0
        ? [
            {
              text: "{0}与{1}签署合作协议。",
              names: [firm, at(firms, n + 11)],
              relation: { type: "cooperates_with" as const },
            },
          ]
        : []),
    ];
  });
}

function hostileStatements(): Statement[] {
  return HOSTILE_NAMES.map((name) => ({
    text: "位于{1}的{0}也参加了。",
    names: [{ kind: "company", name }, place("宁波市", "city")],
    relation: { type: "located_in" },
  }));
}

const keyOf = ({ kind, name }: Name): string => `${kind}:${name}`;

/** One article of the given sentences, with everything that they state. */
function readArticle(file: string, index: number, statements: readonly Statement[]): Extraction {
  const id = `article-${String(index).padStart(2, "0")}`;
  const entities = new Map<string, EntityRecord>();
  const [relations, facts]: [RelationRecord[], FactRecord[]] = [[], []];
  let offset = 0;
  const sentences = statements.map((statement, sentence) => {
    const start = offset;
    let text = "";
    for (const part of statement.text.split(/(\{\d\})/)) {
      const name = /^\{\d\}$/.test(part) ? statement.names[Number(part[1])] : undefined;
      if (!name) {
        text += part;
        continue;
      }
      const mention = { article: id, sentence, start: start + text.length, rule: "test/name" };
      const key = keyOf(name);
      const known = entities.get(key) ?? record(name);
      known.mentions.push({ ...mention, end: mention.start + name.name.length });
      entities.set(key, known);
      text += name.name;
    }
    const end = start + text.length;
    addClaim(
      statement,
      { article: id, sentence, start, end: end - 1, rule: "test/claim" },
      { relations, facts },
    );
    offset = end + (sentence % 3 === 2 ? 2 : 0);
    return { start, end, text, paragraph: Math.floor(sentence / 3), role: "body" as const };
  });
  return {
    file,
    articles: [
      {
        id,
        title: `外贸观察之${index + 1}`,
        date: `2024-${String((index % 12) + 1).padStart(2, "0")}-11`,
        dateFrom: "given",
        authors: ["周一帆"],
        source: "海州日报",
        sentences,
      },
    ],
    entities: [...entities.values()],
    relations,
    facts,
  };
}

function record({ kind, name, aliases = [], attrs = {} }: Name): EntityRecord {
  return { id: `${kind}:${name}`, kind, name, aliases: [...aliases], confidence: 0.9, attrs, mentions: [] };
}

function addClaim(
  { names, relation, fact }: Statement,
  evidence: Evidence,
  { relations, facts }: { relations: RelationRecord[]; facts: FactRecord[] },
): void {
  const [first, second, third] = names.map(keyOf);
  if (relation && first !== undefined && second !== undefined) {
    const [source, target] = relation.back ? [second, first] : [first, second];
    const title = relation.title === undefined ? {} : { title: relation.title };
    relations.push({ type: relation.type, ...title, source, target, confidence: 0.8, evidence: [evidence] });
  }
  if (fact && first !== undefined) {
    facts.push({
      reporter: first,
      product: third ?? null,
      partner: second ?? null,
      segment: null,
      period: null,
      measure: "value",
      amount: null,
      unit: null,
      yoy: null,
      share: null,
      approx: false,
      confidence: 0.9,
      ...fact,
      evidence: [evidence],
    });
  }
}

function readOntology<K extends keyof GraphAttributes>(file: string): GraphAttributes[K] {
  return JSON.parse(readFileSync(new URL(`../../knowledge/ontology/${file}`, import.meta.url), "utf8"));
}

/** The graph as `graph.json` holds it: more than 200 nodes, some 40 facts, 24 articles. */
export function makeGraphJson(): GraphJson {
  const statements = [
    ...tradeStatements(),
    ...firmStatements(companies(), people()),
    ...hostileStatements(),
    ...tradeStatements().slice(0, 3),
  ];
  const articles = 24;
  const extractions = Array.from({ length: articles }, (_, index) =>
    readArticle(
      `seeds/page-${index + 1}.txt`,
      index,
      statements.filter((_statement, place) => place % articles === index),
    ),
  );
  const graph = buildGraph(extractions, {
    kinds: readOntology<"kinds">("kinds.json"),
    edgeTypes: readOntology<"edgeTypes">("edge-types.json"),
  });
  layoutGraph(graph);
  return toGraphJson(graph);
}
