import { type Checked, checkGraph, type GraphProblem } from "./check-graph.js";
import { type Report, SILENT } from "./progress.js";

/** Reads what the exporter put into the page: `{"encoding":"gzip+base64" | "json","graph":…}`. */
export async function decodePayload(text: string, report: Report = SILENT): Promise<Checked> {
  const payload = parse(text);
  if (payload === undefined) return unreadable("JSON");
  if (typeof payload !== "object" || payload === null) return unreadable("encoding");
  const { encoding, graph } = payload as { encoding?: unknown; graph?: unknown };
  if (encoding === "json") return checkGraph(graph);
  if (encoding !== "gzip+base64" || typeof graph !== "string") return unreadable("encoding");
  const json = await unpack(graph);
  if (json === null) return { problem: { code: "data-compressed", detail: "gzip" } };
  await report("check", null);
  return decodeText(json);
}

/** Reads the text of a `graph.json` file. */
export function decodeText(text: string): Checked {
  const value = parse(text);
  return value === undefined ? unreadable("JSON") : checkGraph(value);
}

/** Base64 of a gzip stream to its text; null where it is cut or damaged. */
async function unpack(base64: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).text();
  } catch {
    // Everything is in memory: whatever fails here, and engines name it differently, is damage to the data.
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unreadable(detail: string): { readonly problem: GraphProblem } {
  return { problem: { code: "data-unreadable", detail } };
}
