import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** A folder or file imports itself and lower ranks only. */
const RANKS: Readonly<Record<string, number>> = {
  base: 0,
  model: 1,
  knowledge: 2,
  text: 3,
  corpus: 3,
  extract: 4,
  resolve: 5,
  graph: 6,
  store: 7,
  export: 7,
  query: 7,
  mcp: 8,
  http: 9,
  eval: 8,
  explain: 8,
  "extractor-version.ts": 8,
  "sync.ts": 9,
  "linked.ts": 9,
  "shared-segmenter.ts": 9,
  "outputs.ts": 9,
  "judging.ts": 9,
  "live-store.ts": 10,
  "pipeline.ts": 10,
  "open-graph.ts": 8,
  "graph-path.ts": 8,
  "live.ts": 11,
  "judge-store.ts": 11,
  cli: 12,
  "index.ts": 12,
};

/** Pages are cut by what cleaned text looks like, so this one step within a rank is allowed. */
const ALLOWED: ReadonlySet<string> = new Set(["corpus > text"]);

const LONGEST = 400;

interface Import {
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split("\\").join("/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();

function importsOf(file: string): Import[] {
  const lines = readFileSync(join(SRC, file), "utf8").split("\n");
  return lines.flatMap((line, index) =>
    [...line.matchAll(/(?:from |import\(|import )"(\.[^"]+)"/g)].map(([, path = ""]) => ({
      at: `src/${file}:${index + 1}`,
      from: partOf(file),
      to: partOf(posix.join(dirname(file), path.replace(/\.js$/, ".ts"))),
    })),
  );
}

function partOf(file: string): string {
  return file.split("/")[0] ?? file;
}

function isAllowed({ from, to }: Import): boolean {
  if (from === to || ALLOWED.has(`${from} > ${to}`)) return true;
  return (RANKS[to] ?? Number.POSITIVE_INFINITY) < (RANKS[from] ?? Number.NEGATIVE_INFINITY);
}

describe("layers", () => {
  it("have a rank for every part of src", () => {
    const parts = new Set(files.map(partOf));
    expect([...parts].filter((part) => RANKS[part] === undefined)).toEqual([]);
  });

  it("are imported downwards only", () => {
    const wrong = files.flatMap(importsOf).filter((found) => !isAllowed(found));
    expect(wrong.map(({ at, from, to }) => `${at}: ${from} must not import ${to}`)).toEqual([]);
  });

  it("see imports at all", () => {
    expect(importsOf("pipeline.ts").map(({ to }) => to)).toContain("store");
  });

  it("hold no file that is too long to read", () => {
    const long = files
      .map((file) => ({ file, lines: readFileSync(join(SRC, file), "utf8").split("\n").length }))
      .filter(({ lines }) => lines > LONGEST);
    expect(long.map(({ file, lines }) => `${relative("", join(SRC, file))}: ${lines} lines`)).toEqual([]);
  });
});
