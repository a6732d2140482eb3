import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

/** The built viewer as the server sends it; read once, so that no request decides which file is read. */
export interface ViewerFiles {
  /** The page; `edit` where corrections are taken. */
  page(mode: "read" | "edit"): string;
  asset(name: string): { readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | undefined;
  /** Style sheet with the glyphs of a graph's names and texts, by its version. */
  fonts(version: string): Promise<string>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

const MARK = '<meta name="maotu-service" content="read" />';

/**
 * Reads the viewer from the folder that `npm run build:viewer` wrote; null where it was not built. `makeFonts` makes the style
 * sheet with the glyphs, which is kept until the graph has another version.
 */
export function readViewerFiles(
  folder: string,
  makeFonts: () => Promise<string> = async () => "",
): ViewerFiles | null {
  const index = readIfThere(join(folder, "index.html"));
  if (index === null) return null;
  if (!index.includes(MARK)) throw new Error(`${folder}/index.html lacks ${MARK}; build the viewer again`);
  const assets = new Map(
    readdirSync(join(folder, "assets")).map((name) => [
      name,
      {
        body: Uint8Array.from(readFileSync(join(folder, "assets", name))),
        type: TYPES[extname(name)] ?? "application/octet-stream",
      },
    ]),
  );
  let made: { readonly version: string; readonly css: Promise<string> } | null = null;
  return {
    page: (mode) => (mode === "read" ? index : index.replace(MARK, MARK.replace("read", mode))),
    asset: (name) => assets.get(name),
    fonts(version) {
      if (made?.version !== version) made = { version, css: makeFonts() };
      return made.css;
    },
  };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Scripts only from files of this server, no other server at all; workers from blobs, because the layout makes its own. Charts set
 * styles inside the page.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src data:",
  "img-src data: blob:",
  "connect-src 'self'",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of the page. */
export const VIEWER_HEADERS: Readonly<Record<string, string>> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": POLICY,
  "cache-control": "no-cache",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
