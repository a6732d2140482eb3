import type { Issue } from "../base/issues.js";
import { decodeBest } from "./encodings.js";

/** Bytes of a file as text. `text` is null where the file cannot be used; the issues say why. */
export interface DecodedText {
  readonly text: string | null;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/** Largest file that is read, in bytes: far more than any page, and little enough to be held several times over. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Decodes a file: by its byte order mark, as UTF-8, else in the encoding in which it reads most like Chinese (GB18030,
 * Big5, UTF-16). Line ends and a leading U+FEFF stay as they are, because offsets count from the first character.
 */
export function decodeText(bytes: Uint8Array, where: string, maxBytes: number = MAX_BYTES): DecodedText {
  const fail = (code: Issue["code"], details: Issue["details"] = {}): DecodedText => ({
    text: null,
    encoding: "",
    issues: [{ code, severity: "error", where, details }],
  });
  if (bytes.length > maxBytes) return fail("file-too-large", { bytes: bytes.length, limit: maxBytes });
  if (bytes.length === 0) return fail("file-empty");
  const { text, encoding, guessed } = decodeBest(bytes);
  if (looksBinary(text)) return fail("file-binary");
  if (!/[^\s\ufeff]/u.test(text)) return fail("file-empty");
  if (!/\p{Script=Han}/u.test(text)) return fail("no-chinese");
  const issues: Issue[] = [];
  if (guessed) issues.push({ code: "encoding-guessed", severity: "warning", where, details: { encoding } });
  const broken = text.indexOf("\ufffd");
  if (broken >= 0) {
    const line = text.slice(0, broken).split(/\r\n|[\n\r]/u).length;
    const characters = text.split("\ufffd").length - 1;
    const details = { encoding, characters };
    issues.push({ code: "encoding-broken", severity: "warning", where: `${where}:${line}`, details });
  }
  return { text, encoding, issues };
}

/** Text has no NUL, and of control characters hardly more than a stray one. */
function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0;
  const unreadable = control + (text.match(/\ufffd/gu)?.length ?? 0);
  return text.includes("\u0000") || control > text.length / 200 || unreadable > text.length / 4;
}
