import type { JudgementReader } from "../http/judgements.js";
import type { JudgementView } from "../model/judgement-view.js";
import { openStore } from "../store/open-store.js";
import type { KeptJudgement } from "../store/port.js";

/** The judgements of a store, for a server to show. */
export function storeJudgements(path: string): JudgementReader {
  return { list: async () => ({ judgements: listed(path) }) };
}

function listed(path: string): readonly JudgementView[] {
  const store = openStore(path);
  try {
    const gone = new Set(store.unmatchedJudgements().map(({ id }) => id));
    return store.judgements().map((judgement) => judgementView(judgement, gone));
  } finally {
    store.close();
  }
}

/** A judgement as it is shown; `gone` are those that speak of nothing the store has. */
export function judgementView(
  { id, verdict, subject, object, author, date, reason }: KeptJudgement,
  gone: ReadonlySet<number>,
): JudgementView {
  return { id, verdict, subject, object, author, date, reason, matched: !gone.has(id) };
}
