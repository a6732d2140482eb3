import { describe, expect, it } from "vitest";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import { groupEntities } from "../../src/resolve/entity-keys.js";
import { extractItem } from "../../src/resolve/extract-item.js";
import { sharedSegmenter, wholeArticle } from "../support/read-text.js";

const knowledge = readKnowledge();

describe("two names of hubs", () => {
  it.each([
    ["凭祥综保区", "广西凭祥综合保税区", true],
    ["中国（四川）自由贸易试验区", "四川自贸试验区", true],
    ["武汉经开区", "武汉市经开区", true],
    ["湘江产业园", "湘江先进制造业共建产业园", true],
    // A crossing and its rail yard, a high-tech zone and the bonded zone inside it, a crossing and a line from it.
    ["满洲里口岸", "满洲里铁路口岸", false],
    ["成都高新区", "成都高新综合保税区", false],
    ["友谊关口岸", "友谊关—友谊国际口岸", false],
  ])("%s and %s are one: %s", (short, long, same) => {
    const refs = [short, long].map((name) => ({ kind: "hub" as const, name }));
    const groupOf = groupEntities(refs, knowledge);
    const [a, b] = refs.map(groupOf);
    expect(a === b).toBe(same);
  });
});

describe("places inside names", () => {
  it.each([
    ["焦作蓝鲸皮业有限公司投产。", ["焦作市"]],
    ["代表团会见波兰—中国总商会主席。", ["波兰"]],
    ["泉州市委召开会议。", ["泉州市"]],
    ["青岛前湾综合保税区管委会、综保区企业座谈。", ["青岛市"]],
    // Near misses: a brand like a county, a school, a customs office.
    ["友谊木业有限公司、四川大学、青岛海关合作。", []],
  ])("%s names %j", (text, expected) => {
    const article = wholeArticle(text, { source: "国际商报" });
    const { entities } = extractItem(
      { file: "a.txt", text, articles: [article] },
      { knowledge, segmenter: sharedSegmenter() },
    );
    const places = entities.filter(({ kind }) => kind === "place" || kind === "partner");
    expect(places.map(({ name }) => name).filter((name) => name !== "中国")).toEqual(expected);
  });
});

describe("zones inside the names of their offices", () => {
  it("are entities too, wherever in the file they stand", () => {
    const text = "焦作蓝鲸皮业有限公司投产。东疆保税港区管委会赴外招商。波兰—中国总商会到访。";
    const article = wholeArticle(text, { source: "国际商报" });
    const { entities } = extractItem(
      { file: "a.txt", text, articles: [article] },
      { knowledge, segmenter: sharedSegmenter() },
    );
    const names = entities.filter(({ kind }) => kind === "hub" || kind === "partner").map(({ name }) => name);
    expect(names).toEqual(["东疆保税港区", "波兰"]);
  });
});
