import type { Io } from "./io.js";
import { addQuestion } from "./query/commands.js";
import { runCommand } from "./run-command.js";

/**
 * Runs the command line of one question; see `runCommand`. `npm run build` makes one file of this and all that it needs, because
 * finding and reading two hundred modules takes longer than most answers.
 */
export function runQuestion(name: string, argv: readonly string[], io: Io): Promise<number> {
  return runCommand(argv, io, { [name]: async () => addQuestion(name) });
}
