import { resolve } from "node:path";
import { toPath } from "../project/files/file-system.js";
import { analyseProgram } from "../program/analyse-program.js";
import type { Program, ProgramRequest } from "../program/program.js";
import { commandTexts } from "./command-texts.js";
import { createProgress } from "./progress.js";
import type { World } from "./world.js";

/** A program, and the folder that its file names are relative to. */
export interface Reading {
  readonly program: Program;
  readonly base: string;
}

type Wish = Pick<ProgramRequest, "preset" | "calls" | "foreign" | "onJudged" | "shard">;

/**
 * Reads the projects at the given paths. File names are relative to the path if it is one folder, else to the current
 * folder, and to that in any case if the names are to be its own. A string is why it could not be done.
 */
export function readProgram(paths: readonly string[], wish: Wish, world: World, names: "path" | "cwd" = "path"): Reading | string {
  const texts = commandTexts[world.locale];
  const targets = resolveTargets(paths, world);
  if (typeof targets === "string") return targets;
  const [first] = targets;
  const isOneFolder = first !== undefined && targets.length === 1 && world.fileSystem.stat(first)?.kind === "directory";
  const base = isOneFolder && names === "path" ? first : world.cwd;
  const progress = createProgress(world.stderr, texts.progress);
  const program = analyseProgram({ ...wish, fileSystem: world.fileSystem, locale: world.locale, targets, base, onProgress: progress.show });
  progress.clear();
  if (isOneFolder && program.projects.length === 0) {
    return texts.noProgram(paths[0] ?? ".");
  }
  return { program, base };
}

/** The given paths, of which the current folder is meant without any. A string is why one of them cannot be read. */
export function resolveTargets(paths: readonly string[], world: World): readonly string[] | string {
  const texts = commandTexts[world.locale];
  if (paths.includes("")) return texts.emptyPath;
  const targets = (paths.length === 0 ? ["."] : paths).map((path) => resolvePath(path, world));
  const absent = targets.findIndex((target) => world.fileSystem.stat(target) === undefined);
  return absent < 0 ? targets : texts.absent(paths[absent] ?? ".");
}

export function resolvePath(path: string, world: World): string {
  return toPath(resolve(world.cwd, path));
}
