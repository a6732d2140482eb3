import type { Document } from "../../model/document.js";
import type { Candidate } from "../candidate.js";
import { isAside } from "./firm-asides.js";

/** 这家企业, 这家2011年从外地迁来的企业, 这家酒庄: a firm that has just been named; the words between tell of it. */
const THIS_FIRM =
  "(?<=这家(?:[^，。；：“”\\n]{1,24}的)?)(?:[一-龥]{0,4}(?:企业|公司|工厂|集团)|[小老大]?厂|酒庄|茶企|药企|车企|商社|厂商|制造商|生产商|贸易商)";
/** What may stand before 公司 where it means the firm spoken of: a mark, a time, a verb. */
const BEFORE_BARE =
  "(?<=^|[，。；：、“”！？\\n]|随着|使|让|为|目前|如今|现在|帮助|助力|带领|由于|据|采访|联系|走进|来到|担任|创办|加入|告诉|[今去前]年|\\d年|月份?|季度|半年|年底|年初|[年月]来|以来|期间|当[年月天]|但|而|且|此前)";
/** 它从国外进口…: an animal or a thing trades nothing. */
const IT =
  "(?<=^|[，。；：“！？\\n])它(?=从[^，。；]{2,16}进口|(?:每年|去年|今年|目前|现在|还|已)?(?:向|对)[^，。；]{2,16}出口)";

/** 把产线移到子公司X，后者去年进口…: the firm named last. */
const LATTER =
  "后者(?=(?:今年|去年|前[一二三四五六七八九十\\d]+个?月|上半年|[一二三四]季度|\\d{4}年|\\d+月|已|每年|累计|主要)?[^，。；]{0,6}[出进]口)";

/** 公司, 该公司, 该企业, 我们公司: the firm in focus. Bare 企业 is mostly a class of firms and is left alone. */
const PRONOUN = new RegExp(
  `(?:该|本|我们|我)(?:公司|企业|集团|厂)|${THIS_FIRM}|${BEFORE_BARE}公司(?!法|化|制|总(?!部)|董|们|的?名称|登记|注册|类|[）)])|${IT}|${LATTER}`,
  "gu",
);

/** How far back a firm stays in focus, in paragraphs. */
const REACH = 2;

/**
 * Candidates for words that stand for the firm in focus: the last one named before them within two paragraphs that is
 * no customer or partner of another, the only one of the article so far, or else the first one named later in the same
 * sentence (“去年，公司出口…”蓝鲸重机董事长说). `companies` are in text order.
 */
export function companyPronounCandidates(doc: Document, companies: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  const names = new Set<string>();
  for (const match of doc.text.matchAll(PRONOUN)) {
    const start = match.index;
    const end = start + match[0].length;
    for (; (companies[next]?.end ?? Number.POSITIVE_INFINITY) <= start; next++)
      names.add(companies[next]?.name ?? "");
    const here = companies[next];
    if (here !== undefined && here.start <= start && end <= here.end) continue;
    const paragraph = paragraphAt(doc, start);
    const latter = match[0] === "后者";
    const last = companies[next - 1];
    if (latter && (last === undefined || /[。！？；\n]/u.test(doc.text.slice(last.end, start)))) continue;
    const before = latter
      ? last
      : (focusAt(doc, companies, { count: next, paragraph }) ??
        (names.size === 1 ? companies[0] : undefined));
    const focus =
      before ??
      (here !== undefined && paragraphAt(doc, here.start) === paragraph && !isAside(doc.text, here)
        ? here
        : undefined);
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

/** The last of the first `count` firms within reach of a paragraph that is not named beside another; else the last of them. */
function focusAt(
  doc: Document,
  firms: readonly Candidate[],
  { count, paragraph }: { count: number; paragraph: number },
): Candidate | undefined {
  let last: Candidate | undefined;
  for (let i = count - 1; i >= 0; i--) {
    const firm = firms[i];
    if (firm === undefined) break;
    // Where only a partner was named since, the firm that the article is about may stand further back.
    const far = paragraph - paragraphAt(doc, firm.start);
    if (far > (last !== undefined && isAside(doc.text, last) ? REACH + 2 : REACH)) break;
    last ??= firm;
    if (!isAside(doc.text, firm) && !isQuoted(doc.text, firm)) return firm;
  }
  return last;
}

/** “甲派了四位工程师常驻。”: named in what somebody says; a name that fills its quotes is none of these. */
function isQuoted(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  return before.lastIndexOf("“") > before.lastIndexOf("”") && text[end] !== "”";
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
