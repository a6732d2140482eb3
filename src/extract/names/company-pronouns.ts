import type { Document } from "../../model/document.js";
import type { Candidate } from "../candidate.js";

/** 公司, 该公司, 该企业, 我们公司: the firm in focus. Bare 企业 is mostly a class of firms and is left alone. */
const PRONOUN =
  /(?:该|本|我们|我|这家)(?:公司|企业|集团|厂)|(?<=^|[，。；：、“”！？\n]|(?:随着|使|让|为|目前|去年|今年|如今|现在|近年来|帮助|助力|带领|由于|据|采访|联系|走进|来到|担任|创办|加入|告诉))公司(?!法|化|制|总|董|们|的?名称|登记|注册|类)/gu;

/** How far back a firm stays in focus, in paragraphs. */
const REACH = 2;

/**
 * Candidates for words that stand for the firm in focus: the last one named before them within two paragraphs, else the
 * first one named later in the same sentence (“去年，公司出口…”蓝鲸重机董事长说).
 */
export function companyPronounCandidates(doc: Document, companies: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const match of doc.text.matchAll(PRONOUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (companies.some((company) => company.start <= start && end <= company.end)) continue;
    const paragraph = paragraphAt(doc, start);
    const near = (company: Candidate) => paragraph - paragraphAt(doc, company.start) <= REACH;
    const before = companies.findLast((company) => company.end <= start && near(company));
    const focus =
      before ??
      companies.find((company) => company.start >= end && paragraphAt(doc, company.start) === paragraph);
    if (focus === undefined) continue;
    found.push({
      kind: "company",
      start,
      end,
      name: focus.name,
      ...(focus.key ? { key: focus.key } : {}),
      rule: "company/pronoun",
      confidence: before === undefined ? 0.7 : 0.8,
      pronoun: true,
    });
  }
  return found;
}

/** The paragraph that holds the offset, or -1; sentences are found by bisection, as a long text has many pronouns. */
function paragraphAt({ sentences }: Document, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence !== undefined && sentence.start <= offset ? sentence.paragraph : -1;
}
