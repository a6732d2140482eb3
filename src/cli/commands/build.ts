import type { Command } from "commander";
import type { ViewChange } from "../../store/port.js";
import { writeBuildSummary } from "../build-summary.js";
import { CommandFailure, type Context } from "../context.js";
import { writeIssue } from "../issue-lines.js";
import { startProgress } from "../progress-bar.js";
import { addExamples, dateOption, minConfidenceOption, outOption, storeOption } from "../shared-options.js";
import { storePath } from "../store-access.js";
import { watchPaths } from "../watch.js";
import { now, writeLine } from "../write.js";

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

async function build(paths: readonly string[], given: Options, context: Context): Promise<void> {
  const { prune: _prune, watch, ...others } = given;
  // Without a path there is nothing that the store could have too much of, and nothing to watch.
  const options = paths.length === 0 ? others : given;
  const written = await buildOnce(paths, options, context);
  const told = new Set<string>();
  if (watch && paths.length > 0)
    await watchPaths(paths, () => followChange(paths, options, { context, told }), context);
  else if (written === 0) throw new CommandFailure(1, context.say.summary.nothing);
}

/**
 * Takes a change into the store, tells it in one line, and then writes the files again. What cannot be read is told once; a
 * change that changes nothing is not told.
 */
export async function followChange(
  paths: readonly string[],
  { watch: _watch, ...options }: Options,
  { context, told }: { readonly context: Context; readonly told: Set<string> },
): Promise<void> {
  const { io, say } = context;
  const { addToStore } = await import("../../live.js");
  const store = await storePath(options);
  const { changes, view, issues } = await addToStore({ ...options, paths, store, at: now() });
  for (const issue of issues) {
    const key = `${issue.code} ${issue.where}`;
    if (issue.severity === "error" && !told.has(key)) writeIssue(issue, context);
    told.add(key);
  }
  if (changes.added + changes.changed + changes.removed === 0) return;
  const count = (of: (change: ViewChange) => number): number | null =>
    view === null ? null : view.reduce((sum, change) => sum + of(change), 0);
  const entities = count((change) => change.entities.added.length);
  const facts = count((change) => change.facts.added.length);
  const at = new Date().toTimeString().slice(0, 8);
  writeLine(io.stdout, `${at}  ${say.changed(changes, entities, facts)}`);
  const { buildFromPaths } = await import("../../pipeline.js");
  const { prune: _prune, ...writing } = options;
  await buildFromPaths(writing);
}

/** One build with its summary; gives the number of files written. */
export async function buildOnce(
  paths: readonly string[],
  options: Omit<Options, "watch">,
  context: Context,
): Promise<number> {
  const { buildFromPaths } = await import("../../pipeline.js");
  const progress = startProgress(context);
  const result = await buildFromPaths({ paths, ...options, at: now(), onProgress: progress.show }).finally(
    progress.stop,
  );
  writeBuildSummary(result, context);
  return result.written.length;
}
