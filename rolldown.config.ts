import { defineConfig } from "rolldown";

/** Reading two hundred small modules one by one would hold up every start of ESLint and of the command. */
export default defineConfig({
  input: { "src/index": "./src/index.ts", "src/cli/bin": "./src/cli/bin.ts" },
  external: /^(?:node:|@?[a-z][\w.-]*(?:\/|$))/u,
  platform: "node",
  output: { dir: "dist", cleanDir: true, chunkFileNames: "chunks/[name].js" },
});
