import type { ESLint } from "eslint";
import { createLinter, everything, scripts } from "./create-linter.js";
import { writeDetails } from "./write-details.js";

/** Kinds of files that are told apart, by the ends of their names. */
const kinds = { scripts: /\.[jt]s$/u, json: /\.json$/u, wxml: /\.wxml$/u, wxss: /\.wxss$/u } as const;

const [name = "", folder = "."] = process.argv.slice(2);
const { eslint, isOwn } = await createLinter(name, folder);
const results = await eslint.lintFiles(name === "preset" ? everything : scripts);
const byKind = Object.entries(kinds).flatMap(([kind, ending]) => {
  const { files, total, rules } = sumTimes(results.filter(({ filePath }) => ending.test(filePath)));
  return files === 0 ? [] : [[`files of ${kind}`, files], [`total of ${kind}`, total], [`rules of ${kind}`, rules]] as const;
});
writeDetails({ ...sumTimes(results), ...Object.fromEntries(byKind) });

interface Times {
  readonly files: number;
  readonly messages: number;
  readonly broken: number;
  readonly total: number;
  readonly parse: number;
  readonly rules: number;
}

/** Milliseconds of all passes, and of the rules that the contestant brings, by ESLint's own `stats`. */
function sumTimes(list: readonly ESLint.LintResult[]): Times & Readonly<Record<string, number>> {
  // A pass over a file that cannot be parsed has no times.
  const passes = list.flatMap((result) => result.stats?.times.passes ?? []).filter((pass) => pass.total >= 0);
  const own = passes.flatMap((pass) => Object.entries(pass.rules ?? {})).filter(([rule]) => isOwn(rule));
  return {
    files: list.length,
    messages: list.reduce((sum, result) => sum + result.messages.filter((message) => message.ruleId).length, 0),
    broken: list.filter((result) => result.fatalErrorCount > 0).length,
    total: passes.reduce((sum, pass) => sum + pass.total, 0),
    parse: passes.reduce((sum, pass) => sum + (pass.parse?.total ?? 0), 0),
    rules: own.reduce((sum, [, time]) => sum + time.total, 0),
  };
}
