import { readFileSync, statSync } from "node:fs";
import type { GraphJson } from "../model/graph-view.js";
import { GraphFileError } from "./query-errors.js";
import { readByLines } from "./read-lines.js";

/** Files up to this many bytes are read as one text, which is quicker; Node holds none of more than 512 MB. */
const LARGE = 256 * 2 ** 20;

/**
 * Reads a `graph.json`. Looks at its head and at one of each of its parts only, since it was written by us, whole or not at all, and
 * every question reads it; `checkGraph` looks at all of it. A file that is larger than a text can be is read line by line. Throws
 * GraphFileError that says what is wrong and what to do.
 */
export function readGraph(path: string, large = LARGE): GraphJson {
  const data = sizeOf(path) > large ? parseLines(path) : parse(path, readText(path));
  const wrong = wrongIn(data);
  if (wrong === null) return data as GraphJson;
  throw new GraphFileError(`${path}: is no graph of this version (${wrong}); run "maotu build" again`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const reason = 'cannot be read; run "maotu build" first, or name the file with --graph';
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

function parseLines(path: string): unknown {
  try {
    return readByLines(path);
  } catch (error) {
    const reason =
      'is too large to be read as one text, and not one item a line; run "maotu build" again, or ask the store beside it: --graph maotu.db';
    throw new GraphFileError(`${path}: ${reason}`, { cause: error });
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
