import { stat } from "node:fs/promises";
import type { Command } from "commander";
import type { ExplainedSentence } from "../../explain/explain-source.js";
import { parseTarget } from "../../explain/lines.js";
import { CommandFailure, type Context } from "../context.js";
import { explainedJson, writeExplained } from "../explained-text.js";
import { writeIssue } from "../issue-lines.js";
import { addExamples, dateOption, outOption, storeOption } from "../shared-options.js";
import type { StorePlace } from "../store-access.js";
import { writeJson } from "../write.js";
import { explainMergeOf } from "./explain-merge.js";

interface Options extends StorePlace {
  readonly date?: string;
  readonly json?: true;
}

export function addExplain(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command("explain")
    .description(say.commands.explain)
    .argument("<target...>", say.arguments.target)
    .addOption(dateOption(say))
    .addOption(outOption(say))
    .addOption(storeOption(say))
    .option("--json", say.options.json)
    .action((targets: string[], options: Options) => {
      const [first, a, b, ...rest] = targets;
      if (first === "merge" && a !== undefined && b !== undefined && rest.length === 0)
        return explainMergeOf([a, b], options, context);
      return explain(targets, options, context);
    });
  addExamples(command, say, [
    "maotu explain seeds/a.txt:12",
    "echo 湖北出口苹果3亿元。 | maotu explain -",
    "maotu explain merge 蓝鲸重机 山东蓝鲸重机股份有限公司",
  ]);
}

async function explain(targets: readonly string[], options: Options, context: Context): Promise<void> {
  const { explainSource } = await import("../../explain/explain-source.js");
  const { readKnowledge } = await import("../../knowledge/read-knowledge.js");
  const { openSegmenter } = await import("../../text/segmenter.js");
  const { userDictionary } = await import("../../extract/user-dictionary.js");
  const { io, say } = context;
  const knowledge = readKnowledge();
  const segmenter = openSegmenter(userDictionary(knowledge));
  const found: ExplainedSentence[] = [];
  const problems: string[] = [];
  for (const target of targets) {
    const { path, lines } = await targetOf(target);
    const source = path === "-" ? { name: "stdin.txt", bytes: await io.readInput() } : path;
    const read = await explainSource(source, {
      knowledge,
      segmenter,
      ...(options.date === undefined ? {} : { date: options.date }),
      ...(lines === null ? {} : { lines }),
    });
    for (const issue of read.issues) writeIssue(issue, context);
    found.push(...read.sentences);
    if (read.lineCount > 0 && read.sentences.length === 0) {
      const past = lines !== null && lines.first > read.lineCount;
      problems.push((past ? say.explain.pastEnd : say.explain.noSentence)(target, read.lineCount));
    }
  }
  if (options.json) writeJson(io.stdout, found.map(explainedJson));
  else writeExplained(found, context);
  if (problems.length > 0) throw new CommandFailure(1, problems.join("\nmaotu: "));
  if (found.length === 0) throw new CommandFailure(1);
}

/** A file that really has a colon and digits at the end of its name is meant as a whole. */
async function targetOf(target: string): Promise<ReturnType<typeof parseTarget>> {
  const whole = await stat(target).then(
    (found) => found.isFile(),
    () => false,
  );
  return whole ? { path: target, lines: null } : parseTarget(target);
}
