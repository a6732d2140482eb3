import type { OpenAPIHono } from "@hono/zod-openapi";
import { VERBS } from "../query/verbs.js";
import { type WellKnown, wellKnownOf } from "../query/well-known.js";
import { apiPage, type PageEntry } from "./api-page.js";
import type { Service } from "./app.js";
import { urlOf } from "./example-url.js";

type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** The description of all paths: for programs at `/openapi.json`, for people at `/docs`. */
export function addDescription(app: OpenAPIHono, { feed, version, access }: Service): void {
  if (access.token !== undefined) {
    app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  }
  const describe = (known: WellKnown): Document => {
    const document = app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Maotu",
        version,
        description: "Questions about a knowledge graph of Chinese trade news.",
        license: { name: "MIT" },
      },
      ...(access.token === undefined ? {} : { security: [{ token: [] }] }),
    });
    // Examples are about what the graph knows best now, which the registry of paths cannot know.
    for (const verb of VERBS) {
      const question = document.paths?.[`/v1/${verb.name}`]?.get;
      if (question !== undefined)
        Object.assign(question, { "x-example": urlOf(verb.name, verb.example(known)) });
    }
    return document;
  };
  const known = (): WellKnown => wellKnownOf(feed.current().json);
  app.get("/openapi.json", (context) => context.json(describe(known())));
  app.get("/docs", (context) => {
    const best = known();
    const { paths = {} } = describe(best);
    const entries = VERBS.map((verb): PageEntry => {
      const parameters = paths[`/v1/${verb.name}`]?.get?.parameters ?? [];
      return { verb, parameters: parameters.flatMap((parameter) => ("name" in parameter ? parameter : [])) };
    });
    return context.html(apiPage(entries, best), 200, PAGE_HEADERS);
  });
}

const PAGE_HEADERS = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};
