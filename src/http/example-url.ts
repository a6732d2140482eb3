import type { Verb } from "../query/verbs.js";
import type { WellKnown } from "../query/well-known.js";

/** The address that asks the example of a question. */
export function exampleUrl(verb: Verb, known: WellKnown): string {
  return urlOf(verb.name, verb.example(known));
}

/** The address of a question; lists are repeated. */
export function urlOf(name: string, options: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [option, value] of Object.entries(options)) {
    for (const item of Array.isArray(value) ? value : [value]) parameters.append(option, String(item));
  }
  const query = parameters.toString();
  return `/v1/${name}${query === "" ? "" : `?${query}`}`;
}
