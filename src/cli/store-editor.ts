import type { Editor, Refusal } from "../http/judgements.js";
import { type JudgeProblem, type JudgeRequest, judgeStore } from "../judge-store.js";
import { readKnowledge } from "../knowledge/read-knowledge.js";
import type { JudgedView } from "../model/judgement-view.js";
import { judgementView, storeJudgements } from "./store-judgements.js";

/** Corrections of a store for a server: each is a judgement, and the view follows it before the answer is given. */
export function storeEditor(store: string, token: string): Editor {
  const knowledge = readKnowledge();
  const today = (): string => new Date().toISOString().slice(0, 10);
  // One after the other: each needs the view that the one before has left.
  let last: Promise<unknown> = Promise.resolve();
  const change = (request: Pick<JudgeRequest, "judge" | "undo">): Promise<JudgedView | Refusal> => {
    const next = last.then(() => judge({ ...request, store, knowledge }));
    last = next.catch(() => {});
    return next;
  };
  return {
    token,
    ...storeJudgements(store),
    judge: (draft) => change({ judge: [{ ...draft, date: today() }] }),
    undo: (id) => change({ undo: [id] }),
  };
}

async function judge(request: JudgeRequest): Promise<JudgedView | Refusal> {
  const { kept, undone, problems, view, unmatched } = await judgeStore(request);
  const [problem] = problems;
  if (problem !== undefined) return refusalOf(problem);
  const gone = new Set(unmatched.map(({ id }) => id));
  return {
    kept: kept.map((judgement) => judgementView(judgement, gone)),
    undone: undone.map((judgement) => judgementView(judgement, new Set())),
    entities: view?.[0]?.entities ?? null,
  };
}

function refusalOf(problem: JudgeProblem): Refusal {
  switch (problem.type) {
    case "unknown":
      return { code: "unknown-name", message: `nothing in the store is called "${problem.text}"` };
    case "several": {
      const { text, candidates } = problem;
      return { code: "ambiguous-name", message: `"${text}" may mean several entities`, candidates };
    }
    case "wrong":
      return { code: "bad-judgement", message: problem.detail };
    case "no-judgement":
      return { code: "unknown-id", message: `there is no judgement ${problem.id}` };
  }
}
