import type {
  ArticleRecord,
  EntityRecord,
  Evidence,
  Extraction,
  FactRecord,
  RelationRecord,
} from "../../src/model/extraction.js";
import type { KindStyle } from "../../src/model/graph-view.js";
import {
  DERIVED_TYPES,
  type EdgeType,
  ENTITY_KINDS,
  type EntityKind,
  RELATION_TYPES,
} from "../../src/model/ontology.js";

// Hand-written extractions in the contract's shape, with invented names. Ids are readable: `company:蓝鲸`.

const style = (name: string): KindStyle => ({ zh: `${name}（中）`, en: name, color: "#336699" });

export const ONTOLOGY = {
  kinds: Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, style(kind)])) as Record<EntityKind, KindStyle>,
  edgeTypes: Object.fromEntries(
    [...RELATION_TYPES, ...DERIVED_TYPES].map((type) => [type, style(type)]),
  ) as Record<EdgeType, KindStyle>,
};

export function evidence(article: string, sentence: number, start = sentence * 100): Evidence {
  return { article, sentence, start, end: start + 10, rule: "test/rule" };
}

export function article(id: string, date: string | null, sentences: readonly string[]): ArticleRecord {
  return {
    id,
    title: `标题 ${id}`,
    date,
    dateFrom: date === null ? "unknown" : "given",
    authors: ["周一帆"],
    source: "海州日报",
    sentences: sentences.map((text, index) => ({
      start: index * 100,
      end: index * 100 + text.length,
      text,
      paragraph: index,
      role: "body",
    })),
  };
}

export function entity(
  id: string,
  mentions: readonly Evidence[],
  more: Partial<EntityRecord> = {},
): EntityRecord {
  const [kind = "", name = ""] = id.split(":");
  return {
    id,
    kind: kind as EntityKind,
    name,
    aliases: [],
    confidence: 0.9,
    attrs: {},
    mentions: [...mentions],
    ...more,
  };
}

export function relation(
  type: RelationRecord["type"],
  [source, target]: readonly [string, string],
  at: readonly Evidence[],
  title?: string,
): RelationRecord {
  return {
    type,
    source,
    target,
    confidence: 0.8,
    evidence: [...at],
    ...(title === undefined ? {} : { title }),
  };
}

export function fact(reporter: string, at: readonly Evidence[], more: Partial<FactRecord> = {}): FactRecord {
  return {
    reporter,
    flow: "export",
    product: null,
    partner: null,
    segment: null,
    period: ["2024-01", "2024-06"],
    measure: "value",
    amount: null,
    unit: null,
    yoy: null,
    share: null,
    approx: false,
    confidence: 0.9,
    evidence: [...at],
    ...more,
  };
}

export function extraction(file: string, more: Partial<Extraction>): Extraction {
  return { file, articles: [], entities: [], relations: [], facts: [], ...more };
}

const a0 = (sentence: number, start?: number): Evidence => evidence("a0", sentence, start);
const b0 = (sentence: number, start?: number): Evidence => evidence("b0", sentence, start);

/** Two files with shared entities, a fact told twice, a fact told differently, and a symmetric relation told both ways. */
export const SAMPLE: readonly Extraction[] = [
  extraction("a.txt", {
    articles: [
      article("a0", "2024-07-12", [
        "山东省上半年出口机电产品800亿元，增长5%。",
        "山东蓝鲸重机股份有限公司位于青岛市。",
        "宁波海关副关长刘远航表示，对越南出口增长。",
      ]),
    ],
    entities: [
      entity("place:山东省", [a0(0)], { attrs: { level: "province", code: "370000" }, aliases: ["山东"] }),
      entity("product:机电产品", [a0(0, 8)]),
      entity("company:山东蓝鲸重机股份有限公司", [a0(1, 100)], { aliases: ["蓝鲸重机"] }),
      entity("place:青岛市", [a0(1, 130)]),
      entity("organization:宁波海关", [a0(2, 200)]),
      entity("official:刘远航", [a0(2, 220)]),
      entity("partner:越南", [a0(2, 240)], { attrs: { code: "VN" } }),
      entity("hub:孤山港", []),
    ],
    relations: [
      relation("located_in", ["company:山东蓝鲸重机股份有限公司", "place:青岛市"], [a0(1)]),
      relation("holds_post", ["official:刘远航", "organization:宁波海关"], [a0(2)], "副关长"),
      relation("cooperates_with", ["place:青岛市", "company:山东蓝鲸重机股份有限公司"], [a0(1)]),
    ],
    facts: [
      fact("place:山东省", [a0(0)], {
        product: "product:机电产品",
        amount: 80_000_000_000,
        unit: "CNY",
        yoy: 5,
      }),
      fact("place:山东省", [a0(2)], { partner: "partner:越南" }),
    ],
  }),
  extraction("b.txt", {
    articles: [article("b0", "2024-08-01", ["鲁企蓝鲸重机落户青岛。", "上半年山东机电产品出口810亿元。"])],
    entities: [
      entity("place:山东省", [b0(1)], { aliases: ["山东", "鲁"] }),
      entity("product:机电产品", [b0(1, 108)]),
      entity("company:山东蓝鲸重机股份有限公司", [b0(0, 2)], { aliases: ["蓝鲸重机"] }),
      entity("place:青岛市", [b0(0, 20)], { aliases: ["青岛"] }),
    ],
    relations: [
      relation("located_in", ["company:山东蓝鲸重机股份有限公司", "place:青岛市"], [b0(0)]),
      relation("cooperates_with", ["company:山东蓝鲸重机股份有限公司", "place:青岛市"], [b0(0)]),
    ],
    facts: [
      fact("place:山东省", [b0(1)], { product: "product:机电产品", amount: 81_000_000_000, unit: "CNY" }),
      fact("place:山东省", [b0(0)], { product: "product:机电产品", yoy: 5 }),
    ],
  }),
];
