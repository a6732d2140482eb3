import { describe, expect, it } from "vitest";
import type { ArticleRecord, EntityRecord, Evidence } from "../../src/model/extraction.js";
import { ALWAYS } from "../../src/resolve/scorers/probability.js";
import { scoreRelations } from "../../src/resolve/scorers/score-relations.js";
import { RelationIndex } from "../../src/resolve/scorers/signs-of-relations.js";
import { entity, relation } from "../support/extractions.js";

const TEXT = "蓝鲸公司位于海州市，红帆公司生产雨伞。两家公司都看好市场。";
const SENTENCES = ["蓝鲸公司位于海州市，红帆公司生产雨伞。", "两家公司都看好市场。"];

const article: ArticleRecord = {
  id: "a",
  title: "海州企业",
  date: "2024-09-20",
  dateFrom: "given",
  authors: [],
  source: null,
  sentences: SENTENCES.map((text) => {
    const start = TEXT.indexOf(text);
    return { start, end: start + text.length, text, paragraph: 0, role: "body" };
  }),
};

function at(words: string, rule = "test/name"): Evidence {
  const start = TEXT.indexOf(words);
  const sentence = article.sentences.findIndex((s) => s.start <= start && start < s.end);
  return { article: "a", sentence, start, end: start + words.length, rule };
}

const entities: EntityRecord[] = [
  entity("company:蓝鲸公司", [at("蓝鲸公司")]),
  entity("company:红帆公司", [at("红帆公司")]),
  entity("place:海州市", [at("海州市")]),
  entity("product:雨伞", [at("雨伞")]),
];
const near = relation(
  "located_in",
  ["company:蓝鲸公司", "place:海州市"],
  [at("蓝鲸公司位于海州市", "located/said")],
);
const far = relation(
  "produces",
  ["company:蓝鲸公司", "product:雨伞"],
  [at(SENTENCES[0] ?? "", "produces/verb")],
);
const apart = relation("produces", ["company:红帆公司", "product:雨伞"], [at("看好市场", "produces/verb")]);
const told = { articles: [article], entities };

describe("signs of relations", () => {
  const signs = (which: typeof near) => new RelationIndex(told, [near, far, apart], TEXT).signsOf(which);

  it("see what lies between the ends", () => {
    expect(signs(near)).toContain("between the ends 1");
    expect(signs(near)).not.toContain("clauses between");
    expect(signs(far)).toContain("produces clauses between");
    expect(signs(apart)).toContain("produces ends apart");
  });

  it("see another one that could be meant, and words that say the relation", () => {
    expect(signs(far)).toContain("produces others like the source");
    expect(signs(near)).not.toContain("located_in others like the source");
    expect(signs(near)).toContain("located_in said");
    expect(signs(apart)).not.toContain("produces said");
    expect(signs(far)).toContain("produces of the target 1");
  });
});

describe("scoreRelations", () => {
  const weights = new Map([
    [ALWAYS, Math.log(0.8 / 0.2)],
    ["produces clauses between", -3],
  ]);
  const score = (which: typeof near, sure = 1): number | undefined =>
    scoreRelations(told, { relations: [which], text: TEXT }, weights, () => sure)[0]?.confidence;

  it("lies half way between the odds of the rules and of the signs", () => {
    expect(score({ ...near, confidence: 0.8 })).toBe(0.8);
    expect(score({ ...near, confidence: 0.5 })).toBe(0.667);
    expect(score({ ...far, confidence: 0.8 })).toBe(0.472);
  });

  it("is no surer than the ends, and stays where nothing was learnt", () => {
    expect(score({ ...near, confidence: 0.8 }, 0.3)).toBe(0.3);
    const relations = [near];
    expect(scoreRelations(told, { relations, text: TEXT }, new Map(), () => 0.1)).toEqual(relations);
  });
});
