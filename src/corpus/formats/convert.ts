import { extname } from "node:path";
import { performance } from "node:perf_hooks";
import { MAX_BYTES } from "../decode.js";
import { type ConvertedText, FORMAT_LIMITS, type FormatLimits } from "./converted.js";

/** Endings of the files that are turned into text before they are read. */
export const CONVERTED_TYPES = [".html", ".htm", ".xhtml", ".pdf", ".docx"] as const;

export interface ConvertOptions {
  readonly limits?: Partial<FormatLimits>;
  /** Largest page in bytes; 20 MB by default. */
  readonly maxBytes?: number;
}

/** Whether a file of this name is one that `convertFile` reads. */
export function isConverted(name: string): boolean {
  return (CONVERTED_TYPES as readonly string[]).includes(extname(name).toLowerCase());
}

/**
 * Takes the text out of an HTML page, a PDF with a text layer or a DOCX, by the ending of its name. Each library is loaded
 * when the first file of its kind is met. What is wrong with the file is an issue; it throws for nothing in the data.
 */
export async function convertFile(
  bytes: Uint8Array,
  name: string,
  options: ConvertOptions = {},
): Promise<ConvertedText> {
  const limits = { ...FORMAT_LIMITS, ...options.limits };
  switch (extname(name).toLowerCase()) {
    case ".pdf": {
      const { convertPdf } = await import("./pdf.js");
      return convertPdf(bytes, name, { limits, now: () => performance.now() });
    }
    case ".docx": {
      const { convertDocx } = await import("./docx.js");
      return convertDocx(bytes, name, { limits });
    }
    default: {
      const { convertHtml } = await import("./html.js");
      return convertHtml(bytes, name, { limits, maxBytes: options.maxBytes ?? MAX_BYTES });
    }
  }
}
