import { Command, CommanderError, Option } from "commander";
import type { Context } from "./context.js";
import { reportFailure } from "./failures.js";
import type { Io } from "./io.js";
import { pickLanguage } from "./language.js";
import { type Messages, messagesOf } from "./messages.js";
import { readVersion } from "./package-version.js";

type AddCommand = (program: Command, context: Context) => void;

const question = (name: string) => async () => (await import("./query/commands.js")).addQuestion(name);

/** The commands, in the order in which the help lists them; only the one that is asked for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  build: async () => (await import("./commands/build.js")).addBuild,
  add: async () => (await import("./commands/add.js")).addAdd,
  remove: async () => (await import("./commands/remove.js")).addRemove,
  restore: async () => (await import("./commands/restore.js")).addRestore,
  check: async () => (await import("./commands/check.js")).addCheck,
  judge: async () => (await import("./commands/judge.js")).addJudge,
  extract: async () => (await import("./commands/extract.js")).addExtract,
  explain: async () => (await import("./commands/explain.js")).addExplain,
  neighbours: question("neighbours"),
  find: question("find"),
  search: async () => (await import("./commands/search.js")).addSearch,
  show: question("show"),
  facts: question("facts"),
  paths: question("paths"),
  timeline: question("timeline"),
  evidence: question("evidence"),
  article: question("article"),
  compare: question("compare"),
  stats: question("stats"),
  subgraph: question("subgraph"),
  serve: async () => (await import("./commands/serve.js")).addServe,
  mcp: async () => (await import("./commands/mcp.js")).addMcp,
  completion: async () => (await import("./commands/completion.js")).addCompletion,
  export: async () => (await import("./commands/export.js")).addExport,
  eval: async () => (await import("./commands/eval.js")).addEval,
};

const ALIASES: Readonly<Record<string, string>> = { path: "paths" };

/**
 * Runs one command line (without the program's name) and gives its exit code: 0 for success, also with warnings; 1 if
 * nothing could be done; 2 for a wrong command line. Rejects never.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = pickLanguage(argv, io.env);
  const say = messagesOf(language);
  const program = await makeProgram({ io, language, say }, argv);
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

async function makeProgram(context: Context, argv: readonly string[]): Promise<Command> {
  const { io, say } = context;
  const program = new Command("maotu")
    .description(say.program)
    .version(readVersion(), "-V, --version", say.version)
    .addOption(new Option("--lang <lang>", say.options.lang).choices(["zh", "en"]))
    .option("--debug", say.options.debug)
    .helpCommand(false);
  for (const load of wantedCommands(argv)) (await load())(program, context);
  for (const command of [program, ...program.commands]) dress(command, io, say);
  return program;
}

/** Adds every command there is. */
export async function addCommands(program: Command, context: Context): Promise<void> {
  for (const load of Object.values(COMMANDS)) (await load())(program, context);
}

/** The command that is asked for, or all of them where none is: for the list of commands, and for a name that is none. */
function wantedCommands(argv: readonly string[]): readonly (() => Promise<AddCommand>)[] {
  const words = argv.filter((word, index) => !word.startsWith("-") && argv[index - 1] !== "--lang");
  if (words.length === 0 && argv.some((word) => word === "--version" || word === "-V")) return [];
  const load = COMMANDS[ALIASES[words[0] ?? ""] ?? words[0] ?? ""];
  return load === undefined ? Object.values(COMMANDS) : [load];
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
