import type { CheckReport } from "./check-report.js";
import { fingerprintsOf } from "./fingerprint.js";

/**
 * The findings as a Code Quality report of GitLab, for `artifacts: reports: codequality`.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function writeGitLab({ findings }: CheckReport): string {
  const fingerprints = fingerprintsOf(findings);
  const issues = findings.map((finding) => ({
    description: finding.message,
    check_name: finding.rule,
    fingerprint: fingerprints.get(finding),
    severity: finding.severity === "error" ? "major" : "minor",
    location: { path: finding.file, lines: { begin: finding.line, end: finding.endLine } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
