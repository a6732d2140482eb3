import type { Knowledge } from "../../knowledge/tables.js";
import type { Token } from "../../model/token.js";
import type { Candidate } from "../candidate.js";
import { goodsIndexOf } from "../products/goods-index.js";
import type { Reading } from "../reading.js";
import { indexTokens, type TokenIndex } from "../token-index.js";

// Firms that are named without a legal form show themselves by what stands around them: 龙头企业蓝鲸重机, 蓝鲸重机等企业,
// 走进蓝鲸重机车间, 蓝鲸重机董事长.

/** Right before a firm's name. */
const CUE_BEFORE =
  /(?:龙头企业|骨干企业|知名企业|上市公司|上市企业|制造企业|生产企业|加工企业|外贸企业|科技企业|高新技术企业|“小巨人”企业|小巨人企业|民营企业|企业|车企|药企|厂商|巨头|品牌|走进|走访|来到|位于[\u4e00-\u9fff]{2,10}的|入驻|引进|签约|牵手)$/u;

/** Right after a firm's name. */
const CUE_AFTER =
  /^(?:等[一二两三四五六七八九十几多大数批0-9]*(?:家|批)?(?:[\u4e00-\u9fff]{0,6})?(?:企业|公司|车企|品牌|厂商|巨头)|[一二两三四五六七八九十0-9]+家(?:[\u4e00-\u9fff]{0,4})?(?:企业|公司)|(?:的)?(?:生产)?车间|厂区|(?:的)?生产线|工厂|总部|董事长|总经理|副总经理|总裁|副总裁|创始人|CEO|首席执行官|(?:相关)?负责人|外贸(?:部)?经理|销售(?:部)?经理|产品远销|自主研发)/u;

/** An unknown or coined word: what the segmenter tags as a name or does not know. */
function isCoined(word: Token, knowledge: Knowledge): boolean {
  if (!/^[\u4e00-\u9fffA-Za-z0-9]+$/u.test(word.text)) return false;
  if (knowledge.industries.has(word.text)) return false;
  return /^(?:x|nr|nrt|nrfg|nz|eng|j)/u.test(word.tag);
}

const STOP_WORD =
  /^(?:的|在|是|了|和|与|及|等|、|，|。|；|：|“|”|（|）|企业|公司|品牌|全球|国内|当地|我国|中国|该|这|各|以|为|由|被|将|把|从|对|向|其|其中|包括|目前|近日|记者|包含)$/u;

interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly coined: boolean;
}

/** The words from `from` onwards (or back from it) that can form one firm's name: an optional place, coined words, words of business. */
function spanOfName(
  words: TokenIndex,
  from: number,
  { forward, knowledge, limit }: { forward: boolean; knowledge: Knowledge; limit: number },
): NameSpan | null {
  let start = from;
  let end = from;
  let coined = false;
  for (let count = 0; count < 4; count++) {
    const word = forward ? words.at(end) : words.at(start - 1);
    if (word === undefined || (forward ? word.end > limit : word.start < limit)) break;
    if (STOP_WORD.test(word.text) || !/^[\u4e00-\u9fffA-Za-z0-9·]+$/u.test(word.text)) break;
    if (
      /^(?:v|d|p|c|u|r|m|q|t|f)/u.test(word.tag) &&
      !/^(?:vn)/u.test(word.tag) &&
      !knowledge.industries.has(word.text)
    )
      break;
    coined ||= isCoined(word, knowledge);
    if (forward) end = word.end;
    else start = word.start;
  }
  return end > start ? { start, end, coined } : null;
}

/**
 * Candidates for firms without a legal form. A name must hold a coined word and stand beside a cue; the items of a list
 * that ends in a cue (甲、乙、丙等企业) are all firms.
 */
export function cuedCompanyCandidates(reading: Reading): Candidate[] {
  const { doc, knowledge } = reading;
  const words = indexTokens(reading.tokens);
  const goods = goodsIndexOf(knowledge);
  const found: Candidate[] = [];
  const propose = (span: NameSpan | null, rule: string, confidence: number): NameSpan | null => {
    if (span === null) return null;
    const name = doc.text.slice(span.start, span.end);
    const isGood = goods.names.get(name).length > 0;
    if (name.length < 2 || name.length > 10 || isGood || !span.coined) return null;
    found.push({
      kind: "company",
      start: span.start,
      end: span.end,
      name,
      rule,
      confidence,
      attrs: { class: "firm" },
    });
    return span;
  };
  for (const sentence of doc.sentences) {
    if (sentence.role === "byline") continue;
    for (let at = sentence.start; at < sentence.end; at++) {
      if (!words.isBoundary(at)) continue;
      const before = doc.text.slice(Math.max(sentence.start, at - 12), at);
      const after = doc.text.slice(at, at + 16);
      if (CUE_BEFORE.test(before)) {
        propose(
          spanOfName(words, at, { forward: true, knowledge, limit: sentence.end }),
          "company/cue-before",
          0.62,
        );
      }
      if (!CUE_AFTER.test(after)) continue;
      let span = propose(
        spanOfName(words, at, { forward: false, knowledge, limit: sentence.start }),
        "company/cue-after",
        0.64,
      );
      const isList = /^(?:等|[一二两三四五六七八九十0-9])/u.test(after);
      while (isList && span !== null && doc.text[span.start - 1] === "、") {
        span = propose(
          spanOfName(words, span.start - 1, { forward: false, knowledge, limit: sentence.start }),
          "company/cue-list",
          0.64,
        );
      }
    }
  }
  return found;
}
