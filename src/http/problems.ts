import { z } from "zod";
import { type Problem, problemOf } from "../query/query-errors.js";

/** RFC 9457; `code` is what programs should look at. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** Entities that were perhaps meant. */
  candidates: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })).optional(),
});

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 500;

const STATUS: Readonly<Record<Problem["code"], Status>> = {
  "ambiguous-name": 409,
  "unknown-name": 404,
  "unknown-id": 404,
  "bad-cursor": 400,
  "bad-options": 400,
};

const TITLES: Readonly<Record<Status, string>> = {
  400: "Bad request",
  401: "A token is needed",
  403: "Forbidden",
  404: "Not found",
  405: "Only GET is answered here",
  409: "Ambiguous name",
  413: "Too large",
  500: "Internal error",
};

/** An answer of `application/problem+json`. */
export function problem(
  status: Status,
  { code, message, candidates }: Omit<Problem, "code"> & { readonly code: string },
): Response {
  const body = { type: "about:blank", title: TITLES[status], status, code, detail: message };
  return new Response(JSON.stringify(candidates === undefined ? body : { ...body, candidates }), {
    status,
    headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
  });
}

/** What a question that was refused is answered with; errors that are ours are not told to strangers. */
export function problemFor(error: unknown): Response {
  const known = problemOf(error);
  return known === null
    ? problem(500, { code: "internal", message: "this should not happen; the server's log says more" })
    : problem(STATUS[known.code], known);
}
