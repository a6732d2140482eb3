import type { Command } from "commander";
import { oneLine } from "../../base/one-line.js";
import type { EntityKind } from "../../model/ontology.js";
import type { QuoteView } from "../../query/views.js";
import type { Context } from "../context.js";
import { edgeRows } from "../edge-rows.js";
import { addExamples, graphOption, kindOption } from "../shared-options.js";
import { table, writeJson, writeLine } from "../write.js";

interface Options {
  readonly graph: string;
  readonly kind?: readonly EntityKind[];
  readonly coMentions?: true;
  readonly json?: true;
}

export function addShow(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("show")
    .description(say.commands.show)
    .argument("<name>", say.arguments.name)
    .addOption(graphOption(say))
    .addOption(kindOption(say))
    .option("--co-mentions", say.options.coMentions)
    .option("--json", say.options.json)
    .action((name: string, options: Options) => show(name, options, context));
  addExamples(command, say, ["maotu show 宁波海关", "maotu show 朝阳 --kind place --json"]);
}

async function show(name: string, options: Options, context: Context): Promise<void> {
  const { io, say, language } = context;
  const { openGraph } = await import("../../query/open-graph.js");
  const graph = openGraph(options.graph);
  const shown = graph.show(name, options);
  if (options.json) return writeJson(io.stdout, shown);
  const { entity, edges, mentions, mentionCount } = shown;
  const line = (text: string): void => writeLine(io.stdout, text);
  line(say.heading(entity.name, graph.json.attributes.kinds[entity.kind][language], entity.support));
  if (entity.aliases.length > 0) line(`${say.aliases} ${entity.aliases.join(", ")}`);
  for (const [key, value] of Object.entries(entity.attrs)) line(`${key} ${value}`);
  if (edges.length > 0) {
    line("");
    table(context, edgeRows(edges, entity, { graph: graph.json, context }), [3]);
  }
  if (mentions.length === 0) return;
  line(`\n${say.mentions(mentions.length, mentionCount)}`);
  for (const quote of mentions) line(`  ${oneLine(quote.text)}\n    ${sourceText(quote)}`);
}

function sourceText({ title, source, date, file }: QuoteView): string {
  return [title, source, date, file].filter(Boolean).join(" · ");
}
