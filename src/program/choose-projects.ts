import type { FileSystem } from "../project/files/file-system.js";
import { findProjectOf } from "../project/roots/find-project-of.js";
import { findProjects, libraryAt } from "../project/roots/find-projects.js";
import { isWithin, parentOf } from "../project/files/paths.js";
import type { ProjectRoot } from "../project/roots/project-root.js";

/**
 * The projects that the given files and folders are about, sorted by root: those inside a folder, and the one around
 * it. Code of no mini program is taken as a library, so that it is judged all the same.
 */
export function chooseProjects(fs: FileSystem, targets: readonly string[]): readonly ProjectRoot[] {
  const chosen = new Map<string, ProjectRoot>();
  for (const target of targets) {
    const roots = fs.stat(target)?.kind === "directory" ? projectsOfFolder(fs, target) : [projectOfFile(fs, target)];
    for (const root of roots) chosen.set(`${root.root} ${root.kind}`, root);
  }
  return [...chosen.values()].sort((one, other) => (one.root < other.root ? -1 : 1));
}

function projectsOfFolder(fs: FileSystem, folder: string): readonly ProjectRoot[] {
  const inside = findProjects(fs, folder);
  // The name of the file does not matter: the question is which project the folder's files belong to.
  const around = findProjectOf(fs, `${folder}/app.js`);
  if (around === undefined || around.kind === "library" || isWithin(folder, around.root)) return inside;
  return [around, ...inside.filter((root) => root.kind !== "library")];
}

function projectOfFile(fs: FileSystem, file: string): ProjectRoot {
  return findProjectOf(fs, file) ?? libraryAt(parentOf(file) ?? "/");
}
