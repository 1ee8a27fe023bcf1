import { performance } from "node:perf_hooks";
import { loadBuiltPlugin } from "./built-plugin.js";
import { writeDetails } from "./write-details.js";

// What the plugin adds to ESLint's own start: loading it, and making the configuration.
await import("eslint");
const start = performance.now();
const { configs } = await loadBuiltPlugin();
const blocks = configs.recommended.length;
writeDetails({ import: performance.now() - start, blocks });
