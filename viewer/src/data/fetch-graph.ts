import type { Checked } from "./check-graph.js";
import { decodeText } from "./decode-graph.js";

/** Told how much of a graph has arrived, from 0 to 1; null where nobody knows how long it is. */
export type OnFetched = (phase: "fetch", part: number | null) => void;

export interface Fetched {
  readonly checked: Checked;
  /** The version of what the server sent, to ask with next time. */
  readonly etag: string | null;
}

/** Asks for a graph; null where it is still the one with that ETag. */
export async function fetchGraph(
  url: string,
  { etag = null, report = () => {} }: { readonly etag?: string | null; readonly report?: OnFetched } = {},
): Promise<Fetched | null> {
  try {
    const headers = etag === null ? {} : { "if-none-match": etag };
    // The browser's own cache would answer for the server that nothing has changed.
    const response = await fetch(url, { headers, cache: etag === null ? "default" : "no-store" });
    if (response.status === 304) return null;
    if (!response.ok) return missing(`${url} (${response.status})`);
    const text = await readText(response, report);
    return { checked: decodeText(text), etag: response.headers.get("etag") };
  } catch (error) {
    // Refused, offline, cut off, or a page opened by double click, which may fetch nothing.
    if (error instanceof TypeError) return missing(url);
    throw error;
  }
}

function missing(detail: string): Fetched {
  return { checked: { problem: { code: "data-missing", detail } }, etag: null };
}

/** Reads a text piece by piece and says how far it is; the server tells its length before compression. */
async function readText(response: Response, report: OnFetched): Promise<string> {
  const size = Number(response.headers.get("x-maotu-size") ?? Number.NaN);
  const reader = response.body?.pipeThrough(countBytes((bytes) => report("fetch", bytes / size || null)));
  return reader === undefined ? response.text() : new Response(reader).text();
}

function countBytes(
  told: (bytes: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(piece, controller) {
      bytes += piece.length;
      told(bytes);
      controller.enqueue(piece);
    },
  });
}
