import type { Knowledge } from "../../knowledge/tables.js";
import { foldName } from "../fold-name.js";
import type { LinkRecord } from "./record.js";

const cache = new WeakMap<Knowledge, ReadonlySet<string>>();

function titlesOf(knowledge: Knowledge): ReadonlySet<string> {
  const known = cache.get(knowledge) ?? new Set(knowledge.titles.map(({ title }) => title));
  cache.set(knowledge, known);
  return known;
}

/** A person's name without the title that some articles put behind it: 宇文远关长 is 宇文远. */
export function personName({ name, names }: LinkRecord, knowledge: Knowledge): string {
  const folded = names[0] ?? foldName(name);
  for (let at = 2; at < Math.min(5, folded.length - 1); at++) {
    if (titlesOf(knowledge).has(folded.slice(at))) return folded.slice(0, at);
  }
  return folded;
}
