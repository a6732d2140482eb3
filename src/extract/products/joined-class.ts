import type { Candidate } from "../candidate.js";
import { canBeGoods } from "./can-be-goods.js";
import { isOfIndustries } from "./evidence.js";
import { headOf } from "./goods-index.js";
import { goodsCandidate, type Scene } from "./scene.js";

/** Two goods joined by 及 as one class of a statistic, at the start of a clause or behind its flow. */
const PAIR =
  /(?<=^|[，；。：、“]|其中|当中|出口|进口|主要是|包括|[月年度]，)([\u4e00-\u9fff]{1,10}?)及([\u4e00-\u9fff]{2,10}?)(?=”|、|[\d（]|(?:约|近|超|逾|达)\d|(?:对[\u4e00-\u9fff]{1,6})?(?:出口|进口|输往)|(?:同比|跌|升|增|减|下降|按年|则|也|最)|等|，|。)/dgu;

/** What says that they are two, or joins what is no goods of one class. */
const SEVERAL = /^[^，。；]{0,24}(?:分别|各[自为占]?|依次|均|双双|两[项种类者])/u;
const LISTED_BEFORE = /[\u4e00-\u9fff]、$/u;

/** What a class of a statistic closes in; behind 出口 other goods with 及 are two: 出口核桃及核桃油. */
const CLASS_NAME = /(?:制?品|配件|部件|零件|附件|制成品|设备|器材|用具|饮料|饰物|底盘|化合物|合金|材)$/u;

/** Surer than the goods of the tables that its parts are. */
const SURENESS = 0.97;

/**
 * 坚果及果仁进口12.2万吨, “钟表及零件”跌8%: goods that a statistic names in one with 及 are one class. Where 及 closes a list
 * (A、B及C) or 分别 follows, they are several.
 */
export function joinedClasses(scene: Scene): Candidate[] {
  const { text, sentence, goods, ends, starts } = scene;
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(PAIR)].flatMap((match) => {
    const [from = 0, first = 0] = match.indices?.[1] ?? [];
    const [second = 0, to = 0] = match.indices?.[2] ?? [];
    const start = ends.get(sentence.start + first)?.start ?? sentence.start + from;
    if (start < sentence.start + from) return [];
    const end = sentence.start + to;
    if (SEVERAL.test(text.slice(end, end + 30))) return [];
    const isObject = /(?:出口|进口)$/u.test(text.slice(Math.max(0, start - 2), start));
    if (isObject && !CLASS_NAME.test(text.slice(start, end))) return [];
    if (isOfIndustries(text, end)) return [];
    const closesList = LISTED_BEFORE.test(text.slice(start - 2, start)) && text[end] !== "、";
    if (closesList || starts.get(start)?.end === end) return [];
    const parts = [
      { start, end: sentence.start + first },
      { start: sentence.start + second, end },
    ];
    const isGoods = parts.every(
      (part) =>
        (ends.get(part.end)?.start === part.start ||
          headOf(text.slice(part.start, part.end), goods) !== null) &&
        canBeGoods(part, scene),
    );
    if (!isGoods) return [];
    const name = text.slice(start, end);
    return [
      goodsCandidate({ start, end }, { name, form: null, rule: "product/joined", confidence: SURENESS }),
    ];
  });
}
