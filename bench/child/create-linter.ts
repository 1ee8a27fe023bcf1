import type { ESLint, Linter } from "eslint";
import * as typescriptParser from "@typescript-eslint/parser";
import { loadLinter } from "./linters.js";

/** The scripts of a folder, as patterns that count from it. */
export const scripts = ["**/*.{js,ts}"];

export interface FolderLinter {
  readonly eslint: ESLint;
  readonly rules: Partial<Linter.RulesRecord>;
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
      { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
    ],
  });
  return { eslint, rules: linter.config.rules ?? {} };
}
