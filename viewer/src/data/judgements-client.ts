import type {
  JudgedView,
  JudgementDraft,
  JudgementListView,
  JudgementView,
} from "../../../src/model/judgement-view.js";

export type { JudgedView, JudgementDraft, JudgementView };

/** Why the server refused something; `code` is the server's, or `offline`. */
export interface Refused {
  readonly code: string;
  readonly detail: string;
  readonly candidates: readonly string[];
}

export type Answer<T> = { readonly value: T } | { readonly refused: Refused };

/** What people have decided, oldest first. */
export function listJudgements(): Promise<Answer<JudgementListView>> {
  return ask("./v1/judgements", {});
}

export function sendJudgement(draft: JudgementDraft, token: string): Promise<Answer<JudgedView>> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  return ask("./v1/judgements", { method: "POST", headers, body: JSON.stringify(draft) });
}

export function undoJudgement(id: number, token: string): Promise<Answer<JudgedView>> {
  return ask(`./v1/judgements/${id}`, { method: "DELETE", headers: { authorization: `Bearer ${token}` } });
}

async function ask<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(url, init);
    const body = await response.json();
    return response.ok ? { value: body } : { refused: refusalIn(body) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { refused: { code: "offline", detail: error.message, candidates: [] } };
    throw error;
  }
}

function refusalIn(body: {
  code?: string;
  detail?: string;
  candidates?: readonly { id: string }[];
}): Refused {
  const { code = "internal", detail = "", candidates = [] } = body;
  return { code, detail, candidates: candidates.map(({ id }) => id) };
}
