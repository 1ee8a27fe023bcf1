import { packageName, readPackageVersion } from "../lint/package-info.js";
import type { Locale } from "../locale/locale.js";
import type { Preset } from "../program/active-rules.js";
import { describeRules } from "../program/describe-rules.js";
import type { CheckReport } from "../report/check/check-report.js";
import { writeGitHub } from "../report/check/github.js";
import { writeGitLab } from "../report/check/gitlab.js";
import { writeJson } from "../report/json.js";
import { writeJunit } from "../report/check/junit.js";
import { writeMarkdown } from "../report/check/markdown.js";
import type { Paint } from "../report/paint.js";
import type { Tool } from "../report/check/sarif.js";
import { writeSarif } from "../report/check/sarif.js";
import { writeStylish } from "../report/check/stylish.js";
import type { ReportFormat } from "./flags/check-formats.js";

interface Look {
  readonly preset: Preset;
  readonly paint: Paint;
  readonly locale: Locale;
}

const writers = {
  stylish: (report, { paint, locale, preset }) => writeStylish(report, paint, locale, preset),
  json: (report) => writeJson(report),
  sarif: (report, { preset, locale }) => writeSarif(report, describeTool(preset), locale),
  github: writeGitHub,
  gitlab: writeGitLab,
  junit: writeJunit,
  markdown: (report, { locale }) => writeMarkdown(report, locale),
} as const satisfies Readonly<Record<ReportFormat, (report: CheckReport, look: Look) => string>>;

/** The report of `check` in the format that the flags name. */
export function writeCheck(report: CheckReport, format: ReportFormat, look: Look): string {
  return writers[format](report, look);
}

/** What made the report. */
export function describeTool(preset: Preset): Tool {
  return { name: packageName, version: readPackageVersion(), rules: describeRules(preset) };
}
