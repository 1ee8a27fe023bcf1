import { resolve } from "node:path";
import { toPath } from "../project/file-system.js";
import { analyseProgram } from "../program/analyse-program.js";
import type { Program, ProgramRequest } from "../program/program.js";
import { createProgress } from "./progress.js";
import type { World } from "./world.js";

/** A program, and the folder that its file names are relative to. */
export interface Reading {
  readonly program: Program;
  readonly base: string;
}

type Wish = Pick<ProgramRequest, "preset" | "calls" | "foreign" | "onScript">;

/**
 * Reads the projects at the given paths. File names are relative to the path if it is one folder, else to the current
 * folder, and to that in any case if the names are to be its own. A string is why it could not be done.
 */
export function readProgram(paths: readonly string[], wish: Wish, world: World, names: "path" | "cwd" = "path"): Reading | string {
  if (paths.includes("")) return "A path is empty; leave it out for the current folder.";
  const targets = (paths.length === 0 ? ["."] : paths).map((path) => resolvePath(path, world));
  const absent = targets.findIndex((target) => world.fileSystem.stat(target) === undefined);
  if (absent >= 0) return `There is no file or folder "${paths[absent] ?? "."}".`;
  const [first] = targets;
  const isOneFolder = first !== undefined && targets.length === 1 && world.fileSystem.stat(first)?.kind === "directory";
  const base = isOneFolder && names === "path" ? first : world.cwd;
  const progress = createProgress(world.stderr);
  const program = analyseProgram({ ...wish, fileSystem: world.fileSystem, locale: world.locale, targets, base, onProgress: progress.show });
  progress.clear();
  if (isOneFolder && program.projects.length === 0) {
    const looked = "no app.json, game.json or sources of a framework, and no scripts";
    return `There is no mini program in "${paths[0] ?? "."}": ${looked}.`;
  }
  return { program, base };
}

export function resolvePath(path: string, world: World): string {
  return toPath(resolve(world.cwd, path));
}
