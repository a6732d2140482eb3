import { CommanderError } from "commander";
import { AmbiguousName, GraphFileError, problemOf, UnknownName } from "../query/query-errors.js";
import { StoreError } from "../store/store-error.js";
import { CommandFailure } from "./context.js";
import type { Io } from "./io.js";
import type { Messages } from "./messages.js";

export interface FailureReport {
  readonly io: Io;
  readonly say: Messages;
  readonly debug: boolean;
  /** Whether the caller is a program: a refused question is then told as JSON. */
  readonly json: boolean;
  /** The command that was asked for, as its help is asked for. */
  readonly command: string;
}

/** Writes an error as one line (what, where, what to do) and gives the exit code. The only place that turns errors into codes. */
export function reportFailure(error: unknown, { io, say, debug, json, command }: FailureReport): number {
  const { code, lines } = describe(error, say, command);
  const problem = json ? problemOf(error) : null;
  if (problem !== null) io.stderr.write(`${JSON.stringify({ error: problem })}\n`);
  else for (const line of lines) if (line !== "") io.stderr.write(`maotu: ${line}\n`);
  if (debug && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return code;
}

function describe(error: unknown, say: Messages, command: string): { code: number; lines: string[] } {
  if (error instanceof CommandFailure) return { code: error.exitCode, lines: [error.message] };
  if (error instanceof CommanderError) {
    // Help that was shown for want of a command has said all there is to say.
    if (error.code === "commander.help") return { code: 2, lines: [] };
    return { code: 2, lines: [say.usageError(error.message.replace(/^error: |\.$/g, ""), command)] };
  }
  if (error instanceof UnknownName) {
    return {
      code: 1,
      lines: [
        say.unknownName(
          error.text,
          error.candidates.map(({ name }) => name),
        ),
      ],
    };
  }
  if (error instanceof AmbiguousName) {
    const listed = error.candidates.map(({ id, name, kind }) => `  ${id}  ${name}  ${kind}`);
    return { code: 1, lines: [say.ambiguousName(error.text), ...listed] };
  }
  const problem = problemOf(error);
  if (problem !== null) return { code: problem.code === "bad-options" ? 2 : 1, lines: [problem.message] };
  if (error instanceof StoreError) return { code: 1, lines: [error.message] };
  if (error instanceof GraphFileError) return { code: 1, lines: [error.message] };
  if (isFileError(error)) return { code: 1, lines: [say.fileError(error.path, error.code)] };
  return { code: 1, lines: [say.unexpected(error instanceof Error ? error.message : String(error))] };
}

/** An error of the file system that names a path, such as EACCES or ENOSPC. */
function isFileError(error: unknown): error is { readonly path: string; readonly code: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    "path" in error &&
    typeof error.path === "string"
  );
}
