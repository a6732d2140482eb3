import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Pieces are gathered up to this many bytes before a write, because most are one short line. */
const CHUNK = 1 << 20;
/** Most bytes that a unit of UTF-16 becomes in UTF-8. */
const WIDEST = 3;

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
      await writePieces(file, pieces);
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Writes pieces through one buffer. Texts are encoded as they come: gathered as one long text, they would all have to be kept, copied
 * and collected again, which costs more than making them.
 */
async function writePieces(file: FileHandle, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  const flush = async (): Promise<void> => {
    await writeAll(file, buffer.subarray(0, filled));
    filled = 0;
  };
  for (const piece of pieces) {
    const isText = typeof piece === "string";
    const most = isText ? WIDEST * piece.length : piece.length;
    if (most > CHUNK - filled) await flush();
    if (most > CHUNK) await writeAll(file, isText ? Buffer.from(piece) : piece);
    else if (isText) filled += buffer.write(piece, filled);
    else {
      buffer.set(piece, filled);
      filled += piece.length;
    }
  }
  await flush();
}

/** The system may take less than it is given. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}
