import { toVisibleTexts } from "../../syntax/visible-text.js";
import type { Locale } from "../../locale/locale.js";
import type { CheckReport } from "./check-report.js";
import { checkTexts } from "./check-texts.js";
import { columnsOf, padColumns } from "../columns.js";
import type { Finding } from "./finding.js";
import { groupBy } from "../group-by.js";
import type { Paint } from "../paint.js";
import { plain } from "../paint.js";
import { describePoint } from "../source-range.js";
import { writeUnjudged } from "./unjudged-table.js";

const nativeKinds: ReadonlySet<string> = new Set(["miniprogram", "minigame", "plugin", "library"]);

/** The findings as text, in the look of ESLint's own formatter, with a summary and what to do next. */
export function writeStylish(report: CheckReport, paint: Paint = plain, locale: Locale = "en", preset: "recommended" | "strict" = "recommended"): string {
  return writeVisible(toVisibleTexts(report), paint, locale, preset);
}

function writeVisible(report: CheckReport, paint: Paint, locale: Locale, preset: "recommended" | "strict"): string {
  const files = groupBy(report.findings, (finding) => finding.file);
  const blocks = [...files].map(([file, findings]) => writeFile(file, findings, paint, locale));
  const quiet = report.notJudged.filter(({ file }) => !files.has(file));
  if (quiet.length > 0) blocks.push(writeUnjudged(checkTexts[locale].notJudged, quiet, paint, locale));
  return [...blocks, writeSummary(report, paint, locale, preset)].join("\n");
}

function writeFile(file: string, findings: readonly Finding[], paint: Paint, locale: Locale): string {
  const width = Math.max(...findings.map((finding) => placeOf(finding).length));
  const lines = findings.flatMap((finding) => writeFinding(finding, width, paint, locale));
  return [paint("underline", file), ...lines, ""].join("\n");
}

function writeFinding(finding: Finding, width: number, paint: Paint, locale: Locale): readonly string[] {
  const { error, warning } = checkTexts[locale];
  const place = paint("dim", placeOf(finding).padStart(width));
  const severity = finding.severity === "error" ? paint("red", padColumns(error, columnsOf(warning))) : paint("yellow", warning);
  const indent = " ".repeat(width + 6 + columnsOf(warning));
  return [
    `  ${place}  ${severity}  ${finding.message}  ${paint("dim", finding.rule)}`,
    ...finding.related.map((point) => paint("dim", `${indent}${describePoint(point)}  ${point.message}`)),
  ];
}

function placeOf(finding: Finding): string {
  return `${finding.line}:${finding.column}`;
}

function writeSummary(report: CheckReport, paint: Paint, locale: Locale, preset: "recommended" | "strict"): string {
  const texts = checkTexts[locale];
  const { summary, findings } = report;
  const seen = texts.seen(summary.files, describeFrameworks(report, locale), summary.calls, summary.notJudged, summary.known ?? 0);
  const total = summary.errors + summary.warnings;
  if (summary.files === 0) return `${paint("yellow", `! ${texts.nothing(seen)}`)}\n`;
  if (total === 0) return `${paint("green", `✔ ${texts.clean(seen)}`)}\n`;
  const style = summary.errors > 0 ? "red" : "yellow";
  const found = texts.found(total, texts.counts(summary.errors, summary.warnings), seen);
  return `${[paint(style, paint("bold", `✖ ${found}`)), ...writeHints(findings, paint, locale, preset)].join("\n")}\n`;
}

/** What else than native code was found: `taro, uni-app`. */
function describeFrameworks({ projects }: CheckReport, locale: Locale): string {
  const { comma, native } = checkTexts[locale];
  const kinds = [...new Set(projects.map(({ kind }) => kind))].filter((kind) => !nativeKinds.has(kind));
  if (kinds.length === 0) return "";
  const others = projects.some(({ kind }) => nativeKinds.has(kind)) ? [native] : [];
  return [...kinds.sort(), ...others].join(comma);
}

function writeHints(findings: readonly Finding[], paint: Paint, locale: Locale, preset: "recommended" | "strict"): readonly string[] {
  const texts = checkTexts[locale];
  const suggested = findings.filter((finding) => finding.suggestions.length > 0).length;
  const fixable = findings.filter((finding) => finding.fix !== undefined).length;
  const hints = [texts.explain(preset === "strict" ? " --strict" : ""), ...(fixable > 0 ? [texts.fixable(fixable)] : []), ...(suggested > 0 ? [texts.suggested(suggested)] : [])];
  return hints.map((hint) => paint("dim", `  ${hint}`));
}
