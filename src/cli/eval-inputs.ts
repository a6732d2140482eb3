import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { compareText } from "../base/ids.js";
import { type Gold, goldSchema } from "../eval/gold.js";
import { type Extraction, extractionSchema } from "../model/extraction.js";
import { CommandFailure } from "./context.js";
import type { Messages } from "./messages.js";

/** All gold files of a folder, checked. Throws CommandFailure if there is none or one is not as docs/ontology.md says. */
export async function readGold(folder: string, say: Messages): Promise<Gold[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort(compareText);
  if (names.length === 0) throw new CommandFailure(1, say.noGold(folder));
  return Promise.all(
    names.map(async (name) => {
      const checked = goldSchema.safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
      if (checked.success) return checked.data;
      const [issue] = checked.error.issues;
      throw new CommandFailure(1, `${join(folder, name)}: ${issue?.path.join(".")}: ${issue?.message}`);
    }),
  );
}

/** The bytes of a file in the first folder that has it; null if none has. */
export async function readFirst(name: string, folders: readonly string[]): Promise<Uint8Array | null> {
  for (const folder of folders) {
    const bytes = await readFile(join(folder, basename(name))).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return null;
    });
    if (bytes !== null) return bytes;
  }
  return null;
}

/** Extractions of a JSON lines file, by the base names of their files. */
export async function readPredictions(path: string): Promise<Map<string, Extraction>> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return new Map(
    lines.map((line) => {
      const extraction = extractionSchema.parse(JSON.parse(line));
      return [basename(extraction.file), extraction] as const;
    }),
  );
}
