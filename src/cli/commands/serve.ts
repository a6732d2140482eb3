import { randomBytes } from "node:crypto";
import { type Command, Option } from "commander";
import { graphPath } from "../../graph-path.js";
import type { Service } from "../../http/app.js";
import type { Editor, JudgementReader } from "../../http/judgements.js";
import type { Serving } from "../../http/serve.js";
import { isStore } from "../../store/store-file.js";
import { CommandFailure, type Context } from "../context.js";
import { readVersion } from "../package-version.js";
import { type VerbWords, verbWordsOf } from "../query/verb-words.js";
import { addExamples, count, graphOption } from "../shared-options.js";
import { writeLine } from "../write.js";

export interface ServeCommandOptions {
  readonly graph: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly edit?: true;
  readonly origin?: readonly string[];
}

export function addServe(program: Command, context: Context): void {
  const { say, language } = context;
  const { commands, options: words } = verbWordsOf(language);
  const command = program
    .command("serve")
    .description(commands.serve ?? "")
    .option("--edit", words.edit ?? "");
  addServeOptions(command, context).action(async (options: ServeCommandOptions) => {
    const serving = await startService(options, context);
    await untilStopped(serving);
  });
  addExamples(command, say, [
    "maotu serve",
    "maotu serve --edit",
    "MAOTU_TOKEN=… maotu serve --host 0.0.0.0 --port 8080",
  ]);
}

/** The options of everything that listens. */
export function addServeOptions(command: Command, { say, language }: Context): Command {
  const { options } = verbWordsOf(language);
  const collect = (value: string, known: readonly string[] | undefined) => [...(known ?? []), value];
  return command
    .addOption(graphOption(say))
    .addOption(new Option("--host <address>", options.host).default("127.0.0.1"))
    .addOption(new Option("--port <port>", options.port).argParser(count).default(4747))
    .option("--token <token>", options.token)
    .addOption(new Option("--origin <url>", options.origin).argParser(collect));
}

/** Opens the graph and listens; says where on standard error. Throws CommandFailure where a token is needed. */
export async function startService(options: ServeCommandOptions, context: Context): Promise<Serving> {
  const { io, language, say } = context;
  const words = verbWordsOf(language);
  const { isLocal, startServer } = await import("../../http/serve.js");
  const token = (options.token ?? io.env.MAOTU_TOKEN) || undefined;
  const local = isLocal(options.host);
  if (!local && token === undefined) throw new CommandFailure(2, words.needsToken);
  const { openFeed } = await import("../../open-graph.js");
  const { readViewerFiles } = await import("../../http/viewer-files.js");
  const path = graphPath(options.graph, { live: true });
  const editor = options.edit ? await editorOf(path, token, words) : undefined;
  const judgements = await judgementsOf(path);
  const feed = openFeed(path);
  const service: Service = {
    feed,
    ...{ editor, judgements, viewer: readViewerFiles() ?? undefined, version: readVersion() },
    // On this machine the token that --edit was given is for corrections; reading stays open, as the page of the viewer must be.
    access: { token: local && options.edit ? undefined : token, local, origins: options.origin ?? [] },
    onError: (error) => writeLine(io.stderr, `maotu: ${say.unexpected(String(error))}`),
  };
  const serving = await startServer({ ...service, host: options.host, port: options.port });
  writeLine(io.stderr, words.serving(serving.url));
  if (editor !== undefined)
    writeLine(io.stderr, words.editing(`${serving.url}/#token=${encodeURIComponent(editor.token)}`));
  const close = async (): Promise<void> => {
    await serving.close();
    feed.close();
  };
  return { ...serving, close };
}

/** What people have decided, where the graph is a store. */
async function judgementsOf(path: string): Promise<JudgementReader | undefined> {
  if (!isStore(path)) return undefined;
  const { storeJudgements } = await import("../store-judgements.js");
  return storeJudgements(path);
}

/** Throws CommandFailure where there is no store to keep corrections in. */
async function editorOf(path: string, token: string | undefined, words: VerbWords): Promise<Editor> {
  if (!isStore(path)) throw new CommandFailure(2, words.editsStore(path));
  const { storeEditor } = await import("../store-editor.js");
  return storeEditor(path, token ?? randomBytes(18).toString("base64url"));
}

/** Waits for Ctrl+C or the system's wish to end, then closes. */
export async function untilStopped(serving: Serving): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await serving.close();
}
