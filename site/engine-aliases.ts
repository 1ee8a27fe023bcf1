import { fileURLToPath } from "node:url";

/** The engine runs in Node; in a page these stand for what it takes from there. */
export const engineAliases = ["crypto", "fs", "module", "path", "process", "url", "vm"].map((name) => ({
  find: `node:${name}`,
  replacement: fileURLToPath(new URL(`playground/node/${name}.ts`, import.meta.url)),
}));
