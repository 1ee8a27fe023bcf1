import type { CheckSummary } from "../report/check/check-report.js";

export type ExitCode = 0 | 1 | 2;

export const clean: ExitCode = 0;
export const findings: ExitCode = 1;
export const couldNotRun: ExitCode = 2;

/** As ESLint decides: errors fail, warnings only when there are more than allowed. */
export function exitCodeOf(summary: Pick<CheckSummary, "errors" | "warnings">, maxWarnings: number | undefined): ExitCode {
  if (summary.errors > 0) return findings;
  return maxWarnings !== undefined && summary.warnings > maxWarnings ? findings : clean;
}
