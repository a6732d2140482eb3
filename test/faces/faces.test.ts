import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeGraphJson } from "../../src/export/json.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { urlOf } from "../../src/http/example-url.js";
import { type Serving, startServer } from "../../src/http/serve.js";
import { makeMcpServer } from "../../src/mcp/server.js";
import { makeGraph } from "../../src/pipeline.js";
import { fixedFeed } from "../../src/query/graph-feed.js";
import { type MaotuGraph, openGraph } from "../../src/query/open-graph.js";
import { problemOf } from "../../src/query/query-errors.js";
import { VERBS } from "../../src/query/verbs.js";
import { runCli } from "../support/run-cli.js";
import { OPTIONS } from "./every-option.js";
import { QUESTIONS, type Question, REFUSED } from "./twenty-questions.js";

// The library answers first; the other faces must say the same.

type Options = Readonly<Record<string, unknown>>;

let folder = "";
let graph: MaotuGraph;
let serving: Serving;
const mcp = new Client({ name: "test", version: "1" });
const remote = new Client({ name: "test", version: "1" });
let newest = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maotu-"));
  const built = await makeGraph({ paths: ["seeds"] });
  const path = join(folder, "graph.json");
  await writeFile(path, [...writeGraphJson(sourceOf(built.graph))].join(""));
  graph = openGraph(path);
  newest = graph.json.attributes.articles.map(({ id }) => id).sort()[0] ?? "";
  const access = { local: true, origins: [] };
  serving = await startServer({ feed: fixedFeed(graph), version: "1", access, host: "127.0.0.1", port: 0 });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await makeMcpServer(fixedFeed(graph), "1").connect(far);
  await mcp.connect(near);
  // The types of the SDK are not made for exactOptionalPropertyTypes.
  await remote.connect(new StreamableHTTPClientTransport(new URL(`${serving.url}/mcp`)) as never);
});

afterAll(async () => {
  await remote.close();
  await mcp.close();
  await serving.close();
  await rm(folder, { recursive: true });
});

/** The options with what only the graph tells. */
function asked(verb: string, options: Options): Options {
  if (options.id === "NEWEST") return { id: newest };
  if (options.cursor !== "NEXT") return options;
  const { cursor: _cursor, ...first } = options;
  const { next } = library(verb, first) as { readonly next: string | null };
  expect(next).not.toBeNull();
  return { ...options, cursor: next };
}

const library = (verb: string, options: Options): unknown =>
  VERBS.find(({ name }) => name === verb)?.answer(graph, options);

/** Arguments by their place, all else as flags. */
function commandLine(verb: string, options: Options): string[] {
  const places = VERBS.find(({ name }) => name === verb)?.arguments ?? [];
  const flags = Object.entries(options).filter(([name]) => !places.includes(name));
  return [
    verb,
    ...places.map((name) => String(options[name])),
    ...flags.flatMap(([name, value]) => {
      const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      if (value === true) return [flag];
      return (Array.isArray(value) ? value : [value]).flatMap((item) => [flag, String(item)]);
    }),
    ...["--json", "--graph", join(folder, "graph.json")],
  ];
}

/** Asks the library, and then every other face, which must say the same. */
async function expectSame({ verb, options: given, holds }: Question): Promise<void> {
  const options = asked(verb, given);
  const expected = JSON.parse(JSON.stringify(library(verb, options)));
  expect(JSON.stringify(expected)).toContain(holds);

  const { out, err } = await runCli(commandLine(verb, options));
  expect([err, JSON.parse(out)]).toEqual(["", expected]);

  const response = await fetch(`${serving.url}${urlOf(verb, options)}`);
  expect([response.status, await response.json()]).toEqual([200, expected]);

  // A part of a graph is no answer for an agent.
  if (verb === "subgraph") return;
  for (const client of [mcp, remote]) {
    const { structuredContent, content } = await client.callTool({ name: verb, arguments: options });
    expect(structuredContent).toEqual(expected);
    expect(content).toMatchObject([{ type: "text", text: expect.stringMatching(/./) }]);
  }
}

describe("twenty questions", () => {
  it("are twenty", () => {
    expect(QUESTIONS).toHaveLength(20);
  });

  it.each(QUESTIONS.map((question) => [question.verb, question] as const))(
    "%s %#: the same answer on every face",
    async (_verb, question) => expectSame(question),
  );

  it.each(REFUSED.map((question) => [question.verb, question] as const))(
    "%s %#: refused alike",
    async (verb, { options, code }) => {
      const expected = (() => {
        try {
          return library(verb, options);
        } catch (error) {
          return problemOf(error);
        }
      })();
      expect(expected).toMatchObject({ code });

      const { code: exit, err } = await runCli(commandLine(verb, options));
      expect([exit, JSON.parse(err)]).toEqual([1, { error: expected }]);

      const response = await fetch(`${serving.url}${urlOf(verb, options)}`);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(await response.json()).toMatchObject({ code });

      const { isError, content } = await mcp.callTool({ name: verb, arguments: options });
      expect(isError).toBe(true);
      expect(JSON.parse((content as { text: string }[])[0]?.text ?? "")).toEqual({ error: expected });
    },
  );
});

describe("every option", () => {
  it("is used in a question", () => {
    const used = new Set(
      [...QUESTIONS, ...OPTIONS].flatMap(({ verb, options }) =>
        Object.keys(options).map((name) => `${verb} ${name}`),
      ),
    );
    const all = VERBS.flatMap(({ name, options }) =>
      Object.keys(options.shape).map((option) => `${name} ${option}`),
    );
    expect(all.filter((option) => !used.has(option))).toEqual([]);
  });

  it.each(OPTIONS.map((question) => [question.verb, question] as const))(
    "%s %#: the same answer on every face",
    async (_verb, question) => expectSame(question),
  );
});

describe("MCP", () => {
  it("offers the questions as tools that say what they answer", async () => {
    const { tools } = await mcp.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      VERBS.map(({ name }) => name).filter((name) => name !== "subgraph"),
    );
    for (const tool of tools) expect(tool.outputSchema?.type).toBe("object");
  });

  it("quotes the sentences in its short answers", async () => {
    const { content } = await mcp.callTool({ name: "neighbours", arguments: { name: "长沙海关" } });
    const [{ text = "" } = {}] = content as { text?: string }[];
    expect(text).toMatch(/holds_post.*“.*”.*article [0-9a-f]{32}/);
    expect(text.split("\n").length).toBeLessThan(40);
  });

  it("refuses options beyond its limits", async () => {
    const { isError } = await mcp.callTool({ name: "neighbours", arguments: { name: "长沙市", depth: 9 } });
    expect(isError).toBe(true);
  });

  it("gives articles as resources", async () => {
    const { resources } = await mcp.listResources();
    expect(resources.length).toBe(graph.json.attributes.articles.length);
    const { contents } = await mcp.readResource({ uri: `maotu://articles/${newest}` });
    const [sentence] = graph.article(newest).sentences;
    expect((contents[0] as { text: string }).text).toContain(sentence?.text.trim().slice(0, 8));
  });
});
