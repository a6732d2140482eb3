import type { Command } from "commander";
import { graphPath } from "../../graph-path.js";
import type { Context } from "../context.js";
import { readVersion } from "../package-version.js";
import { verbWordsOf } from "../query/verb-words.js";
import { addExamples } from "../shared-options.js";
import { addServeOptions, type ServeCommandOptions, startService, untilStopped } from "./serve.js";

interface Options extends ServeCommandOptions {
  readonly http?: true;
}

export function addMcp(program: Command, context: Context): void {
  const { say, language } = context;
  const words = verbWordsOf(language);
  const command = program
    .command("mcp")
    .description(words.commands.mcp ?? "")
    .option("--http", words.options.http);
  addServeOptions(command, context).action((options: Options) => answerAgents(options, context));
  addExamples(command, say, ["maotu mcp --graph out", "maotu mcp --http --port 4747"]);
}

async function answerAgents(options: Options, context: Context): Promise<void> {
  if (options.http) {
    await untilStopped(await startService(options, context));
    return;
  }
  const { openFeed } = await import("../../open-graph.js");
  const { serveStdio } = await import("../../mcp/stdio.js");
  const feed = openFeed(graphPath(options.graph, { live: true }));
  try {
    await serveStdio(feed, readVersion());
  } finally {
    feed.close();
  }
}
