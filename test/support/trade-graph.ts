import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import type { FactRecord } from "../../src/model/extraction.js";
import type { GraphJson } from "../../src/model/graph-view.js";
import { article, entity, evidence, extraction, fact, ONTOLOGY, relation } from "./extractions.js";

const at = (sentence: number) => [evidence("t0", sentence)];
const was = (sentence: number) => [evidence("u0", sentence)];
const YEAR = { period: ["2024-01", "2024-12"], unit: "CNY" } as const;
const BEFORE = { period: ["2023-01", "2023-12"], unit: "CNY" } as const;
const told = (more: object): Partial<FactRecord> => more as Partial<FactRecord>;

/** A province with cities, a bloc with members, a class of goods, and figures of two years; the names of firms are invented. */
export const TRADE: GraphJson = toGraphJson(
  buildGraph(
    [
      extraction("t.txt", {
        articles: [
          article("t0", "2025-01-20", ["全省进出口。", "对东盟出口。", "挖掘机出口。", "两市出口。"]),
        ],
        entities: [
          entity("place:430000", at(0), { name: "湖南省", attrs: { code: "430000", level: "province" } }),
          entity("place:430100", at(3), { name: "长沙市", attrs: { code: "430100", level: "city" } }),
          entity("place:430600", at(3), { name: "岳阳市", attrs: { code: "430600", level: "city" } }),
          entity("partner:asean", at(1), { name: "东盟", attrs: { level: "bloc" } }),
          entity("partner:VN", at(1), { name: "越南", attrs: { code: "VN", level: "country" } }),
          entity("product:工程机械", at(2), { name: "工程机械" }),
          entity("product:挖掘机", at(2), { name: "挖掘机", attrs: { class: "工程机械" } }),
          entity("company:江畔重工有限公司", [evidence("t0", 2, 230)], { name: "江畔重工有限公司" }),
        ],
        relations: [relation("produces", ["company:江畔重工有限公司", "product:挖掘机"], at(2))],
        facts: [
          fact("place:430000", at(0), told({ ...YEAR, amount: 300e9, yoy: 20 })),
          fact("place:430000", at(1), told({ ...YEAR, partner: "partner:asean", amount: 60e9 })),
          fact("place:430000", at(1), told({ ...YEAR, partner: "partner:VN", amount: 20e9, yoy: 11 })),
          fact("place:430000", at(2), told({ ...YEAR, product: "product:工程机械", amount: 34e9 })),
          fact("place:430000", at(2), told({ ...YEAR, product: "product:挖掘机", amount: 9e9 })),
          fact("place:430100", at(3), told({ ...YEAR, amount: 150e9 })),
          fact("place:430600", at(3), told({ ...YEAR, amount: 50e9 })),
          fact("place:430600", at(3), told({ ...YEAR, period: ["2024-01", "2024-06"], amount: 22e9 })),
        ],
      }),
      extraction("u.txt", {
        articles: [article("u0", "2024-01-20", ["上年全省出口。", "上年对越南出口。"])],
        entities: [
          entity("place:430000", was(0), { name: "湖南省", attrs: { code: "430000", level: "province" } }),
          entity("partner:VN", was(1), { name: "越南", attrs: { code: "VN", level: "country" } }),
        ],
        facts: [
          fact("place:430000", was(0), told({ ...BEFORE, amount: 250e9 })),
          fact("place:430000", was(1), told({ ...BEFORE, partner: "partner:VN", amount: 16e9 })),
        ],
      }),
    ],
    ONTOLOGY,
  ),
);
