import type { ESLint } from "eslint";
import * as typescriptParser from "@typescript-eslint/parser";
import { loadLinter } from "./linters.js";

/** The scripts of a folder, as patterns that count from it. */
export const scripts = ["**/*.{js,ts}"];

/** What the preset reads besides. */
export const everything = [...scripts, "**/*.{json,wxml,wxss}"];

export interface FolderLinter {
  readonly eslint: ESLint;
  /** Whether a rule is one that the contestant brings. */
  readonly isOwn: (rule: string) => boolean;
}

/** One of the linters over a folder, with its own rules only. */
export async function createLinter(name: string, folder: string): Promise<FolderLinter> {
  const linter = await loadLinter(name);
  const eslint = new linter.ESLint({
    cwd: folder,
    overrideConfigFile: true,
    allowInlineConfig: true,
    stats: true,
    // A folder of somebody's repository may have no file at all of one kind.
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      { ignores: ["**/node_modules/**", "**/miniprogram_npm/**", "**/*.min.js", "**/*.d.ts"] },
      { files: scripts, linterOptions: { reportUnusedDisableDirectives: "off" }, ...linter.config },
      ...linter.preset ?? [],
      { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
    ],
  });
  const rules = [linter.config, ...linter.preset ?? []].flatMap((config) => Object.keys(config.rules ?? {}));
  const own = new Set(rules);
  return { eslint, isOwn: (rule) => own.has(rule) };
}
