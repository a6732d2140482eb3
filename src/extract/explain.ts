import type { FactClaim, RelationClaim } from "../model/claim.js";
import type { Document, Sentence } from "../model/document.js";
import type { Mention } from "../model/mention.js";
import { covers, type Span } from "../model/span.js";
import type { Token } from "../model/token.js";
import type { Candidate } from "./candidate.js";
import { weighEntities } from "./entities.js";
import { readFacts } from "./facts/read-facts.js";
import type { FactTrace } from "./facts/trace.js";
import { type ReadingContext, runPasses, startReading } from "./read-document.js";

// Why a sentence was read as it was. The passes run once more with their working shown; nothing is read differently.

/** A name that a rule proposed and that is not in the result. */
export interface LostName {
  readonly kind: Candidate["kind"];
  readonly text: string;
  readonly rule: string;
  readonly confidence: number;
  /** The names that stand in its place; empty where it was refused for another reason. */
  readonly lostTo: readonly Pick<Mention, "kind" | "text">[];
}

/** One sentence with all that was made of it. */
export interface SentenceExplanation {
  readonly sentence: Sentence;
  /** The cleaned words. */
  readonly text: string;
  readonly tokens: readonly Pick<Token, "text" | "tag">[];
  readonly names: readonly Mention[];
  readonly lost: readonly LostName[];
  readonly relations: readonly RelationClaim[];
  readonly facts: readonly FactClaim[];
  /** How its trade facts were read; null where it speaks of no trade. */
  readonly trace: FactTrace | null;
}

/** Reads a document as `readDocument` does and tells for each sentence what was found, what lost, and why. */
export function explainDocument(doc: Document, context: ReadingContext): readonly SentenceExplanation[] {
  const start = startReading(doc, context);
  const { candidates } = weighEntities(start);
  const reading = runPasses(start);
  const traces = new Map(readFacts(reading).trace.map((trace) => [trace.sentence, trace]));
  return doc.sentences.map((sentence) => {
    const inside = (span: Span): boolean => covers(sentence, span);
    const names = reading.mentions.filter(inside);
    const ofSentence = (claim: { readonly sentence: number }): boolean => claim.sentence === sentence.index;
    return {
      sentence,
      text: doc.text.slice(sentence.start, sentence.end).trim(),
      tokens: reading.tokens.filter(inside).map(({ text, tag }) => ({ text, tag })),
      names,
      lost: lostNames(candidates.filter(inside), names, doc.text),
      relations: reading.relations.filter(ofSentence),
      facts: reading.facts.filter(ofSentence),
      trace: traces.get(sentence.index) ?? null,
    };
  });
}

/** Proposals that are not among the names, in text order; one that several rules made is shown with the surest. */
function lostNames(candidates: readonly Candidate[], names: readonly Mention[], text: string): LostName[] {
  const won = new Set(names.map(placeOf));
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const place = placeOf(candidate);
    if (won.has(place)) continue;
    const known = best.get(place);
    if (known === undefined || known.confidence < candidate.confidence) best.set(place, candidate);
  }
  return [...best.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((candidate) => ({
      kind: candidate.kind,
      text: text.slice(candidate.start, candidate.end),
      rule: candidate.rule,
      confidence: candidate.confidence,
      lostTo: names
        .filter((name) => name.start < candidate.end && candidate.start < name.end)
        .map((name) => ({ kind: name.kind, text: name.text })),
    }));
}

function placeOf({ kind, start, end }: Pick<Candidate, "kind" | "start" | "end">): string {
  return `${kind} ${start} ${end}`;
}
