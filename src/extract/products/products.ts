import type { Knowledge } from "../../knowledge/tables.js";
import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";
import { type GoodsIndex, goodsIndexOf } from "./goods-index.js";
import { joinedClasses } from "./joined-class.js";
import { knownGoods } from "./known-goods.js";
import { listedGoods } from "./list-goods.js";
import { headedGoods, objectGoods } from "./phrase-goods.js";
import { scenesOf } from "./scene.js";
import { sharedHeads } from "./shared-heads.js";
import { slotGoods } from "./slot-goods.js";

/** From this confidence on a candidate stands by itself. */
const ENOUGH = 0.5;
/** From this confidence on it stands if the article names the same goods with better evidence elsewhere. */
const DOUBTFUL = 0.05;
const EVIDENT = 0.6;

/**
 * Candidates for goods: names of the goods tables, noun phrases that close in a head of goods, unknown objects of trade and
 * making, and unknown items of lists of goods. What one sentence makes certain holds in the whole article.
 */
export function productCandidates(reading: Reading): Candidate[] {
  const found = scenesOf(reading).flatMap((scene) => [
    ...knownGoods(scene),
    ...headedGoods(scene),
    ...objectGoods(scene),
    ...listedGoods(scene),
    ...slotGoods(scene),
    ...joinedClasses(scene),
    ...sharedHeads(scene),
  ]);
  found.push(...echoes(found, reading));
  const evident = new Set(found.filter((c) => c.confidence >= EVIDENT).map(({ name }) => name));
  const enough = found.flatMap((candidate) => {
    if (candidate.confidence >= ENOUGH) return [candidate];
    if (candidate.confidence < DOUBTFUL || !evident.has(candidate.name)) return [];
    return [{ ...candidate, confidence: ENOUGH }];
  });
  const names = new Map(enough.map((candidate) => [candidate.name, candidate]));
  const index = goodsIndexOf(reading.knowledge);
  return enough.map((candidate) => negated(withoutState(candidate, names, index), reading.doc.text));
}

/** 非油气产品: what is left when these goods are taken away - not 南非葡萄酒. */
function negated(candidate: Candidate, text: string): Candidate {
  const { start, end, kind, rule, confidence } = candidate;
  if (
    !/(?<![东南西北中亚除并无莫绝自对从向往与同和及援来赴在销输])非$/u.test(
      text.slice(Math.max(0, start - 2), start),
    )
  )
    return candidate;
  return { kind, rule, confidence, start: start - 1, end, name: text.slice(start - 1, end) };
}

/** Rules whose goods are known by where they stand, not by their name. */
const BY_PLACE = /^product\/(?:slot|after-flow|listed)$/u;

/** 甲壳素产品 is 甲壳素: the goods of the tables are found as such. */
const CLASS_WORD = /(?:产品|商品|制品)$/u;

/** A name of so many characters is met again by no chance; it goes before the goods of the tables inside it (冻干榴莲|酥粒). */
const LONG_NAME = 4;
const LONG_ECHO = 0.9;

/** Every other place of an article that names goods which their place in a statement has told. */
function echoes(found: readonly Candidate[], { doc, tokens, knowledge }: Reading): Candidate[] {
  const words = indexTokens(tokens);
  const taken = new Set(found.map(({ start, end }) => `${start}-${end}`));
  const starts = new Set(found.map(({ start }) => start));
  const named = new Map<string, Candidate>();
  for (const candidate of found) {
    if (BY_PLACE.test(candidate.rule) && candidate.key === undefined && !CLASS_WORD.test(candidate.name))
      named.set(candidate.name, candidate);
  }
  return [...named.values()].flatMap((candidate) => {
    const again: Candidate[] = [];
    for (
      let start = doc.text.indexOf(candidate.name);
      start >= 0;
      start = doc.text.indexOf(candidate.name, start + 1)
    ) {
      const end = start + candidate.name.length;
      if (taken.has(`${start}-${end}`)) continue;
      // A short name may be chance where words are cut otherwise.
      const isLong = candidate.name.length >= LONG_NAME;
      if (!isLong && (!words.isBoundary(start) || !words.isBoundary(end))) continue;
      again.push({
        ...candidate,
        start,
        end,
        rule: "product/echo",
        confidence:
          isLong && holdsGoods({ start, end }, starts) && !isLikeFirm({ start, end }, words, knowledge)
            ? LONG_ECHO
            : ENOUGH,
      });
    }
    return again;
  });
}

/** 蓝鲸轮胎: a word that nobody knows and a line of business, which rules for firms have the better claim to. */
function isLikeFirm({ start, end }: Span, words: TokenIndex, { industries }: Knowledge): boolean {
  const last = words.at(end - 1);
  const coined = words.at(start)?.tag === "x" || (words.at(start)?.text.length ?? 0) === 1;
  return coined && last !== undefined && last.start > start && industries.has(last.text);
}

/** Whether other goods start in a span, which a longer name goes before. */
function holdsGoods({ start, end }: Span, starts: ReadonlySet<number>): boolean {
  for (let at = start; at < end; at++) if (starts.has(at)) return true;
  return false;
}

/** How food is kept or prepared. */
const STATE = /^(?:鲜食|保鲜|冷冻|速冻|冰鲜|冷藏|熟制|鲜活|新鲜|野生|天然|散装|罐装|袋装|[鲜冻干活])+/u;

/** Frozen fruit and vegetables are goods of their own in the tariff, beside the fresh ones. */
function isFrozenProduce({ name }: Candidate, index: GoodsIndex): boolean {
  const produce = /^(?:冷冻|速冻)(.+)$/u.exec(name)?.[1] ?? "";
  return index.names.get(produce).some(({ good }) => good.hs.some((chapter) => /^0[78]$/u.test(chapter)));
}

const AND_PARTS = /及其?(?:制品|零部件|零配件|零附件|零件|部件|附件)$/u;

/** Food in a state and the same food without it are one where an article names both: 冷冻熟制牡蛎 and 牡蛎. So are goods with their parts: 电脑及其零件. */
function withoutState(
  candidate: Candidate,
  names: ReadonlyMap<string, Candidate>,
  index: GoodsIndex,
): Candidate {
  if (isFrozenProduce(candidate, index)) return candidate;
  const bare = candidate.name
    .replace(STATE, "")
    .replace(AND_PARTS, "")
    .replace(/(?<=..)制品$/u, "");
  const other =
    candidate.key === undefined && bare !== candidate.name
      ? names.get(index.names.get(bare)[0]?.name ?? bare)
      : undefined;
  if (other === undefined) return candidate;
  return { ...candidate, name: other.name, ...(other.key === undefined ? {} : { key: other.key }) };
}
