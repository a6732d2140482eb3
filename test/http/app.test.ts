import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeApp, type Service } from "../../src/http/app.js";
import { exampleUrl, urlOf } from "../../src/http/example-url.js";
import { readViewerFiles } from "../../src/http/viewer-files.js";
import { fixedFeed } from "../../src/query/graph-feed.js";
import { openGraph } from "../../src/query/open-graph.js";
import { VERBS } from "../../src/query/verbs.js";
import { wellKnownOf } from "../../src/query/well-known.js";
import { withFolder } from "../support/folder.js";
import { TRADE } from "../support/trade-graph.js";

const graph = openGraph(TRADE);
const service = (more: Partial<Service> = {}): Service => ({
  feed: fixedFeed(graph),
  version: "1.2.3",
  access: { local: true, origins: [] },
  ...more,
});
const app = makeApp(service());
const HOST = { host: "localhost:1" };
const get = (path: string, headers: Record<string, string> = {}, on = app) =>
  on.request(path, { headers: { ...HOST, ...headers } });

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly items?: Schema;
}
interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >;
}
interface Description {
  readonly openapi: string;
  readonly components: object;
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}
let described: Promise<Description> | undefined;
/** Asked for once: it is long, and every answer is held against it. */
const description = (): Promise<Description> => {
  described ??= (async () => (await (await get("/openapi.json")).json()) as Description)();
  return described;
};

const ajv = new Ajv2020.default({ strict: false, validateFormats: false });
const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** Compiling a schema takes longer than an answer. */
function validatorOf(schema: object): ReturnType<typeof ajv.compile> {
  const key = JSON.stringify(schema);
  const known = validators.get(key) ?? ajv.compile(schema);
  validators.set(key, known);
  return known;
}

/** Checks an answer against what the description says of its status and type. */
async function expectDescribed(response: Response, { responses }: Operation): Promise<void> {
  const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const content = responses[String(response.status)]?.content?.[type];
  expect(content, `${response.status} ${type}`).toBeDefined();
  const { components } = await description();
  const validate = validatorOf({ components, ...content?.schema });
  expect(validate(await response.json()), JSON.stringify(validate.errors)).toBe(true);
}

describe("the description", () => {
  it("is OpenAPI 3.1 and names every question", async () => {
    const { openapi, paths } = await description();
    expect(openapi).toBe("3.1.0");
    const questions = VERBS.map(({ name }) => `/v1/${name}`);
    expect(Object.keys(paths)).toEqual([...questions, "/v1/graph", "/v1/changes", "/v1/judgements"]);
  });

  it.each(VERBS.map((verb) => [verb.name, verb] as const))(
    "%s: its example is answered",
    async (name, verb) => {
      const { paths } = await description();
      const operation = paths[`/v1/${name}`]?.get;
      const response = await get(exampleUrl(verb, wellKnownOf(TRADE)));
      expect(response.status).toBe(200);
      if (operation !== undefined) await expectDescribed(response, operation);
    },
  );

  it.each(VERBS.map(({ name }) => name))("%s: any options are answered as described", async (name) => {
    const operation = (await description()).paths[`/v1/${name}`]?.get;
    if (operation === undefined) throw new Error("no such path");
    const values = fc.record(
      Object.fromEntries((operation.parameters ?? []).map((field) => [field.name, valueFor(field.schema)])),
      { requiredKeys: (operation.parameters ?? []).flatMap((field) => (field.required ? field.name : [])) },
    );
    await fc.assert(
      fc.asyncProperty(values, async (options) => {
        await expectDescribed(await get(urlOf(name, options)), operation);
      }),
      { numRuns: 40, seed: 20_24 },
    );
  });

  it.each(["/v1/graph", "/v1/judgements"])("%s: is answered as described", async (path) => {
    const operation = (await description()).paths[path]?.get;
    if (operation === undefined) throw new Error("no such path");
    await expectDescribed(await get(path), operation);
  });

  it("/v1/changes: is answered as described, with the version at once", async () => {
    const { responses } = (await description()).paths["/v1/changes"]?.get ?? { responses: {} };
    const response = await get("/v1/changes");
    const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    expect(Object.keys(responses[String(response.status)]?.content ?? {})).toEqual([type]);
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain(JSON.stringify({ version: graph.version }));
    await reader?.cancel();
  });

  it("has a page for people, without scripts", async () => {
    const response = await get("/docs");
    const html = await response.text();
    for (const { name } of VERBS) expect(html).toContain(`GET /v1/${name}`);
    expect(html).not.toContain("<script");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});

/** Values that fit a schema and some that just do not; names that are there, that are ambiguous and that are not. */
function valueFor(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.type === "array") return fc.array(valueFor(schema.items ?? {}), { maxLength: 2 });
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum, "none");
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer")
    return fc.integer({ min: (schema.minimum ?? 0) - 1, max: (schema.maximum ?? 50) + 1 });
  if (schema.pattern !== undefined) return fc.constantFrom("2023-01", "2024-06", "2024-13", "");
  const names = TRADE.nodes.flatMap(({ key, attributes }) => [key, attributes.label]);
  const ids = [...TRADE.attributes.facts, ...TRADE.attributes.articles].map(({ id }) => id);
  return fc.oneof(fc.constantFrom(...names, ...ids), fc.string({ maxLength: 20 }), fc.constant("省"));
}

