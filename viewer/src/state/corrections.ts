import {
  type JudgementDraft,
  type JudgementView,
  listJudgements,
  type Refused,
  sendJudgement,
  undoJudgement,
} from "../data/judgements-client.js";
import { keepToken, knownToken } from "../data/service.js";

/** What people have decided, and what became of the last wish to decide something. */
export interface CorrectionsState {
  readonly judgements: readonly JudgementView[];
  readonly busy: boolean;
  /** The newest judgement of this visit, which can be taken back at once. */
  readonly latest: JudgementView | null;
}

export interface Corrections {
  readonly get: () => CorrectionsState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly hasToken: () => boolean;
  /** Keeps a judgement in the store; null where it is kept and the graph on the screen follows it. */
  readonly judge: (draft: JudgementDraft, token: string | null) => Promise<Refused | null>;
  readonly undo: (id: number, token: string | null) => Promise<Refused | null>;
  readonly reload: () => Promise<void>;
}

/** Corrections on a server, which may only show them; `refresh` brings the graph of the screen up to date. */
export function createCorrections(refresh: () => Promise<void>): Corrections {
  let state: CorrectionsState = { judgements: [], busy: false, latest: null };
  const listeners = new Set<() => void>();
  const set = (next: Partial<CorrectionsState>): void => {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  };
  const reload = async (): Promise<void> => {
    const answer = await listJudgements();
    if ("value" in answer) set({ judgements: answer.value.judgements });
  };
  const change = async (
    given: string | null,
    send: (token: string) => ReturnType<typeof sendJudgement>,
  ): Promise<Refused | null> => {
    const token = given ?? knownToken() ?? "";
    set({ busy: true });
    const answer = await send(token);
    if ("refused" in answer) {
      if (answer.refused.code === "edit-token") keepToken(null);
      set({ busy: false });
      return answer.refused;
    }
    keepToken(token);
    await Promise.all([refresh(), reload()]);
    set({ busy: false, latest: answer.value.kept[0] ?? null });
    return null;
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasToken: () => knownToken() !== null,
    judge: (draft, token) => change(token, (shown) => sendJudgement(draft, shown)),
    undo: (id, token) => change(token, (shown) => undoJudgement(id, shown)),
    reload,
  };
}
