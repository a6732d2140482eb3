import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeApp } from "../../src/http/app.js";
import { openFeed, openGraph } from "../../src/open-graph.js";
import type { GraphFeed } from "../../src/query/graph-feed.js";
import { withFolder } from "../support/folder.js";
import { runCli } from "../support/run-cli.js";

const article = (province: string, amount: number): string =>
  `${province}上半年外贸增长\n2024-07-18 来源：海州日报\n\n据海关统计，2024年上半年，${province}出口机电产品${amount}亿元，增长5%。\n`;

const IN = { "in/a.txt": article("山东省", 800), "in/b.txt": article("福建省", 300) };

/** A built folder, a server on its store, and an article that is not in it yet. */
function withLive(
  work: (live: {
    readonly folder: string;
    readonly feed: GraphFeed;
    readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  }) => Promise<void>,
): Promise<void> {
  return withFolder(IN, async (folder) => {
    const out = join(folder, "out");
    await runCli(["build", join(folder, "in"), "--out", out]);
    await writeFile(join(folder, "c.txt"), article("浙江省", 900));
    const feed = openFeed(join(out, "maotu.db"));
    const app = makeApp({ feed, version: "1", access: { local: true, origins: [] } });
    const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      app.request(path, { headers: { host: "localhost:1", ...headers } });
    try {
      await work({ folder: out, feed, get });
    } finally {
      feed.close();
    }
  });
}

const add = (folder: string) => runCli(["add", join(folder, "../c.txt"), "--out", folder]);

describe("questions on a store", () => {
  it("are answered from what was added since the files were written, and by the files otherwise", () =>
    withLive(async ({ folder }) => {
      const find = async (graph: string): Promise<number> =>
        (await runCli(["find", "浙江省", "--graph", graph])).code;
      expect(await find(folder)).toBe(1);
      await add(folder);
      expect(await find(folder)).toBe(0);
      expect(await find(join(folder, "maotu.db"))).toBe(0);
      expect(await find(join(folder, "graph.json"))).toBe(1);
      const exported = await runCli(["export", "json", "--graph", folder]);
      expect(exported.out).toContain("浙江省");
      await runCli(["build", "--out", folder]);
      expect(await find(join(folder, "graph.json"))).toBe(0);
      // Places and all: what a build writes is what the store says.
      const [stored, written] = [openGraph(join(folder, "maotu.db")), openGraph(join(folder, "graph.json"))];
      expect(stored.json).toEqual(written.json);
      expect(stored.version).toBe(written.version);
    }));

  it("say that there is nothing where the store has never been built", () =>
    withFolder(IN, async (folder) => {
      const { code, err } = await runCli(["find", "山东省", "--graph", join(folder, "nowhere")]);
      expect(code).toBe(1);
      expect(err).toContain("maotu build");
    }));
});

describe("a server on a store", () => {
  it("answers from the new state without being started again, with other ETags", () =>
    withLive(async ({ folder, get }) => {
      const path = `/v1/facts?flow=export&limit=9`;
      const before = await get(path);
      const etag = before.headers.get("etag") ?? "";
      expect(((await before.json()) as { total: number }).total).toBe(2);
      expect((await get(path, { "if-none-match": etag })).status).toBe(304);
      await add(folder);
      const after = await get(path, { "if-none-match": etag });
      expect(after.status).toBe(200);
      expect(((await after.json()) as { total: number }).total).toBe(3);
      expect(after.headers.get("etag")).not.toBe(etag);
    }));

  it("gives the whole graph with its size, and 304 to who has it", () =>
    withLive(async ({ feed, get }) => {
      const whole = await get("/v1/graph");
      const text = await whole.text();
      expect(JSON.parse(text)).toEqual(feed.current().json);
      expect(Number(whole.headers.get("x-maotu-size"))).toBe(new TextEncoder().encode(text).length);
      expect((await get("/v1/graph", { "if-none-match": whole.headers.get("etag") ?? "" })).status).toBe(304);
    }));

  it("tells those who listen of every change", () =>
    withLive(async ({ folder, feed, get }) => {
      const response = await get("/v1/changes");
      expect(response.headers.get("content-type")).toContain("text/event-stream");
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      const next = async (): Promise<string> => {
        const { value } = await reader.read();
        return JSON.parse(/data: (.*)/.exec(new TextDecoder().decode(value))?.[1] ?? "{}").version;
      };
      const first = await next();
      expect(first).toBe(feed.current().version);
      await add(folder);
      const second = await next();
      expect(second).not.toBe(first);
      expect(second).toBe(feed.current().version);
      await reader.cancel();
    }));

  it("keeps the last graph while the store waits for a build", () =>
    withLive(async ({ folder, get }) => {
      const { openStore } = await import("../../src/store/open-store.js");
      const store = openStore(join(folder, "maotu.db"));
      store.remove(store.sources()[0]?.path ?? "");
      store.close();
      expect(((await (await get("/v1/stats")).json()) as { facts: number }).facts).toBe(2);
      await runCli(["build", "--out", folder]);
      expect(((await (await get("/v1/stats")).json()) as { facts: number }).facts).toBe(1);
    }));
});
