import { findString, findValue, membersOf, nameOf } from "../syntax/json/json-value.js";
import type { FileSystem } from "./file-system.js";
import { readJsonFile } from "./json-file.js";
import { isWithin, joinPath, parentOf } from "./paths.js";
import type { ProjectRoot } from "./project-root.js";

/** Tried in this order behind a path without an extension; sources before what they are compiled to. */
const endings = ["", ".ts", ".js", ".tsx", ".jsx", ".mjs", ".json", ".vue", ".wpy", "/index.ts", "/index.js", "/index.tsx", "/index.jsx"];

/**
 * The file that a specifier means to a mini program, or nothing: for an npm package, for what is absent, and for
 * what lies outside the project.
 */
export function resolveModule(fs: FileSystem, specifier: string, from: string, project: ProjectRoot): string | undefined {
  const folder = parentOf(from);
  if (folder === undefined || /^[a-z]+:/u.test(specifier)) return undefined;
  for (const path of candidates(fs, specifier, folder, project)) {
    for (const ending of endings) {
      const file = path + ending;
      if (!isWithin(project.base, file) && !isWithin(project.root, file)) continue;
      if (fs.stat(file)?.kind === "file") return file;
    }
  }
  return undefined;
}

function candidates(fs: FileSystem, specifier: string, folder: string, project: ProjectRoot): string[] {
  if (specifier.startsWith(".")) return [joinPath(folder, specifier)];
  if (specifier.startsWith("/")) return [joinPath(project.root, specifier)];
  const aliased = resolveAlias(fs, specifier, project);
  if (aliased) return [aliased];
  const [, rest] = /^[@~]\/(.+)$/u.exec(specifier) ?? [];
  if (rest !== undefined) return [joinPath(project.root, rest), joinPath(project.base, `src/${rest}`), joinPath(project.base, rest)];
  // `require("utils/api")` without a dot is looked up beside the file; npm packages are not followed.
  return specifier.startsWith("@") ? [] : [joinPath(folder, specifier)];
}

/** `"resolveAlias": { "@utils/*": "utils/*" }` of app.json. */
function resolveAlias(fs: FileSystem, specifier: string, project: ProjectRoot): string | undefined {
  const aliases = findValue(readJsonFile(fs, `${project.root}/app.json`)?.body, ["resolveAlias"]);
  for (const member of membersOf(aliases)) {
    const alias = nameOf(member);
    const target = findString(aliases, [alias]);
    if (target === undefined) continue;
    if (alias === specifier) return joinPath(project.root, target);
    if (alias.endsWith("*") && specifier.startsWith(alias.slice(0, -1))) {
      return joinPath(project.root, target.replace("*", specifier.slice(alias.length - 1)));
    }
  }
  return undefined;
}
