#!/usr/bin/env node
import { buffer } from "node:stream/consumers";
import { run } from "./program.js";

// `maotu … | head` closes the pipe early: that is the reader's wish, not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  readInput: () => buffer(process.stdin),
});
