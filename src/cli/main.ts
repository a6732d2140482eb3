#!/usr/bin/env node
import { statSync } from "node:fs";
import { commandNameOf } from "./command-name.js";
import type { Io } from "./io.js";

/** Commands that `bin/questions.js` answers: those that only ask a graph. */
const QUESTIONS: ReadonlySet<string> = new Set([
  ...["neighbours", "find", "show", "facts", "paths", "timeline"],
  ...["evidence", "article", "compare", "stats", "subgraph"],
]);

// `maotu … | head` closes the pipe early: that is the reader's wish, not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const argv = process.argv.slice(2);
process.exitCode = await run({
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  readInput: async () => (await import("node:stream/consumers")).buffer(process.stdin),
});

async function run(io: Io): Promise<number> {
  const name = commandNameOf(argv);
  const bundle = new URL("../bin/questions.js", import.meta.url);
  if (name === undefined || !QUESTIONS.has(name) || !isCurrent(bundle))
    return (await import("./program.js")).run(argv, io);
  const { runQuestion } = (await import(bundle.href)) as typeof import("./questions.js");
  return runQuestion(name, argv, io);
}

/** Whether the bundle was made after the modules were: who compiles these alone during development must not ask the old ones. */
function isCurrent(bundle: URL): boolean {
  const made = timeOf(bundle);
  return made > 0 && made >= timeOf(new URL("./questions.js", import.meta.url));
}

function timeOf(file: URL): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
