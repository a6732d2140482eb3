// Reads the JSON lines of `maotu extract` or `maotu build` with nothing but Node: a trade fact and the words that say it.
//
//   node docs/read-jsonl.mjs out/extractions.jsonl
import { readFileSync } from "node:fs";

const [path = "out/extractions.jsonl"] = process.argv.slice(2);
const lines = readFileSync(path, "utf8").trimEnd().split("\n");
const files = lines.map((line) => JSON.parse(line));

const { file, facts } = files.find((one) => one.facts.some(({ amount }) => amount !== null));
const fact = facts.find(({ amount }) => amount !== null);
const { evidence, ...fields } = fact;
console.log(JSON.stringify(fields).replace(/,"(product|measure|share)"/g, ',\n "$1"'));

// Offsets count UTF-16 units of the file as it was read, which is what slice takes.
const [{ start, end }] = evidence;
console.log(`${file} ${start}-${end}: ${readFileSync(file, "utf8").slice(start, end).trim()}`);
