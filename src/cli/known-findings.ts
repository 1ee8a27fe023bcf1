import { dirname, resolve } from "node:path";
import { joinNames } from "../locale/join-names.js";
import { relativePath } from "../program/file-names.js";
import { toPath } from "../project/files/file-system.js";
import { isWithin } from "../project/files/paths.js";
import { compareWithBaseline, readBaseline, renewBaseline, writeBaseline } from "../report/check/baseline.js";
import type { Baseline } from "../report/check/baseline.js";
import type { CheckReport } from "../report/check/check-report.js";
import type { Finding } from "../report/check/finding.js";
import { hasFailed } from "../report/check/unjudged-file.js";
import { adoptionTexts } from "./adoption-texts.js";
import { commandTexts } from "./command-texts.js";
import type { CheckArguments } from "./flags/check-flags.js";
import type { Reading } from "./read-program.js";
import { resolvePath } from "./read-program.js";
import type { World } from "./world.js";

/** Where ESLint looks for its own. */
const usualBaseline = "eslint-suppressions.json";

/**
 * Takes known findings out of a report, or makes them known. Files are named from the folder of the baseline, as ESLint
 * names them when it runs there. Without a flag that names one, those are used that ESLint would find by itself: in the
 * current folder, and in the roots of the projects. A string is why a baseline cannot be used.
 */
export function holdAgainstBaseline(report: CheckReport, reading: Reading, given: CheckArguments, world: World): CheckReport | string {
  if (given.noBaseline) return report;
  const names = given.baseline === undefined ? findUsual(reading, given, world) : [given.baseline];
  let held = report;
  for (const name of names) {
    const next = holdAgainst(name, held, reading, given, world);
    if (typeof next === "string") return next;
    held = next;
  }
  return held;
}

/** As a person in the current folder names them; when they are to be written, one is enough. */
function findUsual({ program }: Reading, { updateBaseline }: CheckArguments, { cwd, fileSystem }: World): readonly string[] {
  const folders = [...new Set([cwd, ...program.projects.map(({ project }) => project.base)])];
  const found = folders.map((folder) => toPath(resolve(folder, usualBaseline))).filter((path) => fileSystem.stat(path)?.kind === "file");
  const names = found.map((path) => relativePath(cwd, path));
  return updateBaseline && names.length !== 1 ? [usualBaseline] : names;
}

function holdAgainst(name: string, report: CheckReport, { base }: Reading, given: CheckArguments, world: World): CheckReport | string {
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
  const failure = given.updateBaseline ? write(baseline, text, name, world) : undefined;
  if (failure !== undefined) return failure;

  const { known, fresh, outdated } = compareWithBaseline(report.findings, baseline, nameOf, isChecked);
  if (known.length > 0) world.stderr.write(`${texts.known(known.length, name)}\n`);
  // Where not all findings are at hand, nothing is known to be gone.
  if (outdated.length > 0 && given.since === undefined && !given.related && given.shard === undefined) {
    world.stderr.write(`${texts.outdated(name, joinNames(outdated, world.locale))}\n`);
  }
  const { summary } = report;
  return { ...report, findings: fresh, summary: { ...summary, errors: summary.errors - known.length, known: (summary.known ?? 0) + known.length } };
}

/** A string is why it could not be written. */
function write(baseline: Baseline, old: string | undefined, name: string, world: World): string | undefined {
  const text = writeBaseline(baseline);
  if (text === old) return undefined;
  const path = resolvePath(name, world);
  const failure = old === undefined ? world.writeFile(path, text) : world.rewriteFile(path, text);
  if (failure !== undefined) return commandTexts[world.locale].cannotWrite(name, failure);
  world.stderr.write(`${commandTexts[world.locale].written(name)}\n`);
  return undefined;
}
