import { readFileSync } from "node:fs";
import type { GraphJson } from "../model/graph-view.js";
import { GraphFileError } from "./query-errors.js";

/**
 * Reads a `graph.json`. Looks at its head and at one of each of its parts only, since it was written by us, whole or not at all, and
 * every question reads it; `checkGraph` looks at all of it. Throws GraphFileError that says what is wrong and what to do.
 */
export function readGraph(path: string): GraphJson {
  const data = parse(path, readText(path));
  const wrong = wrongIn(data);
  if (wrong === null) return data as GraphJson;
  throw new GraphFileError(`${path}: is no graph of this version (${wrong}); run "maotu build" again`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    // What Node cannot hold in one string (512 MB) it says with this code; the store has no such limit.
    const large = (error as NodeJS.ErrnoException).code === "ERR_STRING_TOO_LONG";
    const reason = large
      ? "is too large to be read as one text; ask the store beside it instead: --graph maotu.db"
      : 'cannot be read; run "maotu build" first, or name the file with --graph';
    throw new GraphFileError(`${path}: ${reason}`, { cause: error });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GraphFileError(`${path}: is no JSON; run "maotu build" again`, { cause: error });
  }
}

/** What every one of a part must have, by the path of the part. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  "attributes.articles": ["id", "file", "sentences"],
  "attributes.facts": ["id", "reporter", "flow", "measure", "conflicts", "evidence"],
  nodes: ["key", "attributes"],
  edges: ["key", "source", "target", "attributes"],
};

/** The path of the first thing that is wrong and what should be there; null where all looks right. */
function wrongIn(data: unknown): string | null {
  if (at(data, "options.type") !== "directed") return 'options.type: must be "directed"';
  if (at(data, "attributes.format") !== 1) return "attributes.format: must be 1";
  for (const name of ["attributes.kinds", "attributes.edgeTypes"])
    if (!isObject(at(data, name))) return `${name}: must be an object`;
  for (const [name, keys] of Object.entries(PARTS)) {
    const part = at(data, name);
    if (!Array.isArray(part)) return `${name}: must be a list`;
    const missing = part.length === 0 ? undefined : keys.find((key) => at(part[0], key) === undefined);
    if (missing !== undefined) return `${name}.0.${missing}: is not there`;
  }
  return null;
}

function at(data: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), data);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
