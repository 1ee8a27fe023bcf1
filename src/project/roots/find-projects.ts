import type { FileSystem } from "../files/file-system.js";
import { isForeignFolder, isOutputFolder } from "../files/folder-names.js";
import { listOnce } from "../files/list-once.js";
import { extensionOf, isWithin } from "../files/paths.js";
import type { ProjectRoot } from "./project-root.js";
import { collectSourceRootsIn } from "./root-relations.js";
import { isMiniProgramPackage } from "./roots-in-folder.js";
import { scriptExtensions } from "./source-kinds.js";

/**
 * Every mini program and mini game in a folder, sorted by root. When there is none, the folder itself as a library if
 * it has scripts. Packages of mini-program code that are no part of a project are libraries as well.
 */
export function findProjects(realFs: FileSystem, folder: string): readonly ProjectRoot[] {
  const fs = listOnce(realFs);
  const found = new Map<string, ProjectRoot>();
  const packages: string[] = [];
  walkFolders(fs, folder, (at, names) => {
    for (const root of collectSourceRootsIn(fs, at)) if (!found.has(root.root)) found.set(root.root, root);
    if (names.has("package.json")) packages.push(at);
  });
  for (const at of packages) {
    if (!isPartOf(at, found.values()) && isMiniProgramPackage(fs, at)) found.set(at, libraryAt(at));
  }
  if (found.size === 0 && hasScripts(fs, folder)) return [libraryAt(folder)];
  return [...found.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
}

export function libraryAt(folder: string): ProjectRoot {
  return { kind: "library", root: folder, base: folder };
}

function isPartOf(folder: string, projects: Iterable<ProjectRoot>): boolean {
  for (const { root, base } of projects) if (isWithin(root, folder) || isWithin(base, folder)) return true;
  return false;
}

function walkFolders(
  fs: FileSystem,
  folder: string,
  visit: (folder: string, names: ReadonlySet<string>) => void,
): void {
  const entries = fs.list(folder);
  visit(folder, new Set(entries.map((entry) => entry.name)));
  for (const { name, kind } of entries) {
    if (kind === "directory" && !isForeignFolder(name)) walkFolders(fs, `${folder}/${name}`, visit);
  }
}

function hasScripts(fs: FileSystem, folder: string): boolean {
  return fs.list(folder).some(({ name, kind }) => {
    if (kind === "file") return scriptExtensions.has(extensionOf(name));
    return !isForeignFolder(name) && !isOutputFolder(name) && hasScripts(fs, `${folder}/${name}`);
  });
}
