import type { Io } from "./io.js";
import type { Language } from "./language.js";
import type { Messages } from "./messages.js";

/** What every command is given. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly say: Messages;
}

/** A command ends with this exit code; its message, if it has one, goes to standard error. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
  constructor(
    readonly exitCode: 1 | 2,
    message = "",
  ) {
    super(message);
  }
}
