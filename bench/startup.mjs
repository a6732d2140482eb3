// How long a command line takes that asks a graph, from its start to its end: node bench/startup.mjs [GRAPH] [RUNS]. Prints processor
// time and time on the clock, beside those of Node without a program. Needs `npm run build` and a graph, by default that of `npm start`.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [graph = "out", runs = "21"] = process.argv.slice(2);
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
// A process tells its own processor time when it ends: nobody else can ask for it from Node.
const tell =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('\\ncpu '+JSON.stringify(process.cpuUsage())))";

function once(args) {
  const started = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ["--import", tell, ...args], { encoding: "utf8" });
  const wall = performance.now() - started;
  if (status !== 0) throw new Error(stderr);
  const { user, system } = JSON.parse(/cpu (.*)$/su.exec(stderr)?.[1] ?? "{}");
  return { cpu: (user + system) / 1000, wall };
}

const programs = {
  "node alone": ["--eval", "0"],
  "maotu stats": [main, "stats", "--graph", graph],
  "maotu find": [main, "find", "海关", "--graph", graph],
  "maotu neighbours": [main, "neighbours", "湖南省", "--graph", graph],
  "maotu facts": [main, "facts", "--flow", "export", "--graph", graph],
};

console.log(`start-up           cpu ms: best  median   clock ms: best  median`);
for (const [name, args] of Object.entries(programs)) {
  const times = Array.from({ length: Number(runs) }, () => once(args));
  const row = ["cpu", "wall"].flatMap((key) => {
    const sorted = times.map((time) => time[key]).sort((a, b) => a - b);
    return [sorted[0], sorted[Math.floor(sorted.length / 2)]];
  });
  const [best, median, first, middle] = row.map((value) => String(Math.round(value)));
  console.log(
    `${name.padEnd(19)}${best.padStart(12)}${median.padStart(8)}${first.padStart(17)}${middle.padStart(8)}`,
  );
}
