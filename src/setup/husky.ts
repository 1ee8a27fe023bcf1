import type { FileSystem } from "../project/files/file-system.js";
import { findString, findValue } from "../syntax/json/json-value.js";
import { isFile, planFile } from "./existing-file.js";
import type { FilePlan } from "./file-plan.js";
import { runAlso } from "./json-steps.js";
import type { Step } from "./json-steps.js";
import { findVersion } from "./package-json.js";
import type { PackageJson } from "./package-json.js";

/** How the project has commands run before a commit. */
type HookStyle =
  /** 9: `husky` makes the hooks work, and `.husky/pre-commit` is a list of commands. */
  | "commands"
  /** 5 to 8: `husky install`, and `.husky/pre-commit` is a program that loads husky.sh. */
  | "programs"
  /** 1 to 4: `husky.hooks` in package.json, or in a file of husky's own. */
  | "package"
  /** 0: the script `precommit`. */
  | "script"
  /** Not husky: `simple-git-hooks`, or `gitHooks` of yorkie, in package.json. */
  | "simple-git-hooks"
  | "gitHooks";

/** Settings of husky before version 5 that stand in files of their own. */
const huskyFiles = [".huskyrc", ".huskyrc.json", ".huskyrc.yaml", ".huskyrc.yml", ".huskyrc.js", "husky.config.js", "husky.config.cjs"];

/** Keys of package.json under which others than husky keep hooks. */
const otherKeys = ["simple-git-hooks", "gitHooks"] as const;

export interface HookPlan {
  /** For package.json. */
  readonly steps: readonly Step[];
  readonly files: readonly FilePlan[];
}

/** Whether hooks are somebody else's matter in the project. */
export function hasOtherHooks(packageJson: PackageJson | undefined): boolean {
  return otherKeys.some((key) => findValue(packageJson?.body, [key]));
}

/**
 * Has husky run lint-staged before commits, in the way of the version that the project has; or what it has in place of husky.
 *
 * @param top the folder of the checkout, in which package.json is
 * @param run what stands in front of a tool's name: `npx --no-install`
 */
export function planHusky(fs: FileSystem, top: string, packageJson: PackageJson | undefined, run: string): HookPlan {
  const line = `${run} lint-staged`;
  const hook = `${top}/.husky/pre-commit`;
  const style = findStyle(fs, top, packageJson);
  switch (style) {
    case "simple-git-hooks":
    case "gitHooks":
      return { steps: [runAlso([style, "pre-commit"], line, /\blint-staged\b/u)], files: [] };
    case "script":
      return { steps: [runAlso(["scripts", "precommit"], "lint-staged", /\blint-staged\b/u)], files: [] };
    case "package": {
      const own = huskyFiles.map((name) => `${top}/${name}`).find((path) => isFile(fs, path));
      if (own === undefined) return { steps: [runAlso(["husky", "hooks", "pre-commit"], "lint-staged", /\blint-staged\b/u)], files: [] };
      const isThere = /\blint-staged\b/u.test(fs.readText(own) ?? "");
      const lines = ['"hooks": { "pre-commit": "lint-staged" }'];
      return { steps: [], files: isThere ? [] : [{ kind: "by-hand", path: own, why: "is left to you", lines }] };
    }
    case "programs": {
      const head = '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\n';
      const plan = planFile(fs, top, hook, [line], (before) => extendHook(before, line, head));
      const isSetUp = isPrepared(packageJson, ["prepare", "postinstall", "install", "preinstall"]);
      const steps = isSetUp ? [] : [runAlso(["scripts", "prepare"], "husky install", /\bhusky\b/u)];
      // Git runs these by themselves.
      return { steps, files: [plan.kind === "write" ? { ...plan, isProgram: true } : plan] };
    }
    case "commands": {
      const isSetUp = isPrepared(packageJson, ["prepare", "postinstall"]);
      const steps = isSetUp ? [] : [runAlso(["scripts", "prepare"], "husky", /\bhusky\b/u)];
      return { steps, files: [planFile(fs, top, hook, [line], (before) => extendHook(before, line, ""))] };
    }
  }
}

/** husky's hook with lint-staged in it; an error where a line at the end would never be run. */
export function extendHook(before: string | undefined, line: string, head: string): ReturnType<Parameters<typeof planFile>[4]> {
  if (before === undefined || before.trim() === "") return { after: `${head}${line}\n` };
  if (/^[^#\n]*\blint-staged\b/mu.test(before)) return { after: before };
  if (/^(?:exit|exec)\b/mu.test(before)) return { why: "ends before its last line" };
  return { after: `${before}${before.endsWith("\n") ? "" : "\n"}${line}\n` };
}

/** By the version of husky; where its range is open, by what is there of it. */
function findStyle(fs: FileSystem, top: string, packageJson: PackageJson | undefined): HookStyle {
  const other = otherKeys.find((key) => findValue(packageJson?.body, [key]));
  if (other !== undefined) return other;
  const major = packageJson && findVersion(fs, packageJson, "husky")?.major;
  if (major !== undefined) return major >= 9 ? "commands" : major >= 5 ? "programs" : major >= 1 ? "package" : "script";
  const isOld = findValue(packageJson?.body, ["husky", "hooks"]) !== undefined || huskyFiles.some((name) => isFile(fs, `${top}/${name}`));
  if (isOld) return "package";
  const hooks = ["pre-commit", "commit-msg", "pre-push"].map((name) => fs.readText(`${top}/.husky/${name}`) ?? "");
  return hooks.some((text) => text.includes("husky.sh")) ? "programs" : "commands";
}

function isPrepared(packageJson: PackageJson | undefined, scripts: readonly string[]): boolean {
  return scripts.some((script) => /\bhusky\b/u.test(findString(packageJson?.body, ["scripts", script]) ?? ""));
}
