import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { addAdd } from "./commands/add.js";
import { addBuild } from "./commands/build.js";
import { addCheck } from "./commands/check.js";
import { addEval } from "./commands/eval.js";
import { addExplain } from "./commands/explain.js";
import { addExport } from "./commands/export.js";
import { addExtract } from "./commands/extract.js";
import { addFacts } from "./commands/facts.js";
import { addFind } from "./commands/find.js";
import { addJudge } from "./commands/judge.js";
import { addNeighbours } from "./commands/neighbours.js";
import { addPath } from "./commands/path.js";
import { addRemove } from "./commands/remove.js";
import { addRestore } from "./commands/restore.js";
import { addSearch } from "./commands/search.js";
import { addShow } from "./commands/show.js";
import type { Context } from "./context.js";
import { reportFailure } from "./failures.js";
import type { Io } from "./io.js";
import { pickLanguage } from "./language.js";
import { type Messages, messagesOf } from "./messages.js";

/** The commands, in the order in which the help lists them. */
const COMMANDS = [
  addBuild,
  addAdd,
  addRemove,
  addRestore,
  addCheck,
  addJudge,
  addExtract,
  addExplain,
  addNeighbours,
  addFind,
  addSearch,
  addShow,
  addFacts,
  addPath,
  addExport,
  addEval,
];

/**
 * Runs one command line (without the program's name) and gives its exit code: 0 for success, also with warnings; 1 if
 * nothing could be done; 2 for a wrong command line. Rejects never.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = pickLanguage(argv, io.env);
  const say = messagesOf(language);
  const program = makeProgram({ io, language, say });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return reportFailure(error, {
      io,
      say,
      debug: argv.includes("--debug"),
      command: commandOf(program, argv),
    });
  }
}

function makeProgram(context: Context): Command {
  const { io, say } = context;
  const program = new Command("maotu")
    .description(say.program)
    .version(readVersion(), "-V, --version", say.version)
    .addOption(new Option("--lang <lang>", say.options.lang).choices(["zh", "en"]))
    .option("--debug", say.options.debug)
    .helpCommand(false);
  for (const addCommand of COMMANDS) addCommand(program, context);
  for (const command of [program, ...program.commands]) dress(command, io, say);
  return program;
}

/** Gives a command our output, our language and no way to end the process. */
function dress(command: Command, io: Io, say: Messages): void {
  command
    .exitOverride()
    .helpOption("-h, --help", say.help)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      // Usage errors are printed by `reportFailure`, like all others.
      outputError: () => {},
    })
    .configureHelp({ styleTitle: (title) => say.titles[title] ?? title });
}

function commandOf(program: Command, argv: readonly string[]): string {
  const named = program.commands.find((command) => argv.includes(command.name()));
  return named === undefined ? "maotu" : `maotu ${named.name()}`;
}

function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
