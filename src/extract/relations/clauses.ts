import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";
import { type Clause, groupNamed, speakerFirm } from "./clause.js";
import { findSubject } from "./clause-subject.js";
import type { Scope } from "./scope.js";

const MARK = /[，；：。！？]/u;

/** Spans between commas and stronger marks; marks inside brackets part nothing. */
function clauseSpans(scope: Scope): Span[] {
  const { text } = scope.reading.doc;
  const { start, end } = scope.sentence;
  const spans: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text[at] as string;
    if (char === "（") depth++;
    if (char === "）") depth = Math.max(0, depth - 1);
    if (depth > 0 || !MARK.test(char)) continue;
    spans.push({ start: from, end: at });
    from = at + 1;
  }
  if (from < end) spans.push({ start: from, end });
  return spans.filter((span) => span.end > span.start);
}

/** 公司 by itself is the firm that the text is about, and not the parent or buyer named since. */
const BARE = /^(?:公司|我们公司|本公司|集团|企业)$/u;

/** What is spoken of while the clauses are read in order. */
interface Thread {
  /** Subject of the clause before in the paragraph. */
  focus: readonly Mention[];
  /** The firm named last, and the firm that was subject last. */
  firm: Mention | null;
  subject: Mention | null;
  /** The last paragraph in which it was subject, or went on as one. */
  subjectIn: number;
}

/** All clauses of the sentences in order, each with the subject that it inherits, and the sentences with 公司 settled. */
export function readClauses(given: readonly Scope[]): { clauses: Clause[]; scopes: Scope[] } {
  const clauses: Clause[] = [];
  const scopes: Scope[] = [];
  const words = indexTokens(given[0]?.reading.tokens ?? []);
  const thread: Thread = { focus: [], firm: null, subject: null, subjectIn: -1 };
  let paragraph = -1;
  for (const { reading, sentence, mentions } of given) {
    if (sentence.paragraph !== paragraph) startParagraph(thread, reading, sentence.paragraph);
    paragraph = sentence.paragraph;
    const settled = [...mentions];
    const scope: Scope = { reading, sentence, mentions: settled };
    scopes.push(scope);
    for (const span of clauseSpans(scope)) {
      for (const [i, m] of settled.entries())
        if (m.start >= span.start && m.end <= span.end)
          settled[i] = settle(m, thread, { closing: closingFirm(scope, m), reading });
      clauses.push(readClause({ ...span, scope, words }, thread));
    }
  }
  return { clauses, scopes };
}

function readClause(given: Pick<Clause, "start" | "end" | "scope" | "words">, thread: Thread): Clause {
  const { start, end, scope } = given;
  const { focus } = thread;
  const mentions = scope.mentions.filter((m) => m.start >= start && m.end <= end);
  const focusIsNear = (focus[0]?.start ?? -1) >= scope.sentence.start;
  const clause: Clause = { ...given, mentions, focus, focusIsNear, firm: firmMeant(thread, scope.reading) };
  thread.focus = findSubject(clause) ?? definiteFirm(clause, thread) ?? (isAboutAll(clause) ? [] : focus);
  const subject = thread.focus.find((m) => m.kind === "company");
  if (subject !== undefined) thread.subjectIn = scope.sentence.paragraph;
  thread.subject = subject ?? thread.subject;
  thread.firm = mentions.filter((m) => m.kind === "company").at(-1) ?? thread.firm;
  return clause;
}

/** 园区产品主要销往…, 全县企业…: of nobody named. */
const ABOUT_ALL =
  /^(?:目前|如今|现在|截至目前|据统计|据悉|今年|去年|今年以来|[0-9]{4}年)?(?:整个)?(?:园区|区内|园内|入园|港区|片区|当地|行业|业内|市场上?|全[省市县区镇乡州国]|我[省市县区国])的?(?:产品|企业|出口|进口|进出口|外贸|产业|产值|同类)/u;

