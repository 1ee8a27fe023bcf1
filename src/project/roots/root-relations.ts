import { findString } from "../../syntax/json/json-value.js";
import type { FileSystem } from "../files/file-system.js";
import { isOutputFolder, sourceFolders } from "../files/folder-names.js";
import { readJsonFile } from "../files/json-file.js";
import { isWithin, joinPath, parentOf, relativeTo } from "../files/paths.js";
import { isNative } from "./project-root.js";
import type { ProjectRoot } from "./project-root.js";
import { collectRootsIn } from "./roots-in-folder.js";

/** How far above a root its project.config.json or its sources are looked for: `dist/build/mp-weixin`. */
const maxLevels = 4;

/**
 * The roots of a folder that are worth checking, with the base that each belongs to: without what a build wrote while
 * its sources are there too.
 */
export function collectSourceRootsIn(fs: FileSystem, folder: string): readonly ProjectRoot[] {
  const sources = collectRootsIn(fs, folder).filter((root) => !isBuildOutput(fs, root));
  if (sources.length === 0 && hasProjectConfig(fs, folder)) return collectBuiltRoots(fs, folder);
  return sources.map((root) => (root.base === root.root ? { ...root, base: findBase(fs, root) } : root));
}

/** Whether a folder above holds the sources from which the files of this root were made. */
export function isBuildOutput(fs: FileSystem, { kind, root }: ProjectRoot): boolean {
  if (!isNative(kind)) return false;
  return collectAbove(root).some((folder) => {
    const top = relativeTo(folder, root)?.split("/")[0] ?? "";
    if (isOutputFolder(top) && hasRootOutside(fs, folder, `${folder}/${top}`)) return true;
    return hasProjectConfig(fs, folder) && isNamedBesideSources(fs, folder, root);
  });
}

/** project.config.json names this root as what is uploaded, and sources from which it is made are there as well. */
function isNamedBesideSources(fs: FileSystem, folder: string, root: string): boolean {
  const config = readJsonFile(fs, `${folder}/project.config.json`);
  const named = findString(config?.body, ["miniprogramRoot"]);
  if (named === undefined || joinPath(folder, named) !== root) return false;
  return collectRootsIn(fs, folder).some((found) => found.root !== root && found.kind !== "plugin");
}

function hasRootOutside(fs: FileSystem, folder: string, output: string): boolean {
  const isOutside = (found: ProjectRoot): boolean => !isWithin(output, found.root);
  if (collectRootsIn(fs, folder).some(isOutside)) return true;
  return sourceFolders.some((name) => collectRootsIn(fs, `${folder}/${name}`).some(isOutside));
}

/** The sources of a project whose project.config.json names what is built from them. */
function collectBuiltRoots(fs: FileSystem, base: string): readonly ProjectRoot[] {
  const roots = sourceFolders.flatMap((name) => collectRootsIn(fs, `${base}/${name}`));
  return roots.flatMap((root) => (root.base === root.root && findBase(fs, root) === base ? [{ ...root, base }] : []));
}

/** project.config.json stands above the code of which it names a built copy, or none. */
function findBase(fs: FileSystem, { root }: ProjectRoot): string {
  for (const folder of [root, ...collectAbove(root)]) {
    if (!hasProjectConfig(fs, folder)) continue;
    if (folder === root) return root;
    const named = collectRootsIn(fs, folder);
    return named.some((other) => other.root === root) || named.every((other) => isBuildOutput(fs, other)) ? folder : root;
  }
  const parent = parentOf(root);
  if (parent === undefined || isFile(fs, `${root}/package.json`)) return root;
  return isFile(fs, `${parent}/package.json`) ? parent : root;
}

/** By the list of the folder, which has been read before anyway. */
function hasProjectConfig(fs: FileSystem, folder: string): boolean {
  return fs.list(folder).some(({ name, kind }) => name === "project.config.json" && kind === "file");
}

function isFile(fs: FileSystem, path: string): boolean {
  return fs.stat(path)?.kind === "file";
}

function collectAbove(folder: string): readonly string[] {
  const above: string[] = [];
  for (let at = parentOf(folder); at !== undefined && above.length < maxLevels; at = parentOf(at)) above.push(at);
  return above;
}
