import type { Command } from "commander";
import type { z } from "zod";

import { VERBS, type Verb } from "../../query/verbs.js";
import type { Context } from "../context.js";
import { openNamed } from "../graph-access.js";
import { addExamples, graphOption } from "../shared-options.js";
import { writeJson } from "../write.js";
import { type Row, toCsv } from "./csv.js";
import { RENDER } from "./render.js";
import { ROWS } from "./rows.js";
import { optionFor } from "./verb-options.js";
import { verbWordsOf } from "./verb-words.js";

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  find: ["maotu find 海关", "maotu find 汽车 --kind product --kind company", "maotu find ningbo"],
  show: ["maotu show 宁波海关", "maotu show 朝阳 --kind place --json"],
  neighbours: ["maotu neighbours 山东省", "maotu neighbours 越南 --depth 2 --kind product --json"],
  paths: ["maotu paths 山东省 越南", "maotu paths 宁波海关 青岛市 --co-mentions --k 5"],
  facts: [
    "maotu facts --reporter 山东省 --flow export",
    "maotu facts --partner 东盟 --members --from 2024-01",
    "maotu facts --reporter 山东省 --group-by product --group-by year --csv",
  ],
  timeline: ["maotu timeline 青岛市 --since 2024-01"],
  evidence: ["maotu evidence 青岛市 --context 1"],
  article: ["maotu article 0123456789abcdef0123456789abcdef"],
  compare: ["maotu compare 山东省 江苏省"],
  stats: ["maotu stats --json"],
  subgraph: ["maotu subgraph --name 青岛市 --depth 2 --kind company > part.json"],
};

/** Older or shorter names of commands. */
const ALIASES: Readonly<Record<string, string>> = { paths: "path" };

/** The command of one question: the options are those of the question. */
export function addQuestion(name: string): (program: Command, context: Context) => void {
  return (program, context) => {
    const verb = VERBS.find((known) => known.name === name);
    if (verb === undefined) throw new RangeError(`no question is called ${name}`);
    const { say, language } = context;
    const words = verbWordsOf(language);
    const known: Readonly<Record<string, string>> = say.commands;
    const command = program.command(name).description(words.commands[name] ?? known[name] ?? verb.summary);
    const alias = ALIASES[name];
    if (alias !== undefined) command.alias(alias);
    for (const argument of verb.arguments)
      command.argument(`<${argument}>`, describe(verb, argument, context));
    command.addOption(graphOption(say));
    for (const [option, field] of Object.entries(verb.options.shape)) {
      if (verb.arguments.includes(option)) continue;
      command.addOption(optionFor(option, field as z.ZodType, describe(verb, option, context)));
    }
    command
      .option("--json", say.options.json)
      .option("--csv", words.options.csv)
      .action((...given: unknown[]) => answer(verb, given, context));
    addExamples(command, say, EXAMPLES[name] ?? []);
  };
}

function describe(verb: Verb, option: string, { say, language }: Context): string {
  if (ENDS.has(option) && verb.arguments.includes(option)) return say.arguments.name;
  const own = verbWordsOf(language).options[option];
  const shared: Readonly<Record<string, string>> = { ...say.options, ...say.arguments };
  const field = verb.options.shape[option] as z.ZodType | undefined;
  return own ?? shared[option] ?? field?.description ?? "";
}

const ENDS: ReadonlySet<string> = new Set(["from", "to", "a", "b"]);

interface Given {
  readonly graph: string;
  readonly json?: true;
  readonly csv?: true;
  readonly [option: string]: unknown;
}

async function answer(verb: Verb, given: readonly unknown[], context: Context): Promise<void> {
  const { io } = context;
  // The library of commands hands over the arguments, then the options, then the command itself.
  const { graph: path, json, csv, ...options } = given.at(-2) as Given;
  const named = Object.fromEntries(verb.arguments.map((argument, index) => [argument, given[index]]));
  const asked = { ...options, ...named };
  const graph = await openNamed(path);
  const view = verb.answer(graph, asked);
  // A graph has no table: it is for programs in any case.
  if (json || (!csv && RENDER[verb.name] === undefined)) {
    writeJson(io.stdout, view);
    return;
  }
  if (csv) {
    const toRows = (ROWS as Readonly<Record<string, (view: never) => Row[]>>)[verb.name];
    io.stdout.write(toCsv(toRows?.(view as never) ?? []));
    return;
  }
  RENDER[verb.name]?.(view as never, { graph: graph.json, context, options: asked });
}
