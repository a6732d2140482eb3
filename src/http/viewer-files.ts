import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { viewerFontCss } from "../export/viewer-html.js";
import type { GraphJson } from "../model/graph-view.js";

/** The built viewer as a server sends it; read once, so that no request decides which file is read. */
export interface ViewerFiles {
  /** The page; `edit` where corrections are taken. */
  page(mode: "read" | "edit"): string;
  asset(name: string): { readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | undefined;
  /** Style sheet with the glyphs of a graph's names and texts. */
  fonts(graph: GraphJson): Promise<string>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

const MARK = '<meta name="maotu-service" content="read" />';

/** Where `npm run build:viewer` puts the served form, from `dist` and from `src` alike. */
const FOLDER = fileURLToPath(new URL("../../dist/viewer-served", import.meta.url));

/** Reads the served form of the viewer; null where it was not built. */
export function readViewerFiles(folder = FOLDER): ViewerFiles | null {
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
  return {
    page: (mode) => (mode === "read" ? index : index.replace(MARK, MARK.replace("read", mode))),
    asset: (name) => assets.get(name),
    fonts: (graph) => {
      const words = [...assets.values()].map(({ body }) => Buffer.from(body).toString("utf8"));
      return viewerFontCss(graph, words.join(""));
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
