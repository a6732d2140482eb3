import type { Document } from "../../model/document.js";
import type { Candidate } from "../candidate.js";
import { isOtherFirm } from "./other-firm.js";

/** 公司, 该公司, 该企业, 我们公司: the firm in focus. Bare 企业 is mostly a class of firms and is left alone. */
const PRONOUN =
  /(?:该|本|我们|我|这家)(?:公司|企业|集团|厂)|(?<=^|[，。；：、“”！？\n]|(?:随着|使|让|为|目前|去年|今年|如今|现在|近年来|帮助|助力|带领|由于|据|采访|联系|走进|来到|担任|创办|加入|告诉))公司(?!法|化|制|总|董|们|的?名称|登记|注册|类)|(?<=这家[^，。；：、]{1,18}的(?:老|小|龙头|民营|国有|外贸|外资|高新技术)?)(?:企业|公司|国企|民企|工厂)(?!家|们)/gu;

/** How far back a firm stays in focus, in paragraphs. */
const REACH = 2;

/**
 * Candidates for words that stand for the firm in focus: the last one named before them within two paragraphs that is no
 * partner or customer of another, else the first one named later in the same sentence (“去年，公司出口…”蓝鲸重机董事长说).
 */
export function companyPronounCandidates(doc: Document, companies: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const match of doc.text.matchAll(PRONOUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (companies.some((company) => company.start <= start && end <= company.end)) continue;
    const paragraph = paragraphAt(doc, start);
    const near = (company: Candidate) => paragraph - paragraphAt(doc, company.start) <= REACH;
    const named = companies.filter((company) => company.end <= start && near(company));
    const before = named.findLast((company) => !standsAside(doc.text, company, named)) ?? named.at(-1);
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

/** A platform that sells, a customer, a partner: named beside the firm that the text is about. */
const BESIDE =
  /(?:与|和|同|跟|向|为|对|给|由|从|被|在|通过|借助|入驻|登陆|上线|客户有|客户包括|供应商|平台|收购|参股|入股|投资|转让给|卖给|供应给|交付给|来自|联合|携手|、)$/u;

/** Whether a firm is named only as another's partner, customer or platform, with the other named before it in the text. */
function standsAside(text: string, company: Candidate, named: readonly Candidate[]): boolean {
  const before = text.slice(Math.max(0, company.start - 6), company.start);
  // 甲、乙: the last of a list of equals stays in focus unless the list is of customers.
  const list = before.endsWith("、");
  if (
    isOtherFirm(
      text.slice(Math.max(0, company.start - 48), company.start),
      text.slice(company.end, company.end + 40),
    )
  )
    return true;
  if (!BESIDE.test(before)) return false;
  const sentence = text.lastIndexOf("。", company.start) + 1;
  const owner = named.find((other) => other.end <= company.start && other.name !== company.name);
  if (owner === undefined) return false;
  return !list || /(?:客户|供应商|伙伴|平台)/u.test(text.slice(sentence, company.start));
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
