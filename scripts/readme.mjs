#!/usr/bin/env node
// Runs every command whose output the README shows.
//
//   npm start && node scripts/readme.mjs           says which outputs are no longer what the README shows; fails if a command does
//   npm start && node scripts/readme.mjs --write   puts the outputs of today into README.md
//
// A shown output is a block after a comment that names its command: <!-- output of: npx maotu find 长沙 -->
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const README = fileURLToPath(new URL("../README.md", import.meta.url));
const SHOWN = /(<!-- output of: (.+?) -->\n)([\s\S]*?)(<!-- end -->)/g;
/** Columns of a block that a page shows without scrolling. */
const WIDTH = 110;

const text = readFileSync(README, "utf8");
let stale = 0;
let failed = 0;
let ran = 0;
const fresh = text.replace(SHOWN, (_all, head, command, shown, tail) => {
  ran++;
  const { status, stdout, stderr } = run(command);
  if (status !== 0) {
    failed++;
    console.error(`failed (${status}): ${command}\n${stderr}`);
    return head + shown + tail;
  }
  const block = asBlock(command, stdout);
  if (block !== shown) stale++;
  console.log(`${block === shown ? "same  " : "changed"} ${command}`);
  return head + block + tail;
});
if (ran === 0) throw new Error("README.md names no command");
if (process.argv.includes("--write") && failed === 0) writeFileSync(README, fresh);
console.log(
  `${ran} commands of the README ran, ${failed} failed, ${stale} print something else than it shows`,
);
process.exit(failed === 0 ? 0 : 1);

function run(command) {
  // The page shows a first build; after one, the store would pass over every file.
  if (command.startsWith("npm start")) rmSync(`${ROOT}out`, { recursive: true, force: true });
  // The README is in English; messages follow the locale.
  const env = { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1" };
  delete env.FORCE_COLOR;
  return spawnSync("bash", ["-o", "pipefail", "-c", command], { cwd: ROOT, env, encoding: "utf8" });
}

/** A table of Markdown as it is, anything else as a block of code below its command, with long lines cut. */
function asBlock(command, output) {
  const lines = output.trimEnd().split("\n");
  if (lines[0].startsWith("|")) return `${lines.join("\n")}\n`;
  const prompt = `$ ${command.replace(/ --silent| 2>\/dev\/null/g, "")}`;
  return `${["```text", prompt, ...lines.map(cut), "```"].join("\n")}\n`;
}

function cut(line) {
  if (stringWidth(line) <= WIDTH) return line.trimEnd();
  let kept = "";
  for (const character of line) {
    if (stringWidth(kept + character) > WIDTH - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
