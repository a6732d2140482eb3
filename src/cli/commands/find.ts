import type { Command } from "commander";
import type { EntityKind } from "../../model/ontology.js";
import { CommandFailure, type Context } from "../context.js";
import { addExamples, graphOption, kindOption, limitOption } from "../shared-options.js";
import { table, writeJson, writeLine } from "../write.js";

interface Options {
  readonly graph: string;
  readonly kind?: readonly EntityKind[];
  readonly limit: number;
  readonly json?: true;
}

export function addFind(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("find")
    .description(say.commands.find)
    .argument("<text>", say.arguments.text)
    .addOption(graphOption(say))
    .addOption(kindOption(say))
    .addOption(limitOption(say, 20))
    .option("--json", say.options.json)
    .action((text: string, options: Options) => find(text, options, context));
  addExamples(command, say, ["maotu find 海关", "maotu find 汽车 --kind product --kind company"]);
}

async function find(text: string, options: Options, context: Context): Promise<void> {
  const { io, say, language } = context;
  const { openGraph } = await import("../../query/open-graph.js");
  const graph = openGraph(options.graph);
  const found = graph.find(text, options);
  if (options.json) return writeJson(io.stdout, found);
  if (found.matches.length === 0) throw new CommandFailure(1, say.noMatch(text));
  const { columns } = say;
  const { kinds } = graph.json.attributes;
  table(
    context,
    [
      [columns.name, columns.kind, columns.support, columns.matched, columns.id],
      ...found.matches.map(({ name, kind, support, matched, id }) => [
        name,
        kinds[kind][language],
        String(support),
        matched === name ? "" : matched,
        id,
      ]),
    ],
    [2],
  );
  if (found.leftOut > 0) writeLine(io.stdout, say.leftOut(found.leftOut));
}
