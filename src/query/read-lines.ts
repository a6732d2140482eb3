import { closeSync, openSync, readSync } from "node:fs";
import type { GraphJson } from "../model/graph-view.js";

const CHUNK = 16 * 2 ** 20;
const LINE_FEED = 10;

/** The lists of a `graph.json`, whose items stand on lines of their own, and what ends the last one of each. */
const LIST = /^"(articles|facts|nodes|edges)":\[(.*)$/su;
const END = /\](?:,|\},|\})?$/u;

/**
 * Reads a `graph.json` line by line as `writeGraphJson` writes it: what Node cannot hold as one text (512 MB) it can as objects.
 * Throws SyntaxError where the lines are not those of such a file.
 */
export function readByLines(path: string): GraphJson {
  const lists: Record<string, unknown[]> = { articles: [], facts: [], nodes: [], edges: [] };
  const head: string[] = [];
  let open: unknown[] | null = null;
  for (const line of linesOf(path)) {
    const opening = LIST.exec(line.slice(0, 20));
    if (opening !== null) {
      open = opening[2]?.startsWith("]") ? null : (lists[opening[1] ?? ""] ?? null);
    } else if (open === null) head.push(line);
    else if (!addItem(open, line)) open = null;
  }
  const [options = "", attributes = "", ...rest] = head;
  if (rest.length > 0 || open !== null) throw new SyntaxError("the graph is not one item a line");
  const { articles, facts, nodes, edges } = lists;
  const read = JSON.parse(`${options}${attributes.slice(0, -1)}}}`) as GraphJson;
  return { ...read, attributes: { ...read.attributes, articles, facts }, nodes, edges } as GraphJson;
}

/** Whether more items follow. Only where a line is no item with a comma behind it can it be the last one. */
function addItem(list: unknown[], line: string): boolean {
  if (line.endsWith(",")) {
    try {
      list.push(JSON.parse(line.slice(0, -1)));
      return true;
    } catch {
      // The end of the list has a comma, too.
    }
  }
  list.push(JSON.parse(line.replace(END, "")));
  return false;
}

function* linesOf(path: string): Iterable<string> {
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let begun: Buffer[] = [];
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0 && end < size; end = chunk.indexOf(LINE_FEED, from)) {
        yield textOf(begun, chunk.subarray(from, end));
        begun = [];
        from = end + 1;
      }
      begun.push(Buffer.from(chunk.subarray(from, size)));
    }
    const last = textOf(begun, Buffer.alloc(0));
    if (last !== "") yield last;
  } finally {
    closeSync(file);
  }
}

function textOf(begun: readonly Buffer[], rest: Buffer): string {
  return begun.length === 0 ? rest.toString("utf8") : Buffer.concat([...begun, rest]).toString("utf8");
}
