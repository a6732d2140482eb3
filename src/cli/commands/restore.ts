import type { Command } from "commander";
import { CommandFailure, type Context } from "../context.js";
import { writeIssues } from "../issue-lines.js";
import { writeLiveSummary } from "../live-summary.js";
import { addExamples, outOption, storeOption, writeOption } from "../shared-options.js";
import { type StorePlace, storePath, withStore } from "../store-access.js";
import { writeLine } from "../write.js";
import { buildOnce } from "./build.js";

interface Options extends StorePlace {
  readonly write?: true;
}

export function addRestore(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("restore")
    .description(say.commands.restore)
    .argument("[article...]", say.arguments.removedArticles)
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .addOption(writeOption(say))
    .action((articles: string[], options: Options) => restore(articles, options, context));
  addExamples(command, say, ["maotu restore", "maotu restore 7c1f0a5e2b9d4c6f8a3e1d2c4b5a6978"]);
}

async function restore(articles: readonly string[], options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  if (articles.length === 0) {
    return withStore(options, context, (store) => {
      for (const id of store.removals()) writeLine(io.stdout, id);
    });
  }
  const { restoreToStore } = await import("../../live.js");
  await withStore(options, context, () => {});
  const result = await restoreToStore({ names: articles, store: await storePath(options) });
  const [unknown] = result.unknown;
  if (unknown !== undefined) throw new CommandFailure(1, say.notRemoved(unknown));
  for (const id of articles) writeLine(io.stdout, say.restored(id));
  await withStore(options, context, (store) => writeLiveSummary(result, store, context));
  writeIssues(result.issues, context);
  await finishLive(options, context);
}

/** Writes the files of the store again where that was asked for, and says how to do it where it was not. */
export async function finishLive(options: Options, context: Context): Promise<void> {
  if (options.write) await buildOnce([], options, context);
  else writeLine(context.io.stdout, context.say.live.filesAreOld(options.out));
}
