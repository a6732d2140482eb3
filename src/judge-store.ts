import { findEntity } from "./judging.js";
import { type LiveRequest, type LiveResult, refreshView, withStore } from "./live-store.js";
import { problemOf } from "./resolve/judgement-file.js";
import { isSameJudgement, type Judgement } from "./resolve/link/judgement.js";
import type { Edit, KeptJudgement, Store } from "./store/port.js";

export interface JudgeRequest extends LiveRequest {
  /**
   * What is decided. Entities may be named as people name them: by their id in the graph, `id#article`, a name or an alias; what
   * is rejected may be an entity, or `fact:` or `edge:` with at least eight digits of the id.
   */
  readonly judge?: readonly Judgement[];
  /** Judgements of a file: kept as they are written, also where what they speak of is not there yet. */
  readonly takeOver?: readonly Judgement[];
  /** Numbers of judgements that are taken back. */
  readonly undo?: readonly number[];
}

/** Why a judgement cannot be kept or taken back. */
export type JudgeProblem =
  | { readonly type: "unknown"; readonly text: string }
  | { readonly type: "several"; readonly text: string; readonly candidates: readonly string[] }
  | { readonly type: "wrong"; readonly detail: string }
  | { readonly type: "no-judgement"; readonly id: number };

export interface JudgeResult extends LiveResult {
  /** Given judgements as they are kept; one that was there before has the number and the author that it had. */
  readonly kept: readonly KeptJudgement[];
  readonly undone: readonly KeptJudgement[];
  /** Where there is one, nothing has been changed. */
  readonly problems: readonly JudgeProblem[];
}

/**
 * Keeps judgements and takes others back. The view is brought up to date in the same transaction, only where they touch it; no
 * file is written.
 */
export function judgeStore(request: JudgeRequest): Promise<JudgeResult> {
  return withStore(request, (store, { knowledge, linker }) => {
    const { judge = [], takeOver = [], undo = [] } = request;
    const wasStale = refreshView(store, knowledge);
    const before = store.judgements();
    const drafts = judge.map((judgement) => resolve(judgement, store));
    const undone = before.filter(({ id }) => undo.includes(id));
    const problems: JudgeProblem[] = [
      ...drafts.flatMap((draft) => ("type" in draft ? [draft] : [])),
      ...takeOver.flatMap((judgement) => problemsOf(judgement)),
      ...undo
        .filter((id) => undone.every((each) => each.id !== id))
        .map((id) => ({ type: "no-judgement", id }) as const),
    ];
    if (problems.length > 0) return { kept: [], undone: [], problems, view: [], issues: [], unmatched: [] };
    const given = [...drafts.filter((draft): draft is Judgement => !("type" in draft)), ...takeOver];
    const edits: Edit[] = [
      ...undo.map((judgement): Edit => ({ type: "undo", judgement })),
      ...given.map((judgement): Edit => ({ type: "judge", judgement })),
    ];
    const view = store.change(edits, linker);
    const now = store.judgements();
    return {
      kept: given.flatMap((judgement) => now.find((each) => isSameJudgement(each, judgement)) ?? []),
      undone,
      problems,
      view: wasStale || view === null ? null : [view],
      issues: [],
      unmatched: store.unmatchedJudgements(),
    };
  });
}

function problemsOf(judgement: Judgement): JudgeProblem[] {
  const detail =
    judgement.subject === judgement.object
      ? `${judgement.subject} = ${judgement.object}`
      : problemOf(judgement);
  return detail === null ? [] : [{ type: "wrong", detail }];
}

/** The judgement with what it speaks of named so that every later build finds it again, or why not. */
function resolve(judgement: Judgement, store: Store): Judgement | JudgeProblem {
  const { verdict, subject, object } = judgement;
  const named = verdict === "reject" ? rejected(subject, store) : entity(subject, store);
  if (typeof named !== "string") return named;
  const isPair = verdict === "same" || verdict === "different";
  const other = isPair && object !== null ? entity(object, store) : object;
  if (other !== null && typeof other !== "string") return other;
  const drafted = { ...judgement, subject: named, object: other };
  return problemsOf(drafted)[0] ?? drafted;
}

function entity(text: string, store: Store): string | JudgeProblem {
  const found = findEntity(text, store);
  if (found.type === "one") return found.selector;
  return found.type === "none"
    ? { type: "unknown", text }
    : { type: "several", text, candidates: found.selectors };
}

/** What is rejected is named as the graph names it. */
function rejected(subject: string, store: Store): string | JudgeProblem {
  if (store.rejects(subject)) return subject;
  if (/^(?:fact|edge):/u.test(subject)) return { type: "unknown", text: subject };
  const named = entity(subject, store);
  if (typeof named !== "string") return named;
  const ids = new Set(store.links.lookup(named).flatMap((key) => store.links.entityOf(key) ?? []));
  const [id] = ids;
  if (id === undefined) return { type: "unknown", text: subject };
  return ids.size === 1 ? id : { type: "several", text: subject, candidates: [...ids].sort() };
}
