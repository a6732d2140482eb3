import type { Command } from "commander";
import { CommandFailure, type Context } from "../context.js";
import { writeIssues } from "../issue-lines.js";
import { writeLiveSummary } from "../live-summary.js";
import { addExamples, outOption, storeOption, writeOption } from "../shared-options.js";
import { type StorePlace, storePath, withStore } from "../store-access.js";
import { writeLine } from "../write.js";
import { finishLive } from "./restore.js";

interface Options extends StorePlace {
  readonly write?: true;
}

export function addRemove(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("remove")
    .description(say.commands.remove)
    .argument("<source...>", say.arguments.sources)
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .addOption(writeOption(say))
    .action((sources: string[], options: Options) => remove(sources, options, context));
  addExamples(command, say, [
    "maotu remove news/2024-07-18.txt",
    "maotu remove 7c1f0a5e2b9d4c6f8a3e1d2c4b5a6978 --write",
  ]);
}

async function remove(sources: readonly string[], options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  const { removeFromStore } = await import("../../live.js");
  // Says where the store is missing, before anything makes one.
  await withStore(options, context, () => {});
  const result = await removeFromStore({ names: sources, store: await storePath(options) });
  const [unknown] = result.unknown;
  if (unknown !== undefined) throw new CommandFailure(1, say.notInStore(unknown));
  for (const source of sources) writeLine(io.stdout, say.removed(source));
  await withStore(options, context, (store) => writeLiveSummary(result, store, context));
  writeIssues(result.issues, context);
  await finishLive(options, context);
}
