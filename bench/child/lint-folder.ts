import type { ESLint as ESLintClass } from "eslint";
import * as typescriptParser from "@typescript-eslint/parser";
import { loadLinter } from "./linters.js";
import { writeDetails } from "./write-details.js";

const [name = "", folder = "."] = process.argv.slice(2);
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
    { files: ["**/*.{js,ts}"], linterOptions: { reportUnusedDisableDirectives: "off" }, ...linter.config },
    { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
  ],
});
writeDetails(sumTimes(await eslint.lintFiles(["**/*.{js,ts}"])));

/** Milliseconds of all passes, and of the rules that the contestant brings, by ESLint's own `stats`. */
function sumTimes(results: readonly ESLintClass.LintResult[]): Record<string, number> {
  // A pass over a file that cannot be parsed has no times.
  const passes = results.flatMap((result) => result.stats?.times.passes ?? []).filter((pass) => pass.total >= 0);
  const ruleTimes = passes.flatMap((pass) => Object.entries(pass.rules ?? {}));
  const own = ruleTimes.filter(([rule]) => Object.hasOwn(linter.config.rules ?? {}, rule));
  return {
    files: results.length,
    messages: results.reduce((sum, result) => sum + result.messages.filter((message) => message.ruleId).length, 0),
    broken: results.filter((result) => result.fatalErrorCount > 0).length,
    total: passes.reduce((sum, pass) => sum + pass.total, 0),
    parse: passes.reduce((sum, pass) => sum + (pass.parse?.total ?? 0), 0),
    rules: own.reduce((sum, [, time]) => sum + time.total, 0),
  };
}
