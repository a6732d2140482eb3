import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import type { ArticleRecord, EntityRecord, Evidence, FactRecord } from "../../src/model/extraction.js";
import { FactIndex } from "../../src/resolve/scorers/fact-index.js";
import { numeralsOf } from "../../src/resolve/scorers/numerals.js";
import { ALWAYS, probabilityOf } from "../../src/resolve/scorers/probability.js";
import { scoreFacts, signsOf } from "../../src/resolve/scorers/score-facts.js";
import { entity, fact } from "../support/extractions.js";

/** An article whose sentences stand one behind the other; all in one paragraph. */
function written(...sentences: string[]): { text: string; article: ArticleRecord } {
  let start = 0;
  const placed = sentences.map((text) => {
    const at = { start, end: start + text.length, text, paragraph: 0, role: "body" as const };
    start = at.end;
    return at;
  });
  const known = { id: "a", title: "海州外贸", authors: [], source: null };
  const article = { ...known, date: "2024-09-20", dateFrom: "given" as const, sentences: placed };
  return { text: sentences.join(""), article };
}

/** Where words stand, the first time. */
function at(article: ArticleRecord, words: string, rule = "fact/stated"): Evidence {
  const sentence = article.sentences.findIndex(({ text }) => text.includes(words));
  const { start = 0, text = "" } = article.sentences[sentence] ?? {};
  const from = start + text.indexOf(words);
  return { article: "a", sentence, start: from, end: from + words.length, rule };
}

function named(
  id: string,
  article: ArticleRecord,
  words: string,
  more: Partial<EntityRecord> = {},
): EntityRecord {
  return entity(id, [at(article, words, "test/name")], more);
}

const money = { amount: 3e8, unit: "CNY", period: ["2024-01", "2024-08"] as [string, string] };

/** The signs of the first of the facts. */
function signs(
  text: string,
  article: ArticleRecord,
  entities: EntityRecord[],
  facts: FactRecord[],
): readonly string[] {
  const [first] = facts as [FactRecord];
  return signsOf(
    first,
    first.evidence[0] as Evidence,
    new FactIndex({ articles: [article], entities, facts }, text),
  );
}

describe("numeralsOf", () => {
  it.each([
    ["出口1,230.5亿元", [123050000000]],
    ["增长1.2倍", [1.2, 120, 20]],
    ["占三成半", [35]],
    ["翻两番", [300]],
    ["首次突破百亿元", [10000000000]],
    ["出口３萬噸".normalize("NFKC"), [30000]],
  ])("reads %s", (text, readings) => {
    expect(numeralsOf(text).map((numeral) => numeral.readings)).toEqual([readings]);
  });

  it("knows times from figures, and words of number that are none", () => {
    expect(numeralsOf("2024年前8个月").every(({ dated }) => dated)).toBe(true);
    expect(numeralsOf("一带一路，万众一心")).toEqual([]);
  });
});

