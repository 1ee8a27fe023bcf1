import { resolve } from "node:path";
import type { AnalysedProject } from "../program/program.js";
import { toPath } from "../project/files/file-system.js";
import { findProjectOf } from "../project/roots/find-project-of.js";
import { isWithin, parentOf } from "../project/files/paths.js";
import type { Finding } from "../report/check/finding.js";
import { findChangedFiles } from "./changed-files.js";
import { commandTexts } from "./command-texts.js";
import type { CheckArguments } from "./flags/check-flags.js";
import { resolvePath, resolveTargets } from "./read-program.js";
import type { World } from "./world.js";

/** Which of all findings a run of `check` is about. */
export interface Wanted {
  /** What is read: the paths that were given, or the projects that they belong to. */
  readonly paths: readonly string[];
  /** Whether what is found in a file, or comes from it, is wanted. */
  readonly includes: (path: string) => boolean;
}

/** A string is why it cannot be told. */
export function findWanted(given: CheckArguments, world: World): Wanted | string {
  if (given.since !== undefined) {
    const changed = findChangedFiles(folderOf(given, world), given.since, world);
    if (typeof changed === "string") return changed;
    return { paths: given.paths, includes: (path: string) => changed.has(world.fileSystem.real(path)) };
  }
  return given.related ? findRelated(given, world) : { paths: given.paths, includes: () => true };
}

/** A folder in the checkout that is asked about. */
function folderOf({ paths }: CheckArguments, world: World): string {
  const path = resolvePath(paths[0] ?? ".", world);
  return world.fileSystem.stat(path)?.kind === "file" ? parentOf(path) ?? world.cwd : path;
}

/** The projects around some files, with what stands in the files or comes from them. */
function findRelated({ paths }: CheckArguments, world: World): Wanted | string {
  const { fileSystem } = world;
  if (paths.length === 0) return commandTexts[world.locale].relatedToNothing;
  const targets = resolveTargets(paths, world);
  if (typeof targets === "string") return targets;
  const roots = new Set(targets.map((target) => findProjectOf(fileSystem, target)?.base ?? target));
  const real = targets.map((target) => fileSystem.real(target));
  return { paths: [...roots], includes: (path: string) => real.some((target) => isWithin(target, fileSystem.real(path))) };
}

/** What stands in a wanted file, or comes from there; with the declared domains, everything in their project is wanted. */
export function isWanted(finding: Finding, { project }: AnalysedProject, base: string, includes: (path: string) => boolean): boolean {
  if (project.serverDomainsFile && includes(project.serverDomainsFile.path)) return true;
  return [finding, ...finding.related].some(({ file }) => includes(toPath(resolve(base, file))));
}
