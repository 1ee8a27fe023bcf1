import { resolve } from "node:path";
import { collectReaches } from "../../program/collect-reaches.js";
import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import { readSourceLines } from "../../program/source-lines.js";
import { describeNothingJudged } from "../../program/unjudged.js";
import { toPath } from "../../project/files/file-system.js";
import type { FileSystem } from "../../project/files/file-system.js";
import type { CheckReport } from "../../report/check/check-report.js";
import { writeHtml } from "../../report/html/write-html.js";
import type { CheckArguments } from "../flags/check-flags.js";
import { pageFormat, toReportFormat } from "../flags/check-formats.js";
import { choosePaint, deliverFindings } from "../deliver.js";
import { describePage } from "../describe-page.js";
import type { ExitCode } from "../exit-code.js";
import { exitCodeOf } from "../exit-code.js";
import { fixInMemory } from "../fix-files.js";
import { holdAgainstBaseline } from "../known-findings.js";
import { readForCheck, toReport, withoutWarnings } from "../read-check.js";
import type { Reading } from "../read-program.js";
import { findWanted, isWanted } from "../wanted-findings.js";
import type { World } from "../world.js";
import { describeTool, writeCheck } from "../write-check.js";
import { showFixes, writeFixes } from "../write-fixes.js";

/** A string is why the command could not run. */
export function check(given: CheckArguments, world: World): ExitCode | string {
  const wanted = findWanted(given, world);
  if (typeof wanted === "string") return wanted;
  const { paths, includes } = wanted;
  const read = (fileSystem: FileSystem): Reading | string => readForCheck(paths, given, world, fileSystem);
  const isFixing = given.fix || given.fixDryRun;
  const fixed = isFixing ? fixInMemory(read, ({ path, severity }) => includes(path) && (!given.quiet || severity === "error"), world.fileSystem) : undefined;
  if (typeof fixed === "string") return fixed;
  if (fixed && given.fixDryRun) return showFixes(fixed, given, world);
  const failure = fixed && writeFixes(fixed, world);
  if (failure !== undefined) return failure;

  const reading = fixed?.reading ?? read(world.fileSystem);
  if (typeof reading === "string") return reading;
  const all = toReport(reading.program, given, (finding, project) => isWanted(finding, project, reading.base, includes));
  const report = holdAgainstBaseline(all, reading, given, world);
  if (typeof report === "string") return report;
  const shown = given.quiet ? withoutWarnings(report) : report;
  const text = given.format === pageFormat ? writePage(shown, reading, given, world) : writeText(shown, given, world);
  // As in ESLint, warnings that `--quiet` hides are counted all the same.
  const status = exitCodeOf(report.summary, given.maxWarnings);
  return deliverFindings(text, shown.summary, given, world) ?? describeNothingJudged(reading.program, world.locale) ?? status;
}

function writeText(report: CheckReport, given: CheckArguments, world: World): string {
  return writeCheck(report, toReportFormat(given.format), { preset: presetOf(given), paint: choosePaint(given.output, world), locale: world.locale });
}

function writePage(report: CheckReport, { program, base }: Reading, given: CheckArguments, world: World): string {
  const { fileSystem, locale } = world;
  const { nameOf } = createFileNames(base);
  return writeHtml({
    heading: describePage(program.projects.map(({ project }) => project), world),
    check: report,
    domains: { projects: program.projects.map((project) => takeInventory(project, nameOf)) },
    reaches: collectReaches(program),
    lines: readSourceLines(report, fileSystem, (name) => toPath(resolve(base, name))),
    tool: describeTool(presetOf(given)),
    locale,
  });
}

function presetOf({ strict }: CheckArguments): "strict" | "recommended" {
  return strict ? "strict" : "recommended";
}