describe("signsOf", () => {
  it("sees a firm that stands nearer to the figures than the place whose trade they are", () => {
    const { text, article } = written("海州市外贸平稳。", "蓝鲸公司前8个月出口3亿元。");
    const entities = [
      named("place:海州市", article, "海州市"),
      named("company:蓝鲸公司", article, "蓝鲸公司"),
    ];
    const said = at(article, "前8个月出口3亿元");
    const ofPlace = signs(text, article, entities, [fact("place:海州市", [said], money)]);
    expect(ofPlace).toContain("another company nearer");
    expect(ofPlace).toContain("reporter's name one before");
    const ofFirm = signs(text, article, entities, [fact("company:蓝鲸公司", [said], money)]);
    expect(ofFirm).not.toContain("another company nearer");
    expect(ofFirm).toContain("reporter's name sentence");
  });

  it("sees goods that the fact leaves aside, and figures that no fact has", () => {
    const { text, article } = written("海州市前8个月出口雨伞3亿元，5万把。");
    const entities = [named("place:海州市", article, "海州市"), named("product:雨伞", article, "雨伞")];
    const said = at(article, "前8个月出口雨伞3亿元");
    const without = signs(text, article, entities, [
      fact("place:海州市", [said], { ...money, product: null }),
    ]);
    expect(without).toContain("goods in it unused");
    expect(without).toContain("figures left over in it 0");
    expect(without).toContain("figures left over in the sentence 1");
    const withGoods = signs(text, article, entities, [
      fact("place:海州市", [said], { ...money, product: "product:雨伞" }),
    ]);
    expect(withGoods).not.toContain("goods in it unused");
  });

  it("sees facts that contradict each other, and parts that are more than their whole", () => {
    const { text, article } = written(
      "海州市前8个月出口3亿元。",
      "海州市前8个月出口4亿元。",
      "对埃及出口9亿元。",
    );
    const entities = [named("place:海州市", article, "海州市"), named("partner:埃及", article, "埃及")];
    const facts = [
      fact("place:海州市", [at(article, "对埃及出口9亿元")], {
        ...money,
        amount: 9e8,
        partner: "partner:埃及",
      }),
      fact("place:海州市", [at(article, "前8个月出口3亿元")], money),
      fact("place:海州市", [at(article, "前8个月出口4亿元")], { ...money, amount: 4e8 }),
    ];
    expect(signs(text, article, entities, facts)).toContain("more than the whole");
    expect(signs(text, article, entities, facts.slice(1))).toContain("contradicted");
    expect(signs(text, article, entities, facts.slice(1, 2))).not.toContain("contradicted");
  });

  it("sees months that the words of time do not fit", () => {
    const { text, article } = written("海州市8月当月出口3亿元。");
    const entities = [named("place:海州市", article, "海州市")];
    const said = at(article, "8月当月出口3亿元");
    const several = signs(text, article, entities, [fact("place:海州市", [said], money)]);
    expect(several).toContain("当月 in the sentence, but several months");
    expect(several).toContain("period from January ends 1 back");
    const month = fact("place:海州市", [said], { ...money, period: ["2024-08", "2024-08"] });
    expect(signs(text, article, entities, [month])).not.toContain("当月 in the sentence, but several months");
  });
});

describe("scoreFacts", () => {
  const { text, article } = written(
    "海州市前8个月出口3亿元。",
    "海州市出口3亿元，蓝鲸公司前8个月出口3亿元。",
  );
  const entities = [named("place:海州市", article, "海州市"), named("company:蓝鲸公司", article, "蓝鲸公司")];
  const weights = new Map([
    [ALWAYS, 1],
    ["another company nearer", -3],
  ]);
  const [clear, doubtful] = [at(article, "前8个月出口3亿元"), at(article, "蓝鲸公司前8个月出口3亿元")];
  const score = (evidence: Evidence[], sure = 1) =>
    scoreFacts(
      { articles: [article], entities, facts: [fact("place:海州市", evidence, money)] },
      text,
      weights,
      () => sure,
    )[0]?.confidence;

  it("is the logistic function of the weights of the signs", () => {
    expect(probabilityOf([ALWAYS, "another company nearer", "a sign without weight"], weights)).toBeCloseTo(
      0.119,
      3,
    );
    expect(score([clear])).toBe(0.731);
    expect(score([doubtful])).toBe(0.119);
  });

  it("takes the surest of several places, and is no surer than the ends", () => {
    expect(score([doubtful, clear])).toBe(0.731);
    expect(score([clear], 0.4)).toBe(0.4);
  });

  it("leaves facts alone where nothing was learnt", () => {
    const facts = [fact("place:海州市", [clear], money)];
    expect(scoreFacts({ articles: [article], entities, facts }, text, new Map(), () => 1)).toEqual(facts);
  });
});

describe.each([
  ["facts", readKnowledge().factSigns],
  ["relations", readKnowledge().relationSigns],
])("the shipped weights of %s", (what, weights) => {
  it("are of signs that the training data have", () => {
    const data = readFileSync(new URL(`../../scripts/scorers/${what}.tsv`, import.meta.url), "utf8");
    const rows = data.split("\n").filter((line) => line.startsWith("sign\t"));
    const seen = new Set(rows.map((line) => line.split("\t")[2]));
    expect([...weights.keys()]).toContain(ALWAYS);
    expect([...weights.keys()].filter((sign) => !seen.has(sign))).toEqual([]);
  });
});
