import { Argument, type Command } from "commander";
import { EXPORTERS } from "../../export/exporters.js";
import { writeFileAtomic } from "../../export/write-file.js";
import type { Context } from "../context.js";
import { addExamples, graphOption } from "../shared-options.js";
import { writeLine } from "../write.js";

interface Options {
  readonly graph: string;
  readonly out?: string;
  readonly coMentions?: true;
}

export function addExport(program: Command, context: Context): void {
  const { say } = context;
  const formats = EXPORTERS.map(({ name }) => name);
  const command = program
    .command("export")
    .description(say.commands.export)
    .addArgument(new Argument("<format>", say.arguments.format).choices(formats))
    .addOption(graphOption(say))
    .option("--out <file>", say.options.outFile)
    .option("--co-mentions", say.options.coMentions)
    .action((format: string, options: Options) => exportGraph(format, options, context));
  addExamples(command, say, ["maotu export gexf --out trade.gexf", "maotu export jsonl | head"]);
}

async function exportGraph(format: string, options: Options, { io, say }: Context): Promise<void> {
  const { openGraph } = await import("../../query/open-graph.js");
  const graph = openGraph(options.graph).json;
  const exporter = EXPORTERS.find(({ name }) => name === format);
  const pieces = exporter?.write(graph, { coMentions: options.coMentions === true }) ?? [];
  if (options.out === undefined) {
    for (const piece of pieces) io.stdout.write(piece);
  } else {
    await writeFileAtomic(options.out, pieces);
    writeLine(io.stderr, say.wrote(options.out));
  }
}
