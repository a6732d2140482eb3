import { Command, CommanderError, Option } from "commander";
import { commandNameOf } from "./command-name.js";
import type { Context } from "./context.js";
import { reportFailure } from "./failures.js";
import type { Io } from "./io.js";
import { pickLanguage } from "./language.js";
import { type Messages, messagesOf } from "./messages.js";
import { readVersion } from "./package-version.js";

export type AddCommand = (program: Command, context: Context) => void;

/** Commands by their names; only the one that is asked for is loaded. */
export type Commands = Readonly<Record<string, () => Promise<AddCommand>>>;

/**
 * Runs one command line (without the program's name) and gives its exit code: 0 for success, also with warnings; 1 if
 * nothing could be done; 2 for a wrong command line. Rejects never.
 */
export async function runCommand(argv: readonly string[], io: Io, commands: Commands): Promise<number> {
  const language = pickLanguage(argv, io.env);
  const say = messagesOf(language);
  const program = await makeProgram({ io, language, say }, argv, commands);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return reportFailure(error, {
      io,
      say,
      debug: argv.includes("--debug"),
      json: argv.includes("--json"),
      command: commandOf(program, argv),
    });
  }
}

async function makeProgram(context: Context, argv: readonly string[], commands: Commands): Promise<Command> {
  const { io, say } = context;
  const program = new Command("maotu")
    .description(say.program)
    .version(readVersion(), "-V, --version", say.version)
    .addOption(new Option("--lang <lang>", say.options.lang).choices(["zh", "en"]))
    .option("--debug", say.options.debug)
    .helpCommand(false);
  for (const load of wantedCommands(argv, commands)) (await load())(program, context);
  for (const command of [program, ...program.commands]) dress(command, io, say);
  return program;
}

/** The command that is asked for, or all of them where none is: for the list of commands, and for a name that is none. */
function wantedCommands(argv: readonly string[], commands: Commands): readonly (() => Promise<AddCommand>)[] {
  const name = commandNameOf(argv);
  if (name === undefined && argv.some((word) => word === "--version" || word === "-V")) return [];
  const load = commands[name ?? ""];
  return load === undefined ? Object.values(commands) : [load];
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
