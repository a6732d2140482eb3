import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Pieces are gathered up to this many characters before a write, because most are one short line. */
const CHUNK = 1 << 20;

/**
 * Writes a file whole or not at all: the pieces go to a file beside it that then takes its place. Missing folders are
 * made. Rejects with the file system's error; the old file then stays as it was.
 */
export async function writeFileAtomic(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, "w");
    try {
      let waiting = "";
      for (const piece of pieces) {
        if (typeof piece !== "string") {
          await file.write(waiting);
          await file.write(piece);
          waiting = "";
          continue;
        }
        waiting += piece;
        if (waiting.length < CHUNK) continue;
        await file.write(waiting);
        waiting = "";
      }
      await file.write(waiting);
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
