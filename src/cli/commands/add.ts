import type { Command } from "commander";
import { CommandFailure, type Context } from "../context.js";
import { writeIssues } from "../issue-lines.js";
import { writeLiveSummary } from "../live-summary.js";
import { addExamples, dateOption, outOption, storeOption, writeOption } from "../shared-options.js";
import { type StorePlace, storePath, withStore } from "../store-access.js";
import { now, writeLine } from "../write.js";
import { finishLive } from "./restore.js";

interface Options extends StorePlace {
  readonly date?: string;
  readonly write?: true;
}

export function addAdd(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("add")
    .description(say.commands.add)
    .argument("<path...>", say.arguments.paths)
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .addOption(dateOption(say))
    .addOption(writeOption(say))
    .action((paths: string[], options: Options) => add(paths, options, context));
  addExamples(command, say, ["maotu add news/2024-07-18.txt", "maotu add news --write"]);
}

async function add(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  const { addToStore } = await import("../../live.js");
  const { date } = options;
  const store = await storePath(options);
  const result = await addToStore({ paths, store, at: now(), ...(date === undefined ? {} : { date }) });
  await withStore(options, context, (opened) => {
    writeLine(io.stdout, say.summary.changes(result.changes));
    const { added, changed, removed } = result.changes;
    if (added + changed + removed > 0) writeLiveSummary(result, opened, context);
  });
  writeIssues(result.issues, context);
  if (result.read === 0) throw new CommandFailure(1, say.summary.nothing);
  await finishLive(options, context);
}
