// Makes dist/bin/questions.js: the commands that only ask a graph, with the packages that each of them needs, as one file. The languages
// of zod's messages, which are most of that package, are left out: ours come from `src/cli/messages-*.ts`.

import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Zod puts all its languages into its one name-space; nobody asks for them by it here. */
const withoutLanguages = {
  name: "maotu-without-languages",
  load: (id) => (/zod\/v4\/locales\/index\.js$/u.test(id) ? "export {};" : null),
};

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  plugins: [withoutLanguages],
  ssr: {
    noExternal: ["zod", "commander", "string-width", "strip-ansi", "ansi-regex", "emoji-regex", /^get-east/u],
  },
  build: {
    ssr: "dist/cli/questions.js",
    outDir: "dist/bin",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rollupOptions: {
      onwarn: (warning, warn) => warning.code !== "INVALID_ANNOTATION" && warn(warning),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
