import type { AnalysedProject, Program } from "../program/program.js";
import { collectUnjudged } from "../program/unjudged.js";
import type { FileSystem } from "../project/files/file-system.js";
import type { CheckReport } from "../report/check/check-report.js";
import type { Finding } from "../report/check/finding.js";
import { compareFindings } from "../report/check/finding.js";
import { countOf } from "../report/check/merge-reports.js";
import type { CheckArguments } from "./flags/check-flags.js";
import { isForHost, pageFormat } from "./flags/check-formats.js";
import { readProgram } from "./read-program.js";
import type { Reading } from "./read-program.js";
import type { World } from "./world.js";

/**
 * Reads the projects at some paths for `check`. A string is why it could not be done.
 *
 * @param fileSystem where the files are; those on disk, unless something is to be mended first
 */
export function readForCheck(
  paths: readonly string[],
  { strict, shard, format, related }: CheckArguments,
  world: World,
  fileSystem: FileSystem = world.fileSystem,
): Reading | string {
  // A page shows the domains and hosts of the whole project, with what it ships of others.
  const isPage = format === pageFormat;
  const wish = { preset: strict ? "strict" : "recommended", calls: isPage, foreign: isPage, shard } as const;
  return readProgram(paths, wish, { ...world, fileSystem }, isForHost(format) || related ? "cwd" : "path");
}

const always = (): boolean => true;

export function toReport(
  { projects, leftAlone }: Program,
  { shard }: Pick<CheckArguments, "shard">,
  isShown: (finding: Finding, project: AnalysedProject) => boolean = always,
): CheckReport {
  const notJudged = collectUnjudged({ projects, leftAlone });
  const collect = <One extends Finding>(pick: (project: AnalysedProject) => readonly One[]): One[] =>
    projects.flatMap((project) => pick(project).filter((finding) => isShown(finding, project))).sort(compareFindings);
  const findings = collect((project) => project.findings);
  return {
    projects: projects.map(({ root, project }) => ({ root, kind: project.kind })),
    findings,
    suppressed: collect((project) => project.suppressed),
    notJudged,
    summary: {
      files: projects.reduce((sum, project) => sum + project.files, 0),
      calls: projects.reduce((sum, project) => sum + project.directCalls, 0),
      errors: countOf(findings, "error"),
      warnings: countOf(findings, "warning"),
      notJudged: notJudged.length,
    },
    ...(shard ? { shard: { index: shard.index, count: shard.count } } : {}),
  };
}

/** What `--quiet` shows. */
export function withoutWarnings(report: CheckReport): CheckReport {
  const findings = report.findings.filter((finding) => finding.severity === "error");
  const suppressed = report.suppressed.filter((finding) => finding.severity === "error");
  return { ...report, findings, suppressed, summary: { ...report.summary, warnings: 0 } };
}
