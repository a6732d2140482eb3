import type { Command } from "commander";
import type { Issue } from "../../base/issues.js";
import type { Source } from "../../pipeline.js";
import { CommandFailure, type Context } from "../context.js";
import { writeIssue } from "../issue-lines.js";
import { addExamples, dateOption, minConfidenceOption } from "../shared-options.js";

interface Options {
  readonly date?: string;
  readonly minConfidence?: number;
}

export function addExtract(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("extract")
    .description(say.commands.extract)
    .argument("<file...>", say.arguments.files)
    .addOption(dateOption(say))
    .addOption(minConfidenceOption(say))
    .action((files: string[], options: Options) => extract(files, options, context));
  addExamples(command, say, [
    "maotu extract article.txt > out.jsonl",
    "cat articles.jsonl | maotu extract -",
  ]);
}

async function extract(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const { io } = context;
  const { extractSources } = await import("../../pipeline.js");
  const { findFiles } = await import("../../corpus/files.js");
  const found = await findFiles(paths.filter((path) => path !== "-"));
  const sources: Source[] = [...found.files];
  if (paths.includes("-")) sources.push({ name: "stdin.jsonl", bytes: await io.readInput() });
  const report = (issues: readonly Issue[]): void => {
    for (const issue of issues) writeIssue(issue, context);
  };
  report(found.issues);
  let printed = 0;
  for await (const { extractions, issues } of extractSources(sources, options)) {
    for (const extraction of extractions) io.stdout.write(`${JSON.stringify(extraction)}\n`);
    printed += extractions.length;
    report(issues);
  }
  // The issues have said why; the code tells a program.
  if (printed === 0) throw new CommandFailure(1);
}
