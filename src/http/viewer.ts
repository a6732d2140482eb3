import type { OpenAPIHono } from "@hono/zod-openapi";
import type { MaotuGraph } from "../query/open-graph.js";
import type { Service } from "./app.js";
import { matches, tagOf } from "./etag.js";
import { problem } from "./problems.js";

/**
 * Scripts only from files of this server, and no other server at all; workers from blobs, because the layout makes its own. Charts
 * set styles inside the page.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src data:",
  "img-src data: blob:",
  "connect-src 'self'",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const SAFE = { "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

/** The viewer at `/`, with its files; where it was not built, the documentation of the questions. */
export function addViewer(app: OpenAPIHono, { feed, version, viewer, editor }: Service): void {
  if (viewer === undefined) {
    app.get("/", () => new Response(null, { status: 302, headers: { location: "/docs" } }));
    return;
  }
  app.get("/", (context) =>
    context.html(viewer.page(editor === undefined ? "read" : "edit"), 200, {
      ...SAFE,
      "content-security-policy": POLICY,
      "cache-control": "no-cache",
    }),
  );
  app.get("/assets/:name", (context) => {
    const asset = viewer.asset(context.req.param("name"));
    if (asset === undefined) return problem(404, { code: "unknown-path", message: "there is no such file" });
    // The names hold a digest of the content.
    const headers = { ...SAFE, "content-type": asset.type, "cache-control": "max-age=31536000, immutable" };
    return new Response(asset.body, { headers });
  });
  let made: { readonly graph: MaotuGraph; readonly css: Promise<string> } | undefined;
  app.get("/fonts.css", async (context) => {
    const graph = feed.current();
    const etag = tagOf(graph.version, version, "fonts");
    const headers = { ...SAFE, etag, "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" };
    if (matches(etag, context.req.header("if-none-match")))
      return new Response(null, { status: 304, headers });
    if (made?.graph !== graph) made = { graph, css: viewer.fonts(graph.json) };
    return new Response(await made.css, { headers });
  });
}
