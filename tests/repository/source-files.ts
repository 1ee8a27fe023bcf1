import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";

export interface SourceFile {
  /** Relative to the repository: `src/values/abstract/value.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** A path of the repository for what begins with a dot, else the package's specifier. */
  readonly target: string;
  /** Erased by the compiler: `import type`. */
  readonly typeOnly: boolean;
}

/** Files below the folders of the repository, sorted, that end in one of the endings. */
export function collectFiles(folders: readonly string[], endings: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.includes("node_modules"))
    .sort()
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

/** Static imports, re-exports, and `import("…")` of a script. */
export function collectImports(file: SourceFile): readonly Import[] {
  const { module } = parseSync(file.path, file.text);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.moduleRequest ? [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
    ),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: file.text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    typeOnly: false,
  }));
  return [...imports, ...exports, ...dynamic].map(({ specifier, typeOnly }) => ({
    target: specifier.startsWith(".") ? toSourcePath(file.path, specifier) : specifier,
    typeOnly,
  }));
}

function toSourcePath(from: string, specifier: string): string {
  return normalize(join(dirname(from), specifier)).replaceAll("\\", "/").replace(/\.js$/u, ".ts");
}
