import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { CommandFailure, type Context } from "../context.js";
import { writeDoubts } from "../merge-text.js";
import { addExamples, limitOption, outOption, storeOption } from "../shared-options.js";
import { type StorePlace, withStore } from "../store-access.js";
import { writeJson, writeLine } from "../write.js";

interface Options extends StorePlace {
  readonly limit: number;
  readonly quick?: true;
  readonly json?: true;
}

export function addCheck(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("check")
    .description(say.commands.check)
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .addOption(limitOption(say, 20))
    .option("--quick", say.options.quick)
    .option("--json", say.options.json)
    .action((options: Options) => check(options, context));
  addExamples(command, say, ["maotu check", "maotu check --store graph/maotu.db --json"]);
}

async function check(options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  const { doubtsOf } = await import("../../judging.js");
  const { refreshView } = await import("../../live-store.js");
  const { readKnowledge } = await import("../../knowledge/read-knowledge.js");
  const { checkGraph } = await import("../../query/check-graph.js");
  const { readGraph } = await import("../../query/read-graph.js");
  // Questions trust what a build wrote; here all of it is looked at.
  const checkGraphFile = (file: string): void => {
    if (existsSync(file)) checkGraph(readGraph(file), file);
  };
  return withStore(options, context, (store, path) => {
    const [stats, faults] = [store.stats(), store.check()];
    const isWhole = options.quick === undefined && faults.length === 0;
    if (isWhole && !store.isViewFresh()) refreshView(store, readKnowledge());
    const doubts = isWhole ? doubtsOf(store) : null;
    if (options.json) writeJson(io.stdout, { stats, faults, runs: store.runs(), ...doubts });
    else {
      for (const { what, count } of faults) writeLine(io.stdout, `${count} ${what}`);
      if (faults.length === 0) writeLine(io.stdout, say.storeSound(path, stats));
      const last = store.runs().at(-1);
      if (faults.length === 0 && last !== undefined) writeLine(io.stdout, say.lastRun(last));
      if (doubts !== null) writeDoubts(doubts, { limit: options.limit, store, context });
    }
    if (faults.length > 0) throw new CommandFailure(1, say.storeDamaged(path));
    checkGraphFile(join(dirname(path), "graph.json"));
  });
}
