import { resolve } from "node:path";
import type { CheckReport } from "../../report/check-report.js";
import type { Finding } from "../../report/finding.js";
import { compareFindings } from "../../report/finding.js";
import { toPath } from "../../project/file-system.js";
import { collectReaches } from "../../program/collect-reaches.js";
import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import type { Program } from "../../program/program.js";
import { readSourceLines } from "../../program/source-lines.js";
import { collectUnjudged, describeNothingJudged } from "../../program/unjudged.js";
import type { CommandArguments } from "../arguments.js";
import { isForHost, toCheckFormat } from "../check-formats.js";
import { choosePaint, deliver } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { exitCodeOf } from "../exit-code.js";
import { readProgram } from "../read-program.js";
import type { Reading } from "../read-program.js";
import type { World } from "../world.js";
import { writeCheck } from "../write-check.js";
import type { Story } from "../write-check.js";

/** A string is why the command could not run. */
export function check(given: CommandArguments, world: World): ExitCode | string {
  const preset = given.strict ? "strict" : "recommended";
  const format = toCheckFormat(given.format);
  // Domains and hosts are those of the whole project, with what it ships of others.
  const wantsStory = format === "html";
  const reading = readProgram(given.paths, { preset, calls: wantsStory, foreign: wantsStory }, world, isForHost(format) ? "cwd" : "path");
  if (typeof reading === "string") return reading;
  const report = toReport(reading.program);
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

function toReport(program: Program): CheckReport {
  const { projects } = program;
  const notJudged = collectUnjudged(program);
  const findings = projects.flatMap((project) => project.findings).sort(compareFindings);
  const suppressed = projects.flatMap((project) => project.suppressed).sort(compareFindings);
  return {
    projects: projects.map(({ root, project }) => ({ root, kind: project.kind })),
    findings,
    suppressed,
    notJudged,
    summary: {
      files: projects.reduce((sum, project) => sum + project.files, 0),
      calls: projects.reduce((sum, project) => sum + project.directCalls, 0),
      errors: countOf(findings, "error"),
      warnings: countOf(findings, "warning"),
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

function countOf(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
