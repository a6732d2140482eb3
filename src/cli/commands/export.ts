import { join } from "node:path";
import { Argument, type Command, Option } from "commander";
import type { Exporter } from "../../export/exporter.js";
import { EXPORTERS } from "../../export/exporters.js";
import { writeFileAtomic } from "../../export/write-file.js";
import type { GraphFilter } from "../../graph/select-graph.js";
import type { GraphSource } from "../../model/graph-source.js";
import { CommandFailure, type Context } from "../context.js";
import {
  addExamples,
  count,
  graphOption,
  kindOption,
  month,
  positive,
  typeOption,
} from "../shared-options.js";
import { writeLine } from "../write.js";

/** The name under which a running Neo4j is a format. */
const LIVE = "neo4j";

interface Options extends GraphFilter {
  readonly graph: string;
  readonly out?: string;
  readonly dynamic?: true;
  readonly bom?: true;
  readonly url?: string;
  readonly user: string;
  readonly database?: string;
  readonly batch?: number;
}

export function addExport(program: Command, context: Context): void {
  const { say } = context;
  const formats = [...EXPORTERS.map(({ name }) => name), LIVE];
  const command = program
    .command("export")
    .description(say.commands.export)
    .addArgument(new Argument("<format>", say.arguments.format).choices(formats))
    .addOption(graphOption(say))
    .option("--out <path>", say.options.outFile)
    .addOption(kindOption(say))
    .addOption(typeOption(say))
    .addOption(new Option("--since <month>", say.options.since).argParser(month))
    .addOption(new Option("--until <month>", say.options.until).argParser(month))
    .addOption(new Option("--min-support <articles>", say.options.minSupport).argParser(count))
    .option("--ego <name>", say.options.ego)
    .addOption(new Option("--depth <steps>", say.options.depth).argParser(count).default(1))
    .option("--co-mentions", say.options.coMentions)
    .option("--dynamic", say.options.dynamic)
    .option("--bom", say.options.bom)
    .option("--url <address>", say.options.url)
    .option("--user <name>", say.options.user, "neo4j")
    .option("--database <name>", say.options.database)
    .addOption(new Option("--batch <rows>", say.options.batch).argParser(positive))
    .action((format: string, options: Options) => exportGraph(format, options, context));
  addExamples(command, say, [
    "maotu export gexf --out trade.gexf",
    "maotu export gexf --dynamic --ego 山东省 --depth 2 --out shandong.gexf",
    "maotu export csv --bom --out tables",
    "maotu export jsonl --type exports_to | head",
    "NEO4J_PASSWORD=… maotu export neo4j --url bolt://127.0.0.1:7687",
  ]);
  const lists = EXPORTERS.map((exporter) => `  ${exporter.name.padEnd(10)} ${exporter[context.language]}\n`);
  command.addHelpText("after", `\n${say.formats}\n${lists.join("")}`);
}

async function exportGraph(format: string, options: Options, context: Context): Promise<void> {
  const source = await selectedSource(options);
  if (format === LIVE) return sendLive(source, options, context);
  const exporter = EXPORTERS.find(({ name }) => name === format);
  if (exporter !== undefined) await writeFiles(exporter, { source, options, context });
}

/** The graph, or the part of it that the options ask for. */
async function selectedSource(options: Options): Promise<GraphSource> {
  const [{ openNamed }, { selectGraph }, { sourceOf }] = await Promise.all([
    import("../graph-access.js"),
    import("../../graph/select-graph.js"),
    import("../../graph/graph-source.js"),
  ]);
  const graph = await openNamed(options.graph);
  const ego = options.ego === undefined ? {} : { ego: graph.show(options.ego).entity.id };
  return sourceOf(selectGraph(graph.json, { ...options, ...ego }));
}

interface Writing {
  readonly source: GraphSource;
  readonly options: Options;
  readonly context: Context;
}

async function writeFiles(
  exporter: Exporter,
  { source, options, context: { io, say } }: Writing,
): Promise<void> {
  const files = await exporter.files(source, {
    dynamic: options.dynamic === true,
    bom: options.bom === true,
  });
  if (options.out === undefined) {
    if (exporter.folder === true || exporter.binary === true)
      throw new CommandFailure(2, say.needsOut(exporter.name));
    for (const { write } of files) for (const piece of write()) io.stdout.write(piece as string);
    return;
  }
  for (const { name, write } of files) {
    const path = exporter.folder === true ? join(options.out, name) : options.out;
    await writeFileAtomic(path, write());
    writeLine(io.stderr, say.wrote(path));
  }
}

async function sendLive(source: GraphSource, options: Options, { io, say }: Context): Promise<void> {
  const password = io.env.NEO4J_PASSWORD;
  if (options.url === undefined || password === undefined) throw new CommandFailure(2, say.needsServer);
  const { sendToNeo4j } = await import("../../export/neo4j-live.js");
  const { url, user, database, batch } = options;
  const server = { url, user, password, ...(database && { database }), ...(batch && { batch }) };
  const rows = await sendToNeo4j(source, server).catch((error: Error) => {
    throw new CommandFailure(1, say.serverFailed(url, error.message.split("\n")[0] ?? ""));
  });
  writeLine(io.stderr, say.sent(rows, url));
}
