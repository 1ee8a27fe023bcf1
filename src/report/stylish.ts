import type { CheckReport, CheckSummary } from "./check-report.js";
import { countOf } from "./count-of.js";
import type { Finding } from "./finding.js";
import { groupBy } from "./group-by.js";
import type { Paint } from "./paint.js";
import { plain } from "./paint.js";
import { describePoint } from "./source-range.js";
import { writeUnjudged } from "./unjudged-table.js";

const nativeKinds: ReadonlySet<string> = new Set(["miniprogram", "minigame", "plugin", "library"]);

/** The findings as text, in the look of ESLint's own formatter, with a summary and what to do next. */
export function writeStylish(report: CheckReport, paint: Paint = plain): string {
  const files = groupBy(report.findings, (finding) => finding.file);
  const blocks = [...files].map(([file, findings]) => writeFile(file, findings, paint));
  const quiet = report.notJudged.filter(({ file }) => !files.has(file));
  if (quiet.length > 0) blocks.push(writeUnjudged("Not judged", quiet, paint));
  return [...blocks, writeSummary(report, paint)].join("\n");
}

function writeFile(file: string, findings: readonly Finding[], paint: Paint): string {
  const width = Math.max(...findings.map((finding) => placeOf(finding).length));
  const lines = findings.flatMap((finding) => writeFinding(finding, width, paint));
  return [paint("underline", file), ...lines, ""].join("\n");
}

function writeFinding(finding: Finding, width: number, paint: Paint): readonly string[] {
  const place = paint("dim", placeOf(finding).padStart(width));
  const severity = finding.severity === "error" ? paint("red", "error  ") : paint("yellow", "warning");
  const indent = " ".repeat(width + "    warning  ".length);
  return [
    `  ${place}  ${severity}  ${finding.message}  ${paint("dim", finding.rule)}`,
    ...finding.related.map((point) => paint("dim", `${indent}${describePoint(point)}  ${point.message}`)),
  ];
}

function placeOf(finding: Finding): string {
  return `${finding.line}:${finding.column}`;
}

function writeSummary(report: CheckReport, paint: Paint): string {
  const { summary, findings } = report;
  const left = summary.notJudged === 0 ? "" : `; ${summary.notJudged} not judged`;
  const seen = `${countOf(summary.files, "file")}${describeFrameworks(report)}, ${countOf(summary.calls, "network call")}${left}`;
  const total = summary.errors + summary.warnings;
  if (summary.files === 0) return `${paint("yellow", `! Nothing to judge: ${seen}.`)}\n`;
  if (total === 0) return `${paint("green", `✔ No problems: ${seen}.`)}\n`;
  const style = summary.errors > 0 ? "red" : "yellow";
  const lines = [paint(style, paint("bold", `✖ ${countOf(total, "problem")} (${writeCounts(summary)}): ${seen}.`))];
  return `${[...lines, ...writeHints(findings, paint)].join("\n")}\n`;
}

/** What else than native code was found: ` of uni-app and taro`. */
function describeFrameworks({ projects }: CheckReport): string {
  const kinds = [...new Set(projects.map(({ kind }) => kind))].filter((kind) => !nativeKinds.has(kind));
  if (kinds.length === 0) return "";
  const others = projects.some(({ kind }) => nativeKinds.has(kind)) ? ["native"] : [];
  return ` of ${[...kinds.sort(), ...others].join(", ")}`;
}

function writeCounts(summary: CheckSummary): string {
  return `${countOf(summary.errors, "error")}, ${countOf(summary.warnings, "warning")}`;
}

function writeHints(findings: readonly Finding[], paint: Paint): readonly string[] {
  const suggested = findings.filter((finding) => finding.suggestions.length > 0).length;
  const hints = ["miniprogram-network explain FILE:LINE tells how a URL was worked out."];
  if (suggested > 0) {
    hints.push(`For ${countOf(suggested, "problem")} the ESLint plugin suggests a change in your editor.`);
  }
  return hints.map((hint) => paint("dim", `  ${hint}`));
}
