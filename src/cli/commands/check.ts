import { resolve } from "node:path";
import type { CheckReport } from "../../report/check-report.js";
import type { Finding } from "../../report/finding.js";
import { compareFindings } from "../../report/finding.js";
import { collectReaches } from "../../program/collect-reaches.js";
import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import type { AnalysedProject, Program } from "../../program/program.js";
import { readSourceLines } from "../../program/source-lines.js";
import { collectUnjudged, describeNothingJudged } from "../../program/unjudged.js";
import { toPath } from "../../project/file-system.js";
import type { FileSystem } from "../../project/file-system.js";
import { parentOf } from "../../project/paths.js";
import type { CommandArguments } from "../arguments.js";
import { findChangedFiles } from "../changed-files.js";
import { isForHost, toCheckFormat } from "../check-formats.js";
import { choosePaint, deliver } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { exitCodeOf } from "../exit-code.js";
import { fixInMemory } from "../fix-files.js";
import { holdAgainstBaseline } from "../known-findings.js";
import { readProgram, resolvePath } from "../read-program.js";
import type { Reading } from "../read-program.js";
import type { World } from "../world.js";
import { showFixes, writeFixes } from "../write-fixes.js";
import { writeCheck } from "../write-check.js";
import type { Story } from "../write-check.js";

/** A string is why the command could not run. */
export function check(given: CommandArguments, world: World): ExitCode | string {
  const preset = given.strict ? "strict" : "recommended";
  const format = toCheckFormat(given.format);
  const changed = given.since === undefined ? undefined : findChangedFiles(folderOf(given, world), given.since, world);
  if (typeof changed === "string") return changed;
  // Domains and hosts are those of the whole project, with what it ships of others.
  const wantsStory = format === "html";
  const read = (fileSystem: FileSystem): Reading | string => {
    return readProgram(given.paths, { preset, calls: wantsStory, foreign: wantsStory }, { ...world, fileSystem }, isForHost(format) ? "cwd" : "path");
  };
  const isFixing = given.fix || given.fixDryRun;
  const isToFix = (path: string): boolean => changed?.has(world.fileSystem.real(path)) ?? true;
  const fixed = isFixing ? fixInMemory(read, ({ path, severity }) => isToFix(path) && (!given.quiet || severity === "error"), world.fileSystem) : undefined;
  if (typeof fixed === "string") return fixed;
  if (fixed && given.fixDryRun) return showFixes(fixed, given, world);
  const failure = fixed && writeFixes(fixed, world);
  if (failure !== undefined) return failure;

  const reading = fixed?.reading ?? read(world.fileSystem);
  if (typeof reading === "string") return reading;
  const all = toReport(reading.program, (finding, project) => changed === undefined || isChanged(finding, project, reading.base, changed, world));
  const report = holdAgainstBaseline(all, reading, given, world);
  if (typeof report === "string") return report;
  const shown = given.quiet ? withoutWarnings(report) : report;
  const text = writeCheck(shown, format, {
    preset,
    paint: choosePaint(given, world),
    locale: world.locale,
    story: () => tellStory(reading, shown, world),
  });
  // As in ESLint, warnings that `--quiet` hides are counted all the same.
  const status = exitCodeOf(report.summary, given.maxWarnings);
  return deliver(text, given, world) ?? describeNothingJudged(reading.program, world.locale) ?? status;
}

/** A folder in the checkout that is asked about. */
function folderOf({ paths }: CommandArguments, world: World): string {
  const path = resolvePath(paths[0] ?? ".", world);
  return world.fileSystem.stat(path)?.kind === "file" ? parentOf(path) ?? world.cwd : path;
}

/** What stands in a changed file, or comes from there; with the declared domains, everything in their project changes. */
function isChanged(finding: Finding, { project }: AnalysedProject, base: string, changed: ReadonlySet<string>, world: World): boolean {
  const has = (path: string): boolean => changed.has(world.fileSystem.real(path));
  if (project.serverDomainsFile && has(project.serverDomainsFile.path)) return true;
  return [finding, ...finding.related].some(({ file }) => has(toPath(resolve(base, file))));
}

function toReport(program: Program, isShown: (finding: Finding, project: AnalysedProject) => boolean): CheckReport {
  const { projects } = program;
  const notJudged = collectUnjudged(program);
  const findings = projects.flatMap((project) => project.findings.filter((finding) => isShown(finding, project))).sort(compareFindings);
  const suppressed = projects.flatMap((project) => project.suppressed.filter((finding) => isShown(finding, project))).sort(compareFindings);
  return {
    projects: projects.map(({ root, project }) => ({ root, kind: project.kind })),
    findings,
    suppressed,
    notJudged,
    summary: {
      files: projects.reduce((sum, project) => sum + project.files, 0),
      calls: projects.reduce((sum, project) => sum + project.directCalls, 0),
      errors: findings.filter(({ severity }) => severity === "error").length,
      warnings: findings.filter(({ severity }) => severity === "warning").length,
      notJudged: notJudged.length,
    },
  };
}

function tellStory({ program, base }: Reading, report: CheckReport, { fileSystem }: World): Story {
  const { nameOf } = createFileNames(base);
  return {
    domains: { projects: program.projects.map((project) => takeInventory(project, nameOf)) },
    reaches: collectReaches(program),
    lines: readSourceLines(report, fileSystem, (name) => toPath(resolve(base, name))),
  };
}

function withoutWarnings(report: CheckReport): CheckReport {
  const findings = report.findings.filter((finding) => finding.severity === "error");
  const suppressed = report.suppressed.filter((finding) => finding.severity === "error");
  return { ...report, findings, suppressed, summary: { ...report.summary, warnings: 0 } };
}
