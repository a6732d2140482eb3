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
  const paragraphAt = (offset: number) =>
    doc.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end)?.paragraph ?? -1;
  const found: Candidate[] = [];
  for (const match of doc.text.matchAll(PRONOUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (companies.some((company) => company.start <= start && end <= company.end)) continue;
    const paragraph = paragraphAt(start);
    const before = companies
      .filter((company) => company.end <= start && paragraph - paragraphAt(company.start) <= REACH)
      .at(-1);
    const after = companies.find(
      (company) => company.start >= end && paragraphAt(company.start) === paragraph,
    );
    const focus = before ?? after;
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
