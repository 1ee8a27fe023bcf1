import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/projects/**"],
    // For what hangs, not for what is slow: the first test of a file loads the parsers.
    testTimeout: 30_000,
  },
});
