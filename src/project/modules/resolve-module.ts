import type { FileSystem } from "../files/file-system.js";
import { applyAliases } from "./alias-pattern.js";
import { readAliases } from "./module-aliases.js";
import { isWithin, joinPath, parentOf } from "../files/paths.js";
import type { ProjectRoot } from "../roots/project-root.js";

/** Tried in this order behind a path without an extension; sources before what they are compiled to. */
const endings = ["", ".ts", ".js", ".tsx", ".jsx", ".mjs", ".json", ".vue", ".wpy", "/index.ts", "/index.js", "/index.tsx", "/index.jsx"];

/**
 * The file that a specifier means to a mini program, or nothing: for a package that is not built, for a plugin, for
 * what is absent, and for what lies outside the project.
 */
export function resolveModule(fs: FileSystem, specifier: string, from: string, project: ProjectRoot): string | undefined {
  const folder = parentOf(from);
  if (folder === undefined || /^[a-z][a-z-]*:/u.test(specifier)) return undefined;
  for (const path of candidates(fs, specifier, folder, project).flatMap(sourceOf)) {
    for (const ending of endings) {
      const file = path + ending;
      if (!isWithin(project.base, file) && !isWithin(project.root, file)) continue;
      if (fs.stat(file)?.kind === "file" && isInside(fs, file, project)) return file;
    }
  }
  return undefined;
}

function candidates(fs: FileSystem, specifier: string, folder: string, project: ProjectRoot): readonly string[] {
  if (specifier.startsWith(".")) return [joinPath(folder, specifier)];
  const aliased = applyAliases(readAliases(fs, project), specifier);
  if (specifier.startsWith("/")) return [...aliased, joinPath(project.root, specifier)];
  const [, rest] = /^[@~]\/(.+)$/u.exec(specifier) ?? [];
  if (rest !== undefined) return [...aliased, joinPath(project.root, rest), joinPath(project.base, `src/${rest}`), joinPath(project.base, rest)];
  // `require("utils/api")` without a dot is looked up beside the file.
  const beside = specifier.startsWith("@") ? [] : [joinPath(folder, specifier)];
  return [...aliased, ...beside, ...builtPackages(fs, specifier, folder, project)];
}

/** `./net.js` in TypeScript means net.ts. */
function sourceOf(path: string): readonly string[] {
  return /\.jsx?$/u.test(path) ? [path, path.replace(/\.jsx?$/u, "")] : [path];
}

/** Packages that the developer tools have built, of the nearest folder first: sub-packages may have their own. */
function builtPackages(fs: FileSystem, specifier: string, from: string, { root }: ProjectRoot): readonly string[] {
  const found: string[] = [];
  for (let folder: string | undefined = from; folder !== undefined && isWithin(root, folder); folder = parentOf(folder)) {
    const packages = `${folder}/miniprogram_npm`;
    if (fs.stat(packages)?.kind === "directory") found.push(`${packages}/${specifier}`);
  }
  return found;
}

/** A link in the project may lead out of it. */
function isInside(fs: FileSystem, file: string, { base, root }: ProjectRoot): boolean {
  const real = fs.real(file);
  return real === file || isWithin(fs.real(base), real) || isWithin(fs.real(root), real);
}
