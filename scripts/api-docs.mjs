// Makes docs/api.md from the docstrings of src/index.ts: npx typedoc, and then without the schemas' insides, which
// /openapi.json tells better, and with what most readers look for in front.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "maotu-docs-"));
execFileSync("npx", ["typedoc", "--out", folder, "--logLevel", "Error"], {
  stdio: ["ignore", "ignore", "inherit"],
});
const text = readFileSync(join(folder, "api.md"), "utf8");
rmSync(folder, { recursive: true });

const [head = "", ...sections] = text.split(/^(?=## )/mu);
const byTitle = new Map(sections.map((section) => [section.slice(3, section.indexOf("\n")), section]));
const variables = byTitle.get("Variables") ?? "";
const names = [...variables.matchAll(/^### (\w+)/gmu)].map(([, name]) => `\`${name}\``);
byTitle.set("Variables", `## Schemas and lists\n\nValues of zod and lists of words: ${names.join(", ")}.\n`);
const order = ["Functions", "Interfaces", "Type Aliases", "Variables", "Classes"];
const ordered = [...order, ...[...byTitle.keys()].filter((title) => !order.includes(title))];
const body = ordered.map((title) => byTitle.get(title) ?? "").join("\n");
const note = "Made by `npm run docs` from the docstrings; do not edit here.\n\n";
// What every class of errors has from Error says nothing.
const trimmed = body.replace(/^#{4,6} (?:Overrides|Extends|Inherited from)\n+(?:- )?`Error[^\n]*\n+/gmu, "");
writeFileSync("docs/api.md", `${head}${note}${trimmed}`.replace(/\n{3,}/gu, "\n\n"));
