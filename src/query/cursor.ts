import { contentId } from "../base/ids.js";
import type { LoadedGraph } from "./loaded-graph.js";
import { BadCursor } from "./query-errors.js";

/** What decides which part of a long answer is shown. */
export interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** From where an answer goes on. Throws BadCursor for one that was not given for this question and this graph. */
export function offsetOf(graph: LoadedGraph, question: Page): number {
  if (question.cursor === undefined) return 0;
  const [digest, offset] = Buffer.from(question.cursor, "base64url").toString("utf8").split(":");
  const start = Number(offset);
  if (digest !== digestOf(graph, question) || !Number.isSafeInteger(start) || start < 0)
    throw new BadCursor();
  return start;
}

/** The cursor of what follows after `end` items, null where nothing does. */
export function nextCursor(graph: LoadedGraph, question: Page, end: number, total: number): string | null {
  if (end >= total) return null;
  return Buffer.from(`${digestOf(graph, question)}:${end}`).toString("base64url");
}

/** Another question, or the same one about another graph, has another digest; how much is shown makes no difference. */
function digestOf(graph: LoadedGraph, question: Page): string {
  const { cursor: _cursor, limit: _limit, ...rest } = question;
  const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return contentId(graph.version, JSON.stringify(sorted)).slice(0, 16);
}
