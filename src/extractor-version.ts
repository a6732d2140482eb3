import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "./base/ids.js";
import type { Knowledge } from "./knowledge/tables.js";

/** The parts of the code that decide what is read from a text. */
const PARTS = ["base", "model", "knowledge", "text", "corpus", "extract", "resolve"];

let code: string | undefined;

/**
 * Names the extractor: its code and its tables. What was read by one version is not taken for what another would read. The
 * code is hashed as it lies there, so that a change during development counts without anybody counting up a number.
 */
export function extractorVersion(knowledge: Pick<Knowledge, "version">): string {
  code ??= hashCode();
  return `${code.slice(0, 12)}-${knowledge.version.slice(0, 12)}`;
}

function hashCode(): string {
  const root = fileURLToPath(new URL(".", import.meta.url));
  const hash = createHash("sha256");
  for (const part of PARTS) {
    const folder = join(root, part);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.[jt]s$/u.test(file) && !file.endsWith(".d.ts"))
      .sort(compareText);
    for (const file of files) hash.update(`${part}/${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex");
}
