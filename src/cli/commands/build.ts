import type { Command } from "commander";
import { writeBuildSummary } from "../build-summary.js";
import { CommandFailure, type Context } from "../context.js";
import { startProgress } from "../progress-bar.js";
import { addExamples, dateOption, minConfidenceOption } from "../shared-options.js";

interface Options {
  readonly out: string;
  readonly date?: string;
  readonly minConfidence?: number;
}

export function addBuild(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("build")
    .description(say.commands.build)
    .argument("<path...>", say.arguments.paths)
    .option("--out <dir>", say.options.out, "out")
    .addOption(dateOption(say))
    .addOption(minConfidenceOption(say))
    .action((paths: string[], options: Options) => build(paths, options, context));
  addExamples(command, say, ["maotu build seeds", "maotu build news/*.txt --out graph --min-confidence 0.6"]);
}

async function build(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const { buildFromPaths } = await import("../../pipeline.js");
  const progress = startProgress(context);
  const result = await buildFromPaths({ paths, ...options, onProgress: progress.show }).finally(
    progress.stop,
  );
  writeBuildSummary(result, context);
  if (result.written.length === 0) throw new CommandFailure(1, context.say.summary.nothing);
}
