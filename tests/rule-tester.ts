import * as typescriptParser from "@typescript-eslint/parser";
import json from "@eslint/json";
import { RuleTester } from "eslint";
import type { ESLint, Linter, Rule } from "eslint";
import { describe, it } from "vitest";
import { createEslintHost, createEslintRule } from "../src/lint/eslint-rule.js";
import { markupLanguages } from "../src/lint/markup-language.js";
import type { NetworkRule } from "../src/lint/network-rule.js";
import { createProjectSession } from "../src/lint/project-session.js";
import { settingsKey } from "../src/lint/read-settings.js";
import { memoryFileSystem } from "./memory-file-system.js";
import type { MemoryFileSystem } from "./memory-file-system.js";

export interface ValidCase {
  /** Says why the case is quiet; the code by default. */
  readonly name?: string;
  readonly code: string;
  /**
   * Relative to the case's own project; `pages/index/index.js` by default (`.ts`, or `app.json`, as it fits). The ending
   * tells the language.
   */
  readonly filename?: string;
  readonly parser?: "typescript";
  /** The code is a JSON file with comments and trailing commas. True when the file name ends in `.json`. */
  readonly json?: boolean;
  /** The rule's one options object. */
  readonly options?: object;
  /** What stands under `settings["miniprogram-network"]`. */
  readonly settings?: object;
  /** Other files of the project, by path relative to it. There is an empty project.config.json in any case. */
  readonly files?: Readonly<Record<string, string>>;
  readonly only?: boolean;
}

export interface InvalidCase extends ValidCase {
  readonly errors: readonly ExpectedError[];
  /** The code after fixes; left out or null when nothing is fixed. */
  readonly output?: string | null;
}

/** Lines and columns count from 1; the end is exclusive. */
export interface ExpectedError {
  readonly messageId?: string;
  /** The whole text, in place of the id: in Chinese there is none. */
  readonly message?: string;
  readonly data?: Readonly<Record<string, string | number>>;
  /** The text that follows the message for places in other files: `" Written in config.js:3."`. Needs `data`. */
  readonly related?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** All of them, or how many there are. */
  readonly suggestions?: readonly ExpectedSuggestion[] | number;
}

export interface ExpectedSuggestion {
  readonly messageId?: string;
  readonly desc?: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly output: string;
}

process.env["MINIPROGRAM_NETWORK_DEBUG"] = "1";
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** Runs a rule in ESLint over small projects that are kept in memory: each case has one of its own. */
export function testRule(
  rule: NetworkRule,
  cases: { readonly valid: readonly (ValidCase | string)[]; readonly invalid: readonly InvalidCase[] },
): void {
  const fs = memoryFileSystem({});
  const module = createEslintRule(rule, createEslintHost(createProjectSession(fs)));
  const plugins = { json, [settingsKey]: { meta: { namespace: settingsKey }, languages: markupLanguages } };
  // ESLint's types ask for less of a language than it does itself.
  const tester = new RuleTester({ plugins: plugins as unknown as Record<string, ESLint.Plugin> });
  let count = 0;
  const place = (test: ValidCase) => toEslintCase(test, `/projects/${rule.name}-${(count += 1)}`, fs);
  // The two packages type a rule differently; RuleTester runs both.
  tester.run(rule.name, module as unknown as Rule.RuleModule, {
    valid: cases.valid.map((test) => place(typeof test === "string" ? { code: test } : test)),
    invalid: cases.invalid.map((test) => ({
      ...place(test),
      errors: test.errors.map(toEslintError),
      output: test.output ?? null,
    })),
  });
}

function toEslintCase(test: ValidCase, root: string, fs: MemoryFileSystem): RuleTester.ValidTestCase {
  const path = `${root}/${test.filename ?? defaultFilename(test)}`;
  const files = { "project.config.json": "{}", ...test.files };
  for (const [name, text] of Object.entries(files)) fs.write(`${root}/${name}`, text);
  fs.write(path, test.code);
  return {
    code: test.code,
    filename: path,
    ...(test.name !== undefined && { name: test.name }),
    ...(test.only !== undefined && { only: test.only }),
    ...(test.options && { options: [test.options] }),
    ...(test.settings && { settings: { [settingsKey]: test.settings } }),
    ...languageOf(test, path),
  };
}

function defaultFilename({ json: isJson, parser }: ValidCase): string {
  if (isJson) return "app.json";
  return parser === "typescript" ? "pages/index/index.ts" : "pages/index/index.js";
}

function languageOf(test: ValidCase, path: string): Partial<Linter.Config> {
  const [, markup] = /\.(wxml|wxss)$/u.exec(path) ?? [];
  if (markup) return { language: `${settingsKey}/${markup}` };
  if (/\.(?:vue|mpx|wpy)$/u.test(path)) return { language: `${settingsKey}/component` };
  if (path.endsWith(".json")) return { language: "json/jsonc", languageOptions: { allowTrailingCommas: true } };
  const parserOptions = { ecmaFeatures: { jsx: !path.endsWith(".ts") } };
  return { languageOptions: { parserOptions, ...(test.parser && { parser: typescriptParser }) } };
}

function toEslintError({ related = "", data, suggestions, ...error }: ExpectedError): RuleTester.TestCaseError {
  return {
    ...error,
    ...(data && { data: { ...data, relatedPlaces: related } }),
    ...(suggestions !== undefined && {
      suggestions: typeof suggestions === "number" ? suggestions : suggestions.map(toEslintSuggestion),
    }),
  };
}

function toEslintSuggestion({ data, ...suggestion }: ExpectedSuggestion): RuleTester.SuggestionOutput {
  return { ...suggestion, ...(data && { data: { ...data, relatedPlaces: "" } }) };
}
