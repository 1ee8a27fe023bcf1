import { resolve } from "node:path";

/** A program to be measured on a folder. */
export interface Contestant {
  readonly name: string;
  /** Arguments of `node`. */
  readonly run: (folder: string) => readonly string[];
}

export const base = lint("ESLint, one empty rule", "empty-rule");
export const ours = lint("ESLint, our rules", "ours");
export const everything = lint("ESLint, our preset, all files", "preset");
export const command = program("miniprogram-network check", (folder) => [built("dist/src/cli/bin.js"), "check", "--strict", folder]);

/** All that run over a corpus. Peers come last: they may not be installable. */
export const contestants: readonly Contestant[] = [
  lint("ESLint, no rule", "no-rule"),
  base,
  ours,
  everything,
  command,
];

export const peers: readonly Contestant[] = [
  lint("ESLint, 2 URL rules of eslint-plugin-sonarjs", "sonarjs"),
  lint("ESLint, no-insecure-url of @microsoft/eslint-plugin-sdl", "sdl"),
];

/** An editor in which one file of a folder is typed in. */
export const editors = {
  base: program("ESLint, one empty rule", (folder) => [child("relint-file"), "empty-rule", folder]),
  ours: program("ESLint, our rules", (folder) => [child("relint-file"), "ours", folder]),
} as const;

/** Those that need no folder. */
export const starts = {
  node: program("node", () => [child("idle")]),
  command: program("miniprogram-network --version", () => [built("dist/src/cli/bin.js"), "--version"]),
  plugin: program("plugin, beyond ESLint", () => [child("import-plugin")]),
} as const;

function lint(name: string, linter: string): Contestant {
  return program(name, (folder) => [child("lint-folder"), linter, folder]);
}

function program(name: string, run: Contestant["run"]): Contestant {
  return { name, run };
}

function child(name: string): string {
  return built(`.bench/build/bench/child/${name}.js`);
}

function built(path: string): string {
  return resolve(path);
}