describe("answers", () => {
  it("are not sent again to who has them", async () => {
    const first = await get("/v1/stats");
    const etag = first.headers.get("etag") ?? "";
    const again = await get("/v1/stats", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const other = await get(urlOf("find", { text: "湖南" }), { "if-none-match": etag });
    expect(other.status).toBe(200);
  });

  it("are compressed for who can read that", async () => {
    const response = await get(urlOf("show", { name: "湖南省" }), { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  it("go on where the answer before stopped", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = await get(urlOf("facts", { limit: 4, ...(cursor === "" ? {} : { cursor }) }));
      const { facts, next } = (await page.json()) as { facts: { id: string }[]; next: string | null };
      seen.push(...facts.map(({ id }) => id));
      cursor = next;
    }
    expect(seen).toEqual(graph.facts({ limit: 100 }).facts.map(({ id }) => id));
  });
});

describe("refusals", () => {
  it.each([
    [urlOf("neighbours", { name: "湖南省", depth: 9 }), 400, "bad-options", /depth.*3/],
    [urlOf("facts", { limit: 100_000 }), 400, "bad-options", /limit.*1000/],
    [urlOf("facts", { repoter: "湖南省" }), 400, "bad-options", /repoter/],
    ["/v1/find", 400, "bad-options", /text/],
    ["/v1/find?text=a&text=b", 400, "bad-options", /text/],
    [urlOf("show", { name: "湖北省" }), 404, "unknown-name", /湖南省/],
    [urlOf("article", { id: "x" }), 404, "unknown-id", /"x"/],
    ["/v2/find", 404, "unknown-path", /docs/],
  ])("%s", async (path, status, code, detail) => {
    const response = await get(path);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ status, code, detail: expect.stringMatching(detail) });
  });

  it("of other methods and of names that point here from elsewhere", async () => {
    expect((await app.request("/v1/stats", { method: "POST", headers: HOST })).status).toBe(405);
    expect((await get("/v1/stats", { host: "evil.example" })).status).toBe(403);
  });
});

describe("access", () => {
  const open = makeApp(
    service({ access: { local: false, token: "s3cret", origins: ["https://a.example"] } }),
  );

  it.each([
    ["nothing", {}, 401],
    ["another token", { authorization: "Bearer s3cre" }, 401],
    ["the token", { authorization: "Bearer s3cret" }, 200],
    ["the token as a password", { authorization: `Basic ${btoa("me:s3cret")}` }, 200],
  ])("with %s", async (_what, headers, status) => {
    expect((await get("/v1/stats", headers as Record<string, string>, open)).status).toBe(status);
  });

  it("to MCP needs the token too", async () => {
    expect((await open.request("/mcp", { method: "POST" })).status).toBe(401);
  });

  it("for pages of other origins is off unless it is given", async () => {
    const origin = { origin: "https://a.example", authorization: "Bearer s3cret" };
    expect((await get("/v1/stats", origin)).headers.get("access-control-allow-origin")).toBeNull();
    const allowed = await get("/v1/stats", origin, open);
    expect(allowed.headers.get("access-control-allow-origin")).toBe("https://a.example");
    const other = await get("/v1/stats", { ...origin, origin: "https://b.example" }, open);
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("the viewer", () => {
  const FILES = {
    "index.html": '<meta name="maotu-service" content="read" /><script src="./assets/a-1.js"></script>',
    "assets/a-1.js": "export {};",
    "secret.txt": "no asset",
  };

  it("is the first page, with a policy that allows no script but its own files", () =>
    withFolder(FILES, async (folder) => {
      const viewer = readViewerFiles(folder) ?? undefined;
      const served = makeApp(service({ viewer }));
      const page = await get("/", {}, served);
      expect(await page.text()).toBe(FILES["index.html"]);
      const policy = page.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("worker-src blob:");
      expect(policy.replace(/style-src[^;]*/, "")).not.toContain("unsafe");
      const script = await get("/assets/a-1.js", {}, served);
      expect([script.headers.get("content-type"), await script.text()]).toEqual([
        "text/javascript; charset=utf-8",
        "export {};",
      ]);
      expect(script.headers.get("cache-control")).toContain("immutable");
    }));

  it("gives no other file", () =>
    withFolder(FILES, async (folder) => {
      const served = makeApp(service({ viewer: readViewerFiles(folder) ?? undefined }));
      for (const path of ["/assets/..%2fsecret.txt", "/assets/secret.txt", "/assets/%2e%2e/secret.txt"])
        expect((await get(path, {}, served)).status, path).toBe(404);
    }));

  it("sends the glyphs of the graph once", () =>
    withFolder(FILES, async (folder) => {
      const served = makeApp(service({ viewer: readViewerFiles(folder) ?? undefined }));
      const fonts = await get("/fonts.css", {}, served);
      expect(await fonts.text()).toMatch(/@font-face\{font-family:"Maotu Sans SC".*U\+6e56/);
      const again = await get("/fonts.css", { "if-none-match": fonts.headers.get("etag") ?? "" }, served);
      expect(again.status).toBe(304);
    }));

  it("gives way to the documentation where it was not built", async () => {
    expect(readViewerFiles("nowhere")).toBeNull();
    expect((await get("/")).headers.get("location")).toBe("/docs");
  });

  it("takes no corrections without an editor", async () => {
    expect(await (await get("/v1/judgements")).json()).toEqual({ judgements: [] });
    const sent = await app.request("/v1/judgements", { method: "POST", headers: { host: "localhost:1" } });
    expect(sent.status).toBe(405);
    expect(await sent.json()).toMatchObject({ code: "method", detail: expect.stringContaining("--edit") });
    expect(JSON.stringify(await description())).not.toMatch(/undoJudgement|bearer/);
  });
});
