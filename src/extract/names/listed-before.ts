import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";
import { type ItemScan, isBareName } from "./listed-companies.js";

// A list of firms need not open with the one that is sure: 宏澜达、思诺、蓝鲸集团 are three firms as soon as the last is one.

/** The item right before a mark: from the mark or word before it. */
const ITEM =
  /(?:^|[，。；：！？、“（\n]|[与和跟对]|包括|其中|例如|比如|还有|以及|走访|走进|来到|考察了?|参观了?)([\u4e00-\u9fffA-Za-z]{2,6})$/u;
/** What joins an item to the next one. */
const JOINT = /(?:、|[与和及])$/u;
/** Common words that stand before a firm in a list of other things. */
const NO_FIRM =
  /[省市县区州镇乡村港站局厅部委会院校所国]$|政府|企业|客商|嘉宾|专家|代表|学者|媒体|海关|银行|中心|团队|基地|展馆|工厂|车间|码头|口岸|项目|^(?:当地|本地|中方|外方|双方|各地|国内|国外|海外)/u;

/** Candidates for the items of lists that stand before a firm already found: 思诺 in 思诺、蓝鲸集团. */
export function listedBeforeCandidates(reading: Reading, chosen: readonly Candidate[]): Candidate[] {
  const { doc, knowledge } = reading;
  const scan: ItemScan = { doc, knowledge, words: indexTokens(reading.tokens) };
  // 河南豫丰源: the place that opens a name is no name of its own there.
  const held = (start: number, end: number) =>
    chosen.some(
      (other) =>
        other.start < end &&
        start < other.end &&
        !(other.kind === "place" && other.start === start && other.end < end - 1) &&
        // 蓝鲸铜材、楚江铜业: goods behind a word that nobody knows
        !(other.kind === "product" && other.end === end && other.start === start + 2),
    );
  const found: Candidate[] = [];
  for (const firm of chosen) {
    if (firm.kind !== "company" || firm.pronoun === true) continue;
    for (let at = firm.start; ; ) {
      const joint = JOINT.exec(doc.text.slice(Math.max(0, at - 1), at))?.[0];
      if (joint === undefined) break;
      const end = at - joint.length;
      const name = ITEM.exec(doc.text.slice(Math.max(0, end - 12), end))?.[1];
      if (name === undefined) break;
      const start = end - name.length;
      if (held(start, end) || NO_FIRM.test(name) || !isCoined(scan, start, end)) break;
      found.push({
        ...{ kind: "company", start, end, name, rule: "company/list-before", confidence: 0.62 },
        attrs: { class: "firm" },
      });
      // Only 、 runs on: 甲与乙 are two.
      if (joint !== "、") break;
      at = start;
    }
  }
  return found;
}

/** Whether the words are such that only a name has them: one that the segmenter does not know, none of grammar. */
function isCoined(scan: ItemScan, start: number, end: number): boolean {
  if (!isBareName(scan, start, end)) return false;
  for (let at = start; at < end; ) {
    const word = scan.words.at(at);
    if (word === undefined) return false;
    if (/^(?:x|nz|eng)$/u.test(word.tag) && word.text.length > 1) return true;
    at = word.end;
  }
  return false;
}
