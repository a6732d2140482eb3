import type { Command } from "commander";
import { CommandFailure, type Context } from "../context.js";
import { edgeRows } from "../edge-rows.js";
import { addExamples, graphOption } from "../shared-options.js";
import { table, writeJson, writeLine } from "../write.js";

interface Options {
  readonly graph: string;
  readonly coMentions?: true;
  readonly json?: true;
}

export function addPath(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("path")
    .description(say.commands.path)
    .argument("<from>", say.arguments.name)
    .argument("<to>", say.arguments.name)
    .addOption(graphOption(say))
    .option("--co-mentions", say.options.coMentions)
    .option("--json", say.options.json)
    .action((from: string, to: string, options: Options) => showPath([from, to], options, context));
  addExamples(command, say, ["maotu path 山东省 越南", "maotu path 宁波海关 青岛市 --co-mentions"]);
}

async function showPath(ends: readonly [string, string], options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  const { openGraph } = await import("../../query/open-graph.js");
  const graph = openGraph(options.graph);
  const view = graph.path(...ends, options);
  if (options.json) return writeJson(io.stdout, view);
  if (view.nodes.length === 0) throw new CommandFailure(1, say.noPath(...ends));
  writeLine(io.stdout, view.nodes.map(({ name }) => name).join(" — "));
  for (const [index, edges] of view.steps.entries()) {
    const center = view.nodes[index];
    if (center === undefined) continue;
    writeLine(io.stdout, `\n${center.name}`);
    table(context, edgeRows(edges, center, { graph: graph.json, context }), [3]);
  }
}
