import type { OpenAPIHono } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { writeGraphJson } from "../export/json.js";
import { sourceOf } from "../graph/graph-source.js";
import type { MaotuGraph } from "../query/open-graph.js";
import type { Service } from "./app.js";
import { matches, tagOf } from "./etag.js";

/** How often somebody who listens for changes looks whether there are any, and how long silence lasts, in ms. */
const LOOK = 500;
const SILENCE = 15_000;
/** Bytes of one piece of a graph. */
const PIECE = 1 << 18;

/** The whole graph, as a viewer loads it, and word of its changes. */
export function addWhole(app: OpenAPIHono, { feed, version, onError }: Service): void {
  const bytesOf = rememberLast(toBytes);
  app.openAPIRegistry.registerPath({
    ...{ method: "get", path: "/v1/graph", operationId: "graph" },
    summary: "The whole graph in graphology's serialized form: the content of graph.json",
    responses: {
      200: {
        description: "The graph; the header x-maotu-size is its length before compression",
        content: { "application/json": { schema: { type: "object" } } },
      },
      304: { description: "Not changed since the answer with this ETag" },
    },
  });
  app.get("/v1/graph", (context) => {
    const graph = feed.current();
    const etag = tagOf(graph.version, version, "graph");
    const headers = { etag, "cache-control": "private, no-cache" };
    if (matches(etag, context.req.header("if-none-match")))
      return new Response(null, { status: 304, headers });
    const pieces = bytesOf(graph);
    const size = String(pieces.reduce((sum, { length }) => sum + length, 0));
    return new Response(streamOf(pieces), {
      headers: { ...headers, "content-type": "application/json", "x-maotu-size": size },
    });
  });
  app.openAPIRegistry.registerPath({
    ...{ method: "get", path: "/v1/changes", operationId: "changes" },
    summary: "Server-sent events: `graph` with the version of the graph, at once and after every change",
    responses: {
      200: {
        description: 'event: graph, data: {"version": "…"}',
        content: { "text/event-stream": { schema: { type: "string" } } },
      },
    },
  });
  app.get("/v1/changes", (context) =>
    streamSSE(context, async (stream) => {
      let [revision, told, quiet] = ["", "", 0];
      while (!stream.aborted && !stream.closed) {
        try {
          if (feed.revision() !== revision) {
            const now = feed.revision();
            const { version: held } = feed.current();
            revision = now;
            if (held !== told)
              await stream.writeSSE({ event: "graph", data: JSON.stringify({ version: held }) });
            if (held !== told) quiet = 0;
            told = held;
          }
        } catch (error) {
          onError?.(error);
        }
        await stream.sleep(LOOK);
        quiet += LOOK;
        if (quiet < SILENCE) continue;
        // Proxies end what says nothing.
        await stream.write(": still here\n\n");
        quiet = 0;
      }
    }),
  );
}

function toBytes({ json }: MaotuGraph): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let waiting = "";
  for (const line of writeGraphJson(sourceOf(json))) {
    waiting += line;
    if (waiting.length < PIECE) continue;
    pieces.push(encoder.encode(waiting));
    waiting = "";
  }
  pieces.push(encoder.encode(waiting));
  return pieces;
}

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const waiting = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = waiting.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** What was made of the last graph; older ones may go. */
function rememberLast<T extends object, R>(make: (from: T) => R): (from: T) => R {
  let last: { readonly from: T; readonly made: R } | undefined;
  return (from) => {
    if (last?.from !== from) last = { from, made: make(from) };
    return last.made;
  };
}
