import type { Checked } from "./check-graph.js";
import { decodePayload, decodeText } from "./decode-graph.js";

/**
 * The graph of this page: the one that lies in it, else `?graph=URL` (of the same origin: the page's policy allows
 * no other), else `graph.json` beside it.
 */
export async function loadGraph(): Promise<Checked> {
  const embedded = document.getElementById("maotu-data")?.textContent?.trim() ?? "";
  if (embedded !== "") return decodePayload(embedded);
  const url = new URLSearchParams(location.search).get("graph") ?? "./graph.json";
  const text = await read(url);
  return text === null ? { problem: { code: "data-missing", detail: url } } : decodeText(text);
}

async function read(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : null;
  } catch (error) {
    // Refused, offline, or a page opened by double click, which may fetch nothing.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
