import { dirname, resolve } from "node:path";
import { relativePath } from "../program/file-names.js";
import { toPath } from "../project/file-system.js";
import { isWithin } from "../project/paths.js";
import { compareWithBaseline, readBaseline, renewBaseline, writeBaseline } from "../report/baseline.js";
import type { CheckReport } from "../report/check-report.js";
import type { Finding } from "../report/finding.js";
import { hasFailed } from "../report/unjudged-file.js";
import { adoptionTexts } from "./adoption-texts.js";
import type { CheckArguments } from "./flags/check-flags.js";
import { commandTexts } from "./command-texts.js";
import type { Reading } from "./read-program.js";
import { resolvePath } from "./read-program.js";
import type { World } from "./world.js";

/** Where ESLint looks for its own. */
export const usualBaseline = "eslint-suppressions.json";

/**
 * Takes known findings out of a report, or makes them known. Files are named from the folder of the baseline, as ESLint
 * names them when it runs there. A string is why the baseline cannot be used.
 */
export function holdAgainstBaseline(report: CheckReport, { base }: Reading, given: CheckArguments, world: World): CheckReport | string {
  if (given.baseline === undefined && !given.updateBaseline) return report;
  const name = given.baseline ?? usualBaseline;
  const texts = adoptionTexts[world.locale];
  const path = resolvePath(name, world);
  const text = world.fileSystem.readText(path);
  if (text === undefined && !given.updateBaseline) return texts.noBaseline(name);
  const old = text === undefined ? {} : readBaseline(text);
  if (old === undefined) return texts.brokenBaseline(name);

  const home = dirname(path);
  const nameOf = ({ file }: Finding): string => relativePath(home, toPath(resolve(base, file)));
  const targets = (given.paths.length === 0 ? ["."] : given.paths).map((one) => resolvePath(one, world));
  const failed = report.notJudged.filter(hasFailed).map(({ file }) => toPath(resolve(base, file)));
  const isChecked = (file: string): boolean => {
    const at = toPath(resolve(home, file));
    return targets.some((target) => isWithin(target, at)) && !failed.some((one) => isWithin(one, at));
  };
  const baseline = given.updateBaseline ? renewBaseline(report.findings, old, nameOf, isChecked) : old;
  const renewed = writeBaseline(baseline);
  if (given.updateBaseline && renewed !== text) {
    const failure = text === undefined ? world.writeFile(path, renewed) : world.rewriteFile(path, renewed);
    if (failure !== undefined) return commandTexts[world.locale].cannotWrite(name, failure);
    world.stderr.write(`${commandTexts[world.locale].written(name)}\n`);
  }
  const { known, fresh, outdated } = compareWithBaseline(report.findings, baseline, nameOf, isChecked);
  if (known.length > 0) world.stderr.write(`${texts.known(known.length, name)}\n`);
  // Where not all findings are at hand, nothing is known to be gone.
  if (outdated.length > 0 && given.since === undefined && given.shard === undefined) {
    world.stderr.write(`${texts.outdated(name, outdated.join(commandTexts[world.locale].comma))}\n`);
  }
  return { ...report, findings: fresh, summary: { ...report.summary, errors: report.summary.errors - known.length } };
}
