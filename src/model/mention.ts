import type { EntityKind } from "./ontology.js";
import type { Span } from "./span.js";

/** What a mention or a claim points at before resolution: a kind and a name; `key` where a gazetteer knows the identity. */
export interface EntityRef {
  readonly kind: EntityKind;
  /** The name it stands for, in simplified script: the gazetteer's canonical name, else the words as cleaned. */
  readonly name: string;
  /** Identity in a gazetteer: `430100` (GB/T 2260) for a place, `US`, `asean` for a partner; absent elsewhere. */
  readonly key?: string;
}

/** One place in a document where an entity is spoken of; offsets are into the cleaned text. */
export interface Mention extends EntityRef, Span {
  /** The words as cleaned: `doc.text.slice(start, end)`. */
  readonly text: string;
  /** Index into `doc.sentences`. */
  readonly sentence: number;
  /** Id of the rule that found it. */
  readonly rule: string;
  /** How sure the rule is, 0 to 1. */
  readonly confidence: number;
  /** True for words that stand for the entity without naming it: 全省, 该公司, 公司, 我市. They give no alias. */
  readonly pronoun?: boolean;
  /** Kind-specific facts: `level`, `code`, `hs`, `province`. */
  readonly attrs?: Readonly<Record<string, string>>;
}
