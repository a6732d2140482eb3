import { type Command, Option } from "commander";
import type { NeighbourOptions } from "../../query/neighbours.js";
import type { Context } from "../context.js";
import { edgeRows } from "../edge-rows.js";
import { addExamples, count, graphOption, kindOption, limitOption, typeOption } from "../shared-options.js";
import { table, writeJson, writeLine } from "../write.js";

interface Options extends NeighbourOptions {
  readonly graph: string;
  readonly json?: true;
}

export function addNeighbours(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("neighbours")
    .description(say.commands.neighbours)
    .argument("<name>", say.arguments.name)
    .addOption(graphOption(say))
    .addOption(new Option("--depth <steps>", say.options.depth).argParser(count).default(1))
    .addOption(kindOption(say))
    .addOption(typeOption(say))
    .addOption(
      new Option("--direction <way>", say.options.direction).choices(["out", "in", "both"]).default("both"),
    )
    .addOption(new Option("--min-support <articles>", say.options.minSupport).argParser(count).default(1))
    .addOption(limitOption(say, 50))
    .option("--co-mentions", say.options.coMentions)
    .option("--json", say.options.json)
    .action((name: string, options: Options) => showNeighbours(name, options, context));
  addExamples(command, say, [
    "maotu neighbours 山东省",
    "maotu neighbours 越南 --depth 2 --kind product --json",
  ]);
}

async function showNeighbours(name: string, options: Options, context: Context): Promise<void> {
  const { io, say } = context;
  const { openGraph } = await import("../../query/open-graph.js");
  const graph = openGraph(options.graph);
  const view = graph.neighbours(name, options);
  if (options.json) return writeJson(io.stdout, view);
  const { kinds } = graph.json.attributes;
  const { center, nodes, edges, leftOut } = view;
  writeLine(io.stdout, say.heading(center.name, kinds[center.kind][context.language], center.support));
  if (nodes.length === 0) return writeLine(io.stdout, say.noNeighbours(options.coMentions === true));
  writeLine(io.stdout, "");
  table(context, edgeRows(edges, center, { graph: graph.json, context }), [3]);
  if (leftOut.nodes > 0) writeLine(io.stdout, say.leftOut(leftOut.nodes));
}
