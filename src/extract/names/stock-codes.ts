import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";
import type { ItemScan } from "./listed-companies.js";

// Listed firms are told with the code of their share behind the name: 蓝鲸国际（02897）, 蓝鲸精机（2358-TW）,
// 蓝鲸国际（股份代号：0286）. The name is what stands before the bracket, up to a sign of grammar or a kind of firm.

const CODE =
  /(?<=([\u4e00-\u9fffA-Za-z]{2,24}))（(?:(?:股[份票]|证券)?(?:代号|代码|编号)|港股|港交所|[Hh][Kk]|美股)?[：:]?\s?(?:(?!(?:19|20)\d\d(?!\d|[-.]))\d{4,6}(?:[-.]?(?:HK|TW|TWO|SH|SZ|US))?|(?:[Hh][Kk]|TW|SH|SZ)[：:.]?\d{3,6})(?:[，；][^）]{0,12})?）/gu;

/** What stands before the name and ends it: kinds of firms, whose firm it is, verbs and words of grammar. */
const BEFORE =
  /^.*(?:(?<![招浙华徽晋粤国客电农通潮闽]|[^代]工)商(?![务业汤船银贸])|大厂|龙头股?|业者|巨头|厂商|公司|企业|概念股|[蓝重权]?[筹磅][股]|上市的?|旗下的?|分别[是为]|包括|收购|入股|持有|[的由是为对将向把被据])(?=.{2})/u;
const JOINER = /^.{2,}[与和及](?=.{2,})/u;
/** 本地珠宝商, 香港的: what else may stand before. */
const OPENING = /^(?:本[港地澳]|昨日?|今日?|近日|日前|其中|另外|此外|至于|同业|内地)/u;
/** Words that bear a number in brackets as well. */
const NO_NAME =
  /(?:[年月日号元吨%]|指数|编号|电话|热线|代码|税号|品目|税则|商品|章|条|标准|型号|邮编|车次|航班)$/u;

/** Candidates for firms that a share's code follows. */
export function stockCodeCandidates(reading: Reading): Candidate[] {
  const { doc, knowledge } = reading;
  const scan: ItemScan = { doc, knowledge, words: indexTokens(reading.tokens) };
  return [...doc.text.matchAll(CODE)].flatMap((match) => {
    const before = match[1] ?? "";
    const end = match.index;
    // 甲国际（0123）和乙国际（0456）
    const again = doc.text[end - before.length - 1] === "）" ? /^[和与及、]/u : /^(?!)/u;
    const kept = before.replace(again, "").replace(BEFORE, "").replace(OPENING, "");
    // 甲集团和乙国际（0123）: only where a word begins behind the joiner.
    const joined = JOINER.exec(kept)?.[0] ?? "";
    const name =
      joined !== "" && scan.words.isBoundary(end - kept.length + joined.length - 1)
        ? kept.slice(joined.length)
        : kept;
    const start = end - name.length;
    if (name.length < 2 || name.length > 10 || NO_NAME.test(name)) return [];
    return [
      {
        ...{ kind: "company" as const, start, end, name },
        ...{ rule: "company/stock-code", confidence: 0.95, attrs: { class: "firm" } },
      },
    ];
  });
}
