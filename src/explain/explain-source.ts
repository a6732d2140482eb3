import type { Issue } from "../base/issues.js";
import { readSource } from "../corpus/read-source.js";
import { explainDocument, type SentenceExplanation } from "../extract/explain.js";
import type { Knowledge } from "../knowledge/tables.js";
import type { Article } from "../model/article.js";
import type { FactClaim, RelationClaim } from "../model/claim.js";
import { toFile } from "../model/document.js";
import type { Mention } from "../model/mention.js";
import type { Span } from "../model/span.js";
import type { Segmenter } from "../model/token.js";
import { calibrator } from "../resolve/calibrate.js";
import { extractItem } from "../resolve/extract-item.js";
import { toDocument } from "../text/document.js";
import { type LineRange, lineStarts, spanOfLines, toLine } from "./lines.js";
import { ScoredClaims } from "./scored-claims.js";

/** `confidence` as the rule said it, and what the rule was measured to be worth. */
export type Calibrated<T> = T & { readonly calibrated: number };

/** A sentence with the article and the lines of the file that it was read from. */
export interface ExplainedSentence extends Omit<SentenceExplanation, "names" | "relations" | "facts"> {
  readonly names: readonly Calibrated<Mention>[];
  readonly relations: readonly Calibrated<RelationClaim>[];
  readonly facts: readonly Calibrated<FactClaim>[];
  readonly file: string;
  readonly article: Article;
  /** First and last line in the file, from 1. */
  readonly lines: LineRange;
}

/** What a file, or some lines of it, gave. */
export interface SourceExplanation {
  readonly sentences: readonly ExplainedSentence[];
  readonly issues: readonly Issue[];
  /** Lines of the file; 0 where nothing could be read. */
  readonly lineCount: number;
}

export interface ExplainOptions {
  readonly knowledge: Knowledge;
  readonly segmenter: Segmenter;
  /** Day of publication, `YYYY-MM-DD`; found in the text by default. */
  readonly date?: string;
  /** Only sentences that stand on these lines, from 1; all by default. In a JSONL file a line is a record. */
  readonly lines?: LineRange;
}

/**
 * Reads a file as the extraction does and explains its sentences. What is wrong with the file is an issue; it throws for
 * nothing in the data.
 */
export async function explainSource(
  source: string | { readonly name: string; readonly bytes: Uint8Array },
  { knowledge, segmenter, date, lines }: ExplainOptions,
): Promise<SourceExplanation> {
  const { items, issues } = await readSource(source, {
    media: knowledge.media,
    ...(date === undefined ? {} : { date }),
  });
  const sureness = calibrator(knowledge.rules);
  const calibrate = <T extends { readonly rule: string; readonly confidence: number }>(item: T) => ({
    ...item,
    calibrated: sureness(item),
  });
  const sentences: ExplainedSentence[] = [];
  let lineCount = 0;
  const name = typeof source === "string" ? source : source.name;
  for (const { file, text, articles } of items) {
    const starts = lineStarts(text);
    // A record of a JSONL file is one line of it; its own text may have several.
    const record = file === name ? null : Number(file.slice(name.length + 1));
    lineCount = Math.max(lineCount, record ?? starts.length);
    const wanted = wantedSpan(text, { starts, record, lines });
    if (wanted === null) continue;
    const page = articles.map((article) => toDocument(text, article));
    const scored = new ScoredClaims(extractItem({ file, text, articles }, { knowledge, segmenter }));
    for (const doc of page) {
      for (const explanation of explainDocument(doc, { page, knowledge, segmenter })) {
        const at = toFile(doc, explanation.sentence);
        if (at.end <= wanted.start || wanted.end <= at.start) continue;
        const range = {
          first: record ?? toLine(starts, at.start),
          last: record ?? toLine(starts, Math.max(at.start, at.end - 1)),
        };
        sentences.push({
          ...explanation,
          names: explanation.names.map(calibrate),
          relations: explanation.relations.map((claim) => {
            const calibrated = scored.ofRelation(claim, doc.article.id, toFile(doc, claim));
            return { ...claim, calibrated: calibrated ?? sureness(claim) };
          }),
          facts: explanation.facts.map((claim) => {
            const calibrated = scored.ofFact(claim, doc.article.id, toFile(doc, claim));
            return { ...claim, calibrated: calibrated ?? sureness(claim) };
          }),
          file,
          article: doc.article,
          lines: range,
        });
      }
    }
  }
  return { sentences, issues, lineCount };
}

/** The part of an item's text that was asked for; null if none of it was. */
function wantedSpan(
  text: string,
  {
    starts,
    record,
    lines,
  }: { starts: readonly number[]; record: number | null; lines: LineRange | undefined },
): Span | null {
  if (lines === undefined) return { start: 0, end: text.length };
  if (record === null) return spanOfLines(starts, lines, text);
  return lines.first <= record && record <= lines.last ? { start: 0, end: text.length } : null;
}
