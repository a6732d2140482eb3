// How judgements travel between a server and the viewer.

/** What a person asks to be decided: entities by id, name or alias, claims as `fact:…` and `edge:…`. */
export interface JudgementDraft {
  readonly verdict: "same" | "different" | "rename" | "kind" | "reject";
  readonly subject: string;
  /** The other entity, the new name or the new kind; null for `reject`. */
  readonly object: string | null;
  readonly author: string;
  readonly reason: string;
}

/** A judgement that is kept. */
export interface JudgementView extends JudgementDraft {
  /** The number that it is taken back by. */
  readonly id: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Whether it speaks of what the store has. */
  readonly matched: boolean;
}

export interface JudgementListView {
  readonly judgements: readonly JudgementView[];
}

/** What a change of the judgements did. */
export interface JudgedView {
  readonly kept: readonly JudgementView[];
  readonly undone: readonly JudgementView[];
  /** Ids of entities; null where everything was computed anew. */
  readonly entities: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  } | null;
}
