import type { CheckReport, ProjectEntry } from "./check-report.js";
import { compareFindings } from "./finding.js";
import type { Finding } from "./finding.js";
import { compareText } from "../source-range.js";
import { compareUnjudged } from "./unjudged-file.js";

/** The report of one run over all that several runs have looked at. What more than one of them says is said once. */
export function mergeReports(reports: readonly CheckReport[]): CheckReport {
  const collect = <Item>(pick: (report: CheckReport) => readonly Item[]): Item[] =>
    [...new Map(reports.flatMap(pick).map((item) => [JSON.stringify(item), item])).values()];
  const findings = collect((report) => report.findings).sort(compareFindings);
  const notJudged = collect((report) => report.notJudged).sort(compareUnjudged);
  const sum = (key: "files" | "calls" | "known"): number => reports.reduce((total, { summary }) => total + (summary[key] ?? 0), 0);
  const isHeldAgainstBaseline = reports.some(({ summary }) => summary.known !== undefined);
  return {
    projects: collect((report) => report.projects).sort(compareProjects),
    findings,
    suppressed: collect((report) => report.suppressed).sort(compareFindings),
    notJudged,
    summary: {
      files: sum("files"),
      calls: sum("calls"),
      errors: countOf(findings, "error"),
      warnings: countOf(findings, "warning"),
      notJudged: notJudged.length,
      ...(isHeldAgainstBaseline ? { known: sum("known") } : {}),
    },
  };
}

function compareProjects(one: ProjectEntry, other: ProjectEntry): number {
  return compareText(one.root, other.root) || compareText(one.kind, other.kind);
}

export function countOf(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
