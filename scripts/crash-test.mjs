#!/usr/bin/env node
// Kills `maotu build` with SIGKILL at moments of its run, builds again, and compares every byte that is written with an
// undisturbed build; the store must be sound each time.
//
//   npm run build:lib && node scripts/crash-test.mjs [MOMENTS]
//
// The moments are spread over the time of a whole build with a fixed seed. Exit code 1 for the first difference.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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
const out = (name) => join(folder, name);
const build = (name) => [MAOTU, "build", articles, "--out", out(name), "--lang", "en"];

const started = performance.now();
run(build("whole"));
const length = performance.now() - started;
const whole = outputs("whole");
let early = 0;
for (let moment = 0; moment < moments; moment++) {
  rmSync(out("crashed"), { recursive: true, force: true });
  const killed = await kill(build("crashed"), random(moment) * length);
  if (killed) early++;
  run(build("crashed"));
  run([MAOTU, "check", "--out", out("crashed"), "--lang", "en"]);
  for (const [name, text] of Object.entries(whole)) {
    if (outputs("crashed")[name] === text) continue;
    console.error(`moment ${moment}: ${name} differs from that of an undisturbed build`);
    process.exit(1);
  }
}
console.log(
  `${moments} builds of ${readdirSync(articles).length} articles (${(length / 1000).toFixed(1)} s undisturbed), ${early} killed before their end: after a second build every file as undisturbed, every store sound`,
);

/** Between 0 and 1, the same for the same number: a linear congruential generator, a few steps in. */
function random(seed) {
  let state = seed + 1;
  for (let step = 0; step < 5; step++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
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
