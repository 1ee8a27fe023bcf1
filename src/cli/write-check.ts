import { packageName, readPackageVersion } from "../lint/package-info.js";
import type { Preset } from "../program/active-rules.js";
import { describeRules } from "../program/describe-rules.js";
import type { CheckReport } from "../report/check-report.js";
import { writeGitHub } from "../report/github.js";
import { writeGitLab } from "../report/gitlab.js";
import { writeJson } from "../report/json.js";
import { writeJunit } from "../report/junit.js";
import { writeMarkdown } from "../report/markdown.js";
import type { Paint } from "../report/paint.js";
import { writeSarif } from "../report/sarif.js";
import { writeStylish } from "../report/stylish.js";
import type { CheckFormat } from "./check-formats.js";

interface Look {
  readonly preset: Preset;
  readonly paint: Paint;
}

const writers = {
  stylish: (report, { paint }) => writeStylish(report, paint),
  json: (report) => writeJson(report),
  sarif: (report, { preset }) => writeSarif(report, { name: packageName, version: readPackageVersion(), rules: describeRules(preset) }),
  github: writeGitHub,
  gitlab: writeGitLab,
  junit: writeJunit,
  markdown: writeMarkdown,
} as const satisfies Readonly<Record<CheckFormat, (report: CheckReport, look: Look) => string>>;

/** The report of `check` in the format that the flags name. */
export function writeCheck(report: CheckReport, format: CheckFormat, look: Look): string {
  return writers[format](report, look);
}
