import type { Command } from "commander";
import type { Context } from "./context.js";
import type { Io } from "./io.js";
import { type AddCommand, type Commands, runCommand } from "./run-command.js";

const question =
  (name: string): (() => Promise<AddCommand>) =>
  async () =>
    (await import("./query/commands.js")).addQuestion(name);

/** The commands, in the order in which the help lists them; only the one that is asked for is loaded. */
const COMMANDS: Commands = {
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

/** Runs one command line; see `runCommand`. */
export function run(argv: readonly string[], io: Io): Promise<number> {
  return runCommand(argv, io, COMMANDS);
}

/** Adds every command there is. */
export async function addCommands(program: Command, context: Context): Promise<void> {
  for (const load of Object.values(COMMANDS)) (await load())(program, context);
}
