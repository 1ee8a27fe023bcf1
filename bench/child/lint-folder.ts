import type { ESLint } from "eslint";
import { createLinter, scripts } from "./create-linter.js";
import { writeDetails } from "./write-details.js";

const [name = "", folder = "."] = process.argv.slice(2);
const { eslint, rules } = await createLinter(name, folder);
writeDetails(sumTimes(await eslint.lintFiles(scripts)));

/** Milliseconds of all passes, and of the rules that the contestant brings, by ESLint's own `stats`. */
function sumTimes(results: readonly ESLint.LintResult[]): Record<string, number> {
  // A pass over a file that cannot be parsed has no times.
  const passes = results.flatMap((result) => result.stats?.times.passes ?? []).filter((pass) => pass.total >= 0);
  const ruleTimes = passes.flatMap((pass) => Object.entries(pass.rules ?? {}));
  const own = ruleTimes.filter(([rule]) => Object.hasOwn(rules, rule));
  return {
    files: results.length,
    messages: results.reduce((sum, result) => sum + result.messages.filter((message) => message.ruleId).length, 0),
    broken: results.filter((result) => result.fatalErrorCount > 0).length,
    total: passes.reduce((sum, pass) => sum + pass.total, 0),
    parse: passes.reduce((sum, pass) => sum + (pass.parse?.total ?? 0), 0),
    rules: own.reduce((sum, [, time]) => sum + time.total, 0),
  };
}
