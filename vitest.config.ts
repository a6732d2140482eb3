import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Loading nodejieba takes seconds, a browser takes more; nothing here asserts speed.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    setupFiles: ["test/setup/no-console.ts"],
  },
});
