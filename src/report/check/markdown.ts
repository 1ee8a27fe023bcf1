import type { Locale } from "../../locale/locale.js";
import { toVisible } from "../../syntax/visible-text.js";
import type { CheckReport } from "./check-report.js";
import { checkTexts } from "./check-texts.js";
import type { Finding } from "./finding.js";
import { groupBy } from "../group-by.js";
import { describePoint } from "../source-range.js";

/** A comment of GitHub or GitLab that is longer is refused; characters. */
const maximumLength = 60_000;

/** The findings as Markdown, for a comment on a pull request or the summary of a job: counts by rule, then each file. */
export function writeMarkdown({ findings, summary }: CheckReport, locale: Locale = "en"): string {
  const texts = checkTexts[locale];
  const seen = texts.seen(summary.files, "", summary.calls, 0, summary.known ?? 0);
  if (findings.length === 0) return `### ✔ ${texts.noProblems}\n\n${texts.seenOnly(seen)}\n`;
  const head = `### ✖ ${texts.problems(findings.length)}\n\n${texts.countsIn(texts.counts(summary.errors, summary.warnings), seen)}\n\n`;
  const rules = [...groupBy(findings, ({ rule }) => rule)].toSorted(([, one], [, other]) => other.length - one.length);
  const table = [`| ${texts.rule} | ${texts.findings} |`, "| --- | ---: |", ...rules.map(([rule, own]) => `| ${rule} | ${own.length} |`)].join("\n");
  const files = [...groupBy(findings, ({ file }) => file)].map(([file, own]) => `\n#### ${escapeMarkdown(file)}\n\n${own.map((finding) => writeItem(finding, locale)).join("")}`);
  return head + cutTo(maximumLength - head.length - table.length, `${table}\n`, files, findings.length, locale);
}

function writeItem(finding: Finding, locale: Locale): string {
  const { error, warning } = checkTexts[locale];
  const sign = finding.severity === "error" ? `**${error}**` : warning;
  const origins = finding.related.map((point) => `  <br>${escapeMarkdown(`${describePoint(point)} ${point.message}`)}\n`);
  return `- ${finding.line}:${finding.column} ${sign} ${escapeMarkdown(finding.message)} \`${finding.rule}\`\n${origins.join("")}`;
}

/** Whole files as long as there is room; the rest is counted. */
function cutTo(room: number, table: string, files: readonly string[], total: number, locale: Locale): string {
  let text = table;
  let shown = 0;
  for (const file of files) {
    if (text.length + file.length > room) break;
    text += file;
    shown += file.split("\n- ").length - 1;
  }
  return shown < total ? `${text}\n${checkTexts[locale].more(total - shown)}\n` : text;
}

/** Texts of the project stay what they are: no links, no markup, no mentions. */
function escapeMarkdown(text: string): string {
  return toVisible(text).replace(/[\\`*_{}[\]<>()#+!|~@&]/gu, (sign) => `&#${sign.codePointAt(0)};`).replace(/(https?):/gu, "$1&#58;");
}
