/** `from "./net"`, `import("./net")`, `require("./net")` */
const importedPath = /\b(?:from|import|require)\s*\(?\s*["'`]([^"'`\n]+)/gu;

/** The modules that a script names, each once, found without parsing. */
export function collectImportedPaths(text: string): readonly string[] {
  return [...new Set([...text.matchAll(importedPath)].map(([, path = ""]) => path))];
}