function isAboutAll({ start, end, scope }: Clause): boolean {
  return ABOUT_ALL.test(scope.reading.doc.text.slice(start, end));
}

/** 这家有着40年历史的老国企，…: the firm spoken of is the subject that follows. */
const DEFINITE =
  /^[“]?(?:这家|该|这)[^，。；：]{0,18}(?:企业|公司|国企|民企|外企|集团|工厂|厂商|厂家|老厂)$/u;

function definiteFirm(clause: Clause, { subject }: Thread): readonly Mention[] | null {
  const { start, end, firm, scope } = clause;
  const words = scope.reading.doc.text.slice(start, end);
  // “我们的基地满负荷生产，去年出口…。”: the speaker's firm goes on as subject.
  const speaker = /^“?(?:目前|现在|如今|今年|去年|前年|早在|[0-9]{4}年|[0-9]+月份?)*我们/u.test(words)
    ? speakerFirm(clause, end)
    : null;
  if (speaker !== null) return [speaker];
  // 集团还在缅甸设有粉磨站: the group goes on, not the subsidiary named since.
  const group =
    /^“?(?:目前|此外|如今|今年|去年|[0-9]{4}年|[0-9]+月份?)*该?集团(?:还|也|又|已|在|将|计划|今年|去年|共|成立|拥有|现有|始建|创建|创办|主要|主营|投资|先后|自[0-9]|从|与|对|把|现|目前|年产)/u.test(
      words,
    );
  if (group && firm !== null) return [groupNamed({ reading: scope.reading, start }, firm) ?? firm];
  const meant = subject ?? firm;
  return meant !== null && DEFINITE.test(words) ? [meant] : null;
}

/** A new paragraph takes a new subject; the firm spoken of stays one paragraph longer. */
function startParagraph(thread: Thread, { doc }: Reading, paragraph: number): void {
  const isNear = (m: Mention | null) =>
    m !== null && (doc.sentences[m.sentence]?.paragraph ?? -1) >= paragraph - 1;
  thread.focus = [];
  if (!isNear(thread.firm)) thread.firm = null;
  if (thread.subjectIn < paragraph - 1) thread.subject = null;
}

/** 该公司 is the subject of the clause before where that is a firm; after 走访A it stays the firm named last. */
function settle(
  mention: Mention,
  { focus, subject }: Thread,
  { closing, reading }: { closing: Mention | null; reading: Reading },
): Mention {
  if (mention.kind !== "company" || mention.pronoun !== true) return mention;
  if (closing !== null) return { ...mention, name: closing.name };
  const meant = /^该?集团$/u.test(mention.text)
    ? groupNamed({ reading, start: mention.start }, subject)
    : BARE.test(mention.text)
      ? subject
      : focus.find((m) => m.kind === "company");
  return meant === null || meant === undefined ? mention : { ...mention, name: meant.name };
}

/** 邻居是同乡的甲。这家…企业: the firm that the sentence before leads up to and closes with. */
function closingFirm({ reading, sentence, mentions }: Scope, mention: Mention): Mention | null {
  const { doc } = reading;
  if (mention !== mentions.find((m) => m.kind === "company")) return null;
  if (!/^“?这家[^，。；：]{0,24}$/u.test(doc.text.slice(sentence.start, mention.start))) return null;
  const before = doc.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  const last = reading.mentions.findLast((m) => m.kind === "company" && m.end <= sentence.start);
  return last !== undefined && last.pronoun !== true && /^”?[。]$/u.test(doc.text.slice(last.end, before.end))
    ? last
    : null;
}

/** What 企业, 其, 我们 stand for: the firm that the text is about, unless a later paragraph has named another. */
function firmMeant({ firm, subject, subjectIn }: Thread, { doc }: Reading): Mention | null {
  const paragraphOf = (m: Mention) => doc.sentences[m.sentence]?.paragraph ?? -1;
  if (firm === null || subject === null) return subject ?? firm;
  return paragraphOf(firm) > subjectIn ? firm : subject;
}
