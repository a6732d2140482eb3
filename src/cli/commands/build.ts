import type { Command } from "commander";
import { writeBuildSummary } from "../build-summary.js";
import { CommandFailure, type Context } from "../context.js";
import { startProgress } from "../progress-bar.js";
import { addExamples, dateOption, minConfidenceOption, outOption, storeOption } from "../shared-options.js";
import { watchPaths } from "../watch.js";

interface Options {
  readonly out: string;
  readonly store?: string;
  readonly date?: string;
  readonly minConfidence?: number;
  readonly prune?: true;
  readonly watch?: true;
}

export function addBuild(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("build")
    .description(say.commands.build)
    .argument("[path...]", say.arguments.paths)
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .addOption(dateOption(say))
    .addOption(minConfidenceOption(say))
    .option("--prune", say.options.prune)
    .option("--watch", say.options.watch)
    .action((paths: string[], options: Options) => build(paths, options, context));
  addExamples(command, say, [
    "maotu build seeds",
    "maotu build news/*.txt --out graph --min-confidence 0.8",
    "maotu build news --prune --watch",
  ]);
}

async function build(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const written = await buildOnce(paths, options, context);
  if (options.watch) await watchPaths(paths, () => buildOnce(paths, options, context), context);
  else if (written === 0) throw new CommandFailure(1, context.say.summary.nothing);
}

/** One build with its summary; gives the number of files written. */
export async function buildOnce(
  paths: readonly string[],
  options: Omit<Options, "watch">,
  context: Context,
): Promise<number> {
  const { buildFromPaths } = await import("../../pipeline.js");
  const progress = startProgress(context);
  const result = await buildFromPaths({ paths, ...options, onProgress: progress.show }).finally(
    progress.stop,
  );
  writeBuildSummary(result, context);
  return result.written.length;
}
