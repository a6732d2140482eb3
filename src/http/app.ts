import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import { answerMcp } from "../mcp/streamable.js";
import type { GraphFeed } from "../query/graph-feed.js";
import { boundedOptions, VERBS, type Verb } from "../query/verbs.js";
import { addDescription } from "./description.js";
import { matches, tagOf } from "./etag.js";
import { type Access, guardHost, guardToken } from "./guards.js";
import { addJudgements, type Editor, type JudgementReader } from "./judgements.js";
import { problem, problemFor, problemSchema } from "./problems.js";
import { readQuery } from "./read-query.js";
import { addViewer } from "./viewer.js";
import type { ViewerFiles } from "./viewer-files.js";
import { addWhole } from "./whole-graph.js";

/** What a server answers with. */
export interface Service {
  readonly feed: GraphFeed;
  /** Version of this software. */
  readonly version: string;
  readonly access: Access;
  /** The viewer, if it was built. */
  readonly viewer?: ViewerFiles | undefined;
  /** What people have decided; nothing where the graph is no store. */
  readonly judgements?: JudgementReader | undefined;
  /** Takes corrections; without it the server only answers. */
  readonly editor?: Editor | undefined;
  /** Told errors that are ours. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** More nodes than this are not sent as one part of a graph. */
const LARGEST_PART = 20_000;
const NO_JUDGEMENTS: JudgementReader = { list: async () => ({ judgements: [] }) };

/** The HTTP face: every question at `/v1/NAME`, its description, the viewer, and MCP at `/mcp`. */
export function makeApp(service: Service): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(guardHost(service.access));
  if (service.access.origins.length > 0) {
    app.use("/v1/*", cors({ origin: [...service.access.origins], allowMethods: ["GET"] }));
  }
  app.use(guardToken(service.access));
  app.use(compress());
  for (const verb of VERBS) addQuestion(app, verb, service);
  addWhole(app, service);
  addJudgements(app, service.editor ?? service.judgements ?? NO_JUDGEMENTS, service.editor);
  addDescription(app, service);
  addViewer(app, service);
  app.all("/mcp", (context) => answerMcp(service.feed, service.version, context.req.raw));
  app.notFound((context) => {
    const message = `there is nothing at ${context.req.path}; /docs lists what there is`;
    return problem(404, { code: "unknown-path", message });
  });
  app.onError((error) => {
    service.onError?.(error);
    return problemFor(error);
  });
  return app;
}

function addQuestion(app: OpenAPIHono, verb: Verb, service: Service): void {
  const options = boundedOptions(verb);
  const path = `/v1/${verb.name}`;
  const failed = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: problemSchema } },
  });
  app.openAPIRegistry.registerPath({
    ...{ method: "get", path, operationId: verb.name, summary: verb.summary },
    request: { query: options },
    responses: {
      200: { description: verb.summary, content: { "application/json": { schema: verb.view } } },
      304: { description: "Not changed since the answer with this ETag" },
      400: failed("Options that are wrong"),
      404: failed("A name or an id that nothing has"),
      409: failed("A name that several entities have"),
      413: failed("An answer that would be too large"),
    },
  });
  app.get(path, (context) => {
    const url = new URL(context.req.url);
    const asked = options.safeParse(readQuery(options, url.searchParams));
    if (!asked.success) return problemFor(asked.error);
    try {
      const graph = service.feed.current();
      const etag = tagOf(graph.version, service.version, url.pathname, url.search);
      const headers = { etag, "cache-control": "private, no-cache" };
      if (matches(etag, context.req.header("if-none-match")))
        return new Response(null, { status: 304, headers });
      const view = verb.answer(graph, asked.data);
      return tooLarge(view) ?? context.json(view as object, 200, headers);
    } catch (error) {
      const answer = problemFor(error);
      if (answer.status === 500) service.onError?.(error);
      return answer;
    }
  });
  app.all(path, () => problem(405, { code: "method", message: "ask with GET" }));
}

function tooLarge(view: unknown): Response | null {
  const nodes = (view as { readonly nodes?: unknown }).nodes;
  if (!Array.isArray(nodes) || nodes.length <= LARGEST_PART) return null;
  const message = `${nodes.length} nodes are more than ${LARGEST_PART}; ask for less with name, kind, type or minSupport`;
  return problem(413, { code: "too-large", message });
}
