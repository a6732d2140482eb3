#!/usr/bin/env node
// Kills `maotu build`, and `maotu add` on a store that is there, with SIGKILL at moments of their run, runs them again, and
// compares every byte that is written with an undisturbed build; the store must be sound each time, and sound before it is mended.
//
//   npm run crash-test [-- MOMENTS]
//
// Half of the moments are of a build, half of an addition; they are spread over its whole time with a fixed seed. Exit code 1 for
// the first difference.
import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A few seconds of work: moments fall into reading, linking and writing alike. */
const ARTICLES = 16;
const moments = Number(process.argv[2] ?? 50);
const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const MAOTU = root("dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "maotu-crash-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const articles = join(folder, "in");
mkdirSync(articles);
for (const name of readdirSync(root("test/golden/tune"))
  .filter((file) => file.endsWith(".txt"))
  .slice(0, ARTICLES)) {
  copyFileSync(join(root("test/golden/tune"), name), join(articles, name));
}
const names = readdirSync(articles);
const half = names.slice(0, ARTICLES / 2).map((name) => join(articles, name));
const out = (name) => join(folder, name);
const to = (name) => ["--out", out(name), "--lang", "en"];
const build = (name) => [MAOTU, "build", articles, ...to(name)];
const add = (name) => [MAOTU, "add", articles, ...to(name)];

const whole = out("whole");
const buildTime = time(() => run(build("whole")));
const expected = outputs("whole");
run([MAOTU, "build", ...half, ...to("half")]);
copyFolder("half", "crashed");
const addTime = time(() => run(add("crashed")));
const killed = { build: 0, add: 0 };
for (let moment = 0; moment < moments; moment++) {
  const what = moment % 2 === 0 ? "build" : "add";
  rmSync(out("crashed"), { recursive: true, force: true });
  if (what === "add") copyFolder("half", "crashed");
  const [command, length] = what === "add" ? [add, addTime] : [build, buildTime];
  if (await kill(command("crashed"), random(moment) * length)) killed[what]++;
  if (existsSync(join(out("crashed"), "maotu.db"))) run([MAOTU, "check", ...to("crashed")]);
  run(command("crashed"));
  run([MAOTU, "check", ...to("crashed")]);
  if (what === "add") run([MAOTU, "build", ...to("crashed")]);
  for (const [name, text] of Object.entries(expected)) {
    if (outputs("crashed")[name] === text) continue;
    console.error(`moment ${moment} (${what}): ${name} differs from that of ${whole}`);
    process.exit(1);
  }
}
console.log(
  `${moments} moments of a build (${seconds(buildTime)} s undisturbed) and of an addition (${seconds(addTime)} s) of ${names.length} articles: ${killed.build} builds and ${killed.add} additions killed before their end; every store sound, and after a second run every file as undisturbed`,
);

/** Between 0 and 1, the same for the same number: a linear congruential generator, a few steps in. */
function random(seed) {
  let state = seed + 1;
  for (let step = 0; step < 5; step++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

function time(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}

function copyFolder(from, name) {
  cpSync(out(from), out(name), { recursive: true });
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) {
    console.error(`${args.join(" ")} ended with ${status}\n${stderr}`);
    process.exit(1);
  }
}

/** Starts a build and kills it after some milliseconds; false where it had ended before. */
function kill(args, after) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), after);
    child.on("exit", (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === "SIGKILL");
    });
  });
}

function outputs(name) {
  const files = readdirSync(out(name)).filter((file) => !file.startsWith("maotu.db"));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(out(name), file), "utf8")]));
}
