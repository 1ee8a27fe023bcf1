import { resolve } from "node:path";
import { collectReaches } from "../../program/collect-reaches.js";
import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import type { AnalysedProject } from "../../program/program.js";
import { readSourceLines } from "../../program/source-lines.js";
import { describeNothingJudged } from "../../program/unjudged.js";
import { toPath } from "../../project/file-system.js";
import type { FileSystem } from "../../project/file-system.js";
import { parentOf } from "../../project/paths.js";
import type { CheckReport } from "../../report/check-report.js";
import type { Finding } from "../../report/finding.js";
import { writeHtml } from "../../report/html/write-html.js";
import type { CheckArguments } from "../flags/check-flags.js";
import { findChangedFiles } from "../changed-files.js";
import { pageFormat, toReportFormat } from "../flags/check-formats.js";
import { choosePaint, deliverFindings } from "../deliver.js";
import { describePage } from "../describe-page.js";
import type { ExitCode } from "../exit-code.js";
import { exitCodeOf } from "../exit-code.js";
import { fixInMemory } from "../fix-files.js";
import { holdAgainstBaseline } from "../known-findings.js";
import { readForCheck, toReport, withoutWarnings } from "../read-check.js";
import { resolvePath } from "../read-program.js";
import type { Reading } from "../read-program.js";
import type { World } from "../world.js";
import { describeTool, writeCheck } from "../write-check.js";
import { showFixes, writeFixes } from "../write-fixes.js";

/** A string is why the command could not run. */
export function check(given: CheckArguments, world: World): ExitCode | string {
  const changed = given.since === undefined ? undefined : findChangedFiles(folderOf(given, world), given.since, world);
  if (typeof changed === "string") return changed;
  const read = (fileSystem: FileSystem): Reading | string => readForCheck(given.paths, given, world, fileSystem);
  const isFixing = given.fix || given.fixDryRun;
  const isToFix = (path: string): boolean => changed?.has(world.fileSystem.real(path)) ?? true;
  const fixed = isFixing ? fixInMemory(read, ({ path, severity }) => isToFix(path) && (!given.quiet || severity === "error"), world.fileSystem) : undefined;
  if (typeof fixed === "string") return fixed;
  if (fixed && given.fixDryRun) return showFixes(fixed, given, world);
  const failure = fixed && writeFixes(fixed, world);
  if (failure !== undefined) return failure;

  const reading = fixed?.reading ?? read(world.fileSystem);
  if (typeof reading === "string") return reading;
  const all = toReport(reading.program, given, (finding, project) => changed === undefined || isChanged(finding, project, reading.base, changed, world));
  const report = holdAgainstBaseline(all, reading, given, world);
  if (typeof report === "string") return report;
  const shown = given.quiet ? withoutWarnings(report) : report;
  const text = given.format === pageFormat ? writePage(shown, reading, given, world) : writeText(shown, given, world);
  // As in ESLint, warnings that `--quiet` hides are counted all the same.
  const status = exitCodeOf(report.summary, given.maxWarnings);
  return deliverFindings(text, shown.summary, given, world) ?? describeNothingJudged(reading.program, world.locale) ?? status;
}

/** A folder in the checkout that is asked about. */
function folderOf({ paths }: CheckArguments, world: World): string {
  const path = resolvePath(paths[0] ?? ".", world);
  return world.fileSystem.stat(path)?.kind === "file" ? parentOf(path) ?? world.cwd : path;
}

/** What stands in a changed file, or comes from there; with the declared domains, everything in their project changes. */
function isChanged(finding: Finding, { project }: AnalysedProject, base: string, changed: ReadonlySet<string>, world: World): boolean {
  const has = (path: string): boolean => changed.has(world.fileSystem.real(path));
  if (project.serverDomainsFile && has(project.serverDomainsFile.path)) return true;
  return [finding, ...finding.related].some(({ file }) => has(toPath(resolve(base, file))));
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
