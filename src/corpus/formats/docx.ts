import { blockLines, type DomNode } from "./blocks.js";
import type { ConvertedText, FormatLimits } from "./converted.js";
import { causeOf, refused } from "./converted.js";

/** What the first bytes of an encrypted DOCX (a compound file) and of a real one (a ZIP) are. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;

/**
 * The paragraphs of a Word document (mammoth), headings as lines of their own, pictures left out. The file is a ZIP: it is
 * unfolded step by step first, so that one which is made to fill the memory is refused.
 */
export async function convertDocx(
  bytes: Uint8Array,
  where: string,
  { limits }: { readonly limits: FormatLimits },
): Promise<ConvertedText> {
  if (COMPOUND.every((byte, i) => bytes[i] === byte)) return refused("file-encrypted", where);
  const [{ default: JsZip }, { default: mammoth }, { parseHTML }] = await Promise.all([
    import("jszip"),
    import("mammoth"),
    import("linkedom"),
  ]);
  try {
    const zip = await JsZip.loadAsync(bytes);
    if (!(await unfoldsWithin(zip, limits.unfolded))) {
      return refused("format-too-large", where, { what: "bytes", limit: limits.unfolded });
    }
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
    );
    if (value.split("<").length > limits.elements * 2) {
      return refused("format-too-large", where, { what: "elements", limit: limits.elements });
    }
    const { document } = parseHTML(`<html><body>${value}</body></html>`);
    const lines = blockLines(document as unknown as DomNode);
    if (!/\p{Script=Han}/u.test(lines.join(""))) return refused("no-article", where);
    return { text: `${lines.join("\n\n")}\n`, fields: {}, issues: [] };
  } catch (error) {
    return refused("format-broken", where, { format: "DOCX", cause: causeOf(error) });
  }
}

interface Archive {
  readonly files: Readonly<Record<string, { internalStream(type: "uint8array"): ArchiveStream }>>;
}

interface ArchiveStream {
  on(event: "data", callback: (chunk: Uint8Array) => void): ArchiveStream;
  on(event: "end", callback: () => void): ArchiveStream;
  on(event: "error", callback: (error: Error) => void): ArchiveStream;
  resume(): unknown;
  pause(): unknown;
}

/** Whether all entries together hold no more than `limit` bytes; what the archive says of their size is not believed. */
async function unfoldsWithin(archive: object, limit: number): Promise<boolean> {
  let left = limit;
  for (const entry of Object.values((archive as Archive).files)) {
    const stream = entry.internalStream("uint8array");
    await new Promise<void>((resolve, reject) => {
      stream
        .on("data", (chunk) => {
          left -= chunk.length;
          if (left >= 0) return;
          stream.pause();
          resolve();
        })
        .on("error", reject)
        .on("end", resolve)
        .resume();
    });
    if (left < 0) return false;
  }
  return true;
}
