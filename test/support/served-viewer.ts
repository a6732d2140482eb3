import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storeEditor } from "../../src/cli/store-editor.js";
import { storeJudgements } from "../../src/cli/store-judgements.js";
import type { Service } from "../../src/http/app.js";
import { startServer } from "../../src/http/serve.js";
import { readViewerFiles } from "../../src/http/viewer-files.js";
import type { GraphJson } from "../../src/model/graph-view.js";
import { openFeed } from "../../src/open-graph.js";
import { fixedFeed, type GraphFeed } from "../../src/query/graph-feed.js";
import { openGraph } from "../../src/query/open-graph.js";
import { runCli } from "./run-cli.js";

/** A viewer that a real server sends. */
export interface ServedViewer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const ACCESS = { local: true, origins: [] };

/** Serves a graph with the viewer that was built into a folder. */
export function serveGraph(viewer: string, graph: GraphJson): Promise<ServedViewer> {
  return serveFeed(viewer, fixedFeed(openGraph(graph)));
}

/** A server on a store, which other commands may change. */
export interface ServedStore extends ServedViewer {
  readonly token: string;
  /** Reads one more article into the store. */
  readonly add: (name: string, text: string) => Promise<void>;
  /** Serves the same store at the same time, without corrections. */
  readonly withoutEditor: () => Promise<ServedViewer>;
}

/** Builds a store of some articles and serves it with corrections. */
export async function serveStore(
  viewer: string,
  articles: Readonly<Record<string, string>>,
): Promise<ServedStore> {
  const folder = await mkdtemp(join(tmpdir(), "maotu-served-"));
  const out = join(folder, "out");
  const add = async (name: string, text: string, verb = "add"): Promise<void> => {
    await writeFile(join(folder, name), text);
    const { code, err } = await runCli([verb, join(folder, name), "--out", out]);
    if (code !== 0) throw new Error(err);
  };
  for (const [index, [name, text]] of Object.entries(articles).entries())
    await add(name, text, index === 0 ? "build" : "add");
  const store = join(out, "maotu.db");
  const token = "t0ken";
  const served = await serveFeed(viewer, openFeed(store), { editor: storeEditor(store, token) });
  return {
    ...served,
    token,
    add,
    withoutEditor: () => serveFeed(viewer, openFeed(store), { judgements: storeJudgements(store) }),
    close: async () => {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function serveFeed(
  folder: string,
  feed: GraphFeed,
  people: Pick<Service, "editor" | "judgements"> = {},
): Promise<ServedViewer> {
  const viewer = readViewerFiles(folder) ?? undefined;
  const service = { feed, viewer, ...people, version: "1", access: ACCESS };
  const serving = await startServer({ ...service, host: "127.0.0.1", port: 0 });
  const close = async (): Promise<void> => {
    await serving.close();
    feed.close();
  };
  return { url: `${serving.url}/`, close };
}
