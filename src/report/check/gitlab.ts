import type { CheckReport } from "./check-report.js";
import { fingerprintsIn } from "./fingerprint.js";

/**
 * The findings as a Code Quality report of GitLab, for `artifacts: reports: codequality`.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function writeGitLab(report: CheckReport): string {
  const fingerprints = fingerprintsIn(report);
  const issues = report.findings.map((finding) => ({
    description: finding.message,
    check_name: finding.rule,
    fingerprint: fingerprints.get(finding),
    severity: finding.severity === "error" ? "major" : "minor",
    location: { path: finding.file, lines: { begin: finding.line, end: finding.endLine } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
