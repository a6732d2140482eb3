import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { indexTokens } from "../token-index.js";
import type { Clause } from "./clause.js";
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

/** All clauses of the sentences in order, each with the subject that it inherits. */
export function clausesOf(scopes: readonly Scope[]): Clause[] {
  const clauses: Clause[] = [];
  const words = indexTokens(scopes[0]?.reading.tokens ?? []);
  let focus: readonly Mention[] = [];
  let firm: Mention | null = null;
  let paragraph = -1;
  for (const scope of scopes) {
    // A new paragraph takes a new subject; the firm spoken of stays one paragraph longer.
    if (scope.sentence.paragraph !== paragraph) {
      focus = [];
      if (firm !== null && paragraphOf(scope, firm) < scope.sentence.paragraph - 1) firm = null;
    }
    paragraph = scope.sentence.paragraph;
    for (const span of clauseSpans(scope)) {
      const mentions = scope.mentions.filter((m) => m.start >= span.start && m.end <= span.end);
      const focusIsNear = (focus[0]?.start ?? -1) >= scope.sentence.start;
      const clause: Clause = { ...span, scope, mentions, words, focus, focusIsNear, firm };
      clauses.push(clause);
      focus = findSubject(clause) ?? focus;
      firm = mentions.filter((m) => m.kind === "company").at(-1) ?? firm;
    }
  }
  return clauses;
}

function paragraphOf({ reading }: Scope, { sentence }: Mention): number {
  return reading.doc.sentences[sentence]?.paragraph ?? -1;
}
