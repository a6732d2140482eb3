import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Two forms of one application. By default one HTML file without data, into whose placeholders the exporter puts graph and font;
 * with `--mode served` a page with its scripts beside it, which asks the server for both.
 */
export default defineConfig(({ mode }) => {
  const served = mode === "served";
  return {
    root: folder("."),
    base: "./",
    plugins: [react(), served ? withoutPlaceholders() : viteSingleFile({ removeViteModuleLoader: true })],
    build: {
      outDir: folder(served ? "../dist/viewer-served" : "../dist/viewer"),
      emptyOutDir: true,
      target: "es2022",
      chunkSizeWarningLimit: 1500,
    },
  };
});

/** The server sends the policy as a header, graph and font by themselves; a mark tells the application that it is served. */
function withoutPlaceholders(): Plugin {
  const parts = [
    /<meta\s+http-equiv="Content-Security-Policy"[^>]*>\s*/,
    /<style id="maotu-fonts"><\/style>\s*/,
    /<script type="application\/json" id="maotu-data"><\/script>/,
  ];
  return {
    name: "maotu-served",
    transformIndexHtml(page) {
      for (const part of parts) {
        if (!part.test(page)) throw new Error(`viewer/index.html has no ${part.source}`);
      }
      const [policy, fonts, data] = parts as [RegExp, RegExp, RegExp];
      return page
        .replace(policy, "")
        .replace(fonts, "")
        .replace(data, '<meta name="maotu-service" content="read" />');
    },
  };
}
