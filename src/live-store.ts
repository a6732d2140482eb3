import type { Issue } from "./base/issues.js";
import { readKnowledge } from "./knowledge/read-knowledge.js";
import type { Knowledge } from "./knowledge/tables.js";
import { graphOf, putWholeView } from "./linked.js";
import type { Segmenter } from "./model/token.js";
import { MIN_CONFIDENCE } from "./resolve/keep-certain.js";
import { type Linker, linkerOf } from "./resolve/linker.js";
import { sharedSegmenter } from "./shared-segmenter.js";
import { openStore } from "./store/open-store.js";
import type { KeptJudgement, Store, ViewChange } from "./store/port.js";

export interface LiveRequest {
  /** File of the store; it has to be there for everything but adding. */
  readonly store: string;
  readonly knowledge?: Knowledge;
  readonly segmenter?: Segmenter;
}

export interface LiveResult {
  /** What became of the view, change by change; null where it had to be computed from scratch. */
  readonly view: readonly ViewChange[] | null;
  readonly issues: readonly Issue[];
  /** Judgements that speak of nothing that is there now. */
  readonly unmatched: readonly KeptJudgement[];
}

/** What changes of a store need. */
export interface Tools {
  readonly knowledge: Knowledge;
  readonly linker: Linker;
  readonly segmenter: () => Segmenter;
}

/** Opens a store for a change, and closes it. */
export async function withStore<T>(
  { store: path, knowledge = readKnowledge(), segmenter }: LiveRequest,
  work: (store: Store, tools: Tools) => Promise<T> | T,
): Promise<T> {
  const store = openStore(path);
  try {
    const linker = linkerOf(knowledge);
    return await work(store, { knowledge, linker, segmenter: () => segmenter ?? sharedSegmenter(knowledge) });
  } finally {
    store.close();
  }
}

/** Computes the view from scratch where it is not that of what is in the store; says whether it did. */
export function refreshView(store: Store, knowledge: Knowledge): boolean {
  if (store.isViewFresh()) return false;
  putWholeView(store, (extractions) =>
    graphOf(extractions, { knowledge, judgements: store.judgements(), minConfidence: MIN_CONFIDENCE }),
  );
  return true;
}
