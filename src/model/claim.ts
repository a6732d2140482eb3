import type { EntityRef } from "./mention.js";
import type { Flow, Measure, RelationType } from "./ontology.js";
import type { MonthRange } from "./quantity.js";
import type { Span } from "./span.js";

interface ClaimBase extends Span {
  /** Index into `doc.sentences`; the span is that of the words which say it, in the cleaned text. */
  readonly sentence: number;
  readonly rule: string;
  readonly confidence: number;
}

/** One statement of a relation, as read at one place. */
export interface RelationClaim extends ClaimBase {
  readonly type: RelationType;
  readonly source: EntityRef;
  readonly target: EntityRef;
  /** `holds_post` only: the post without the body's name (副关长); several posts at one body are joined with 、. */
  readonly title?: string;
}

/** One statement that goods moved or were traded, as read at one place. Fields are those of the contract in docs/ontology.md. */
export interface FactClaim extends ClaimBase {
  readonly reporter: EntityRef;
  readonly flow: Flow;
  readonly product: EntityRef | null;
  readonly partner: EntityRef | null;
  readonly segment: string | null;
  readonly period: MonthRange | null;
  readonly measure: Measure;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly yoy: number | null;
  readonly share: number | null;
  readonly approx: boolean;
}
