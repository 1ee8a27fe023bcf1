import type { CheckReport } from "./check-report.js";
import { countOf } from "./count-of.js";
import type { Finding } from "./finding.js";
import { groupBy } from "./group-by.js";
import { describePoint } from "./source-range.js";

/** A comment of GitHub or GitLab that is longer is refused; characters. */
const maximumLength = 60_000;

/** The findings as Markdown, for a comment on a pull request or the summary of a job: counts by rule, then each file. */
export function writeMarkdown({ findings, summary }: CheckReport): string {
  const seen = `${countOf(summary.files, "file")}, ${countOf(summary.calls, "network call")}`;
  if (findings.length === 0) return `### ✔ No network problems\n\n${seen}.\n`;
  const head = `### ✖ ${countOf(findings.length, "network problem")}\n\n${countOf(summary.errors, "error")}, ${countOf(summary.warnings, "warning")} in ${seen}.\n\n`;
  const rules = [...groupBy(findings, ({ rule }) => rule)].toSorted(([, one], [, other]) => other.length - one.length);
  const table = ["| rule | findings |", "| --- | ---: |", ...rules.map(([rule, own]) => `| ${rule} | ${own.length} |`)].join("\n");
  const files = [...groupBy(findings, ({ file }) => file)].map(([file, own]) => `\n#### ${escapeMarkdown(file)}\n\n${own.map(writeItem).join("")}`);
  return head + cutTo(maximumLength - head.length - table.length, `${table}\n`, files, findings.length);
}

function writeItem(finding: Finding): string {
  const sign = finding.severity === "error" ? "**error**" : "warning";
  const origins = finding.related.map((point) => `  <br>${escapeMarkdown(`${describePoint(point)} ${point.message}`)}\n`);
  return `- ${finding.line}:${finding.column} ${sign} ${escapeMarkdown(finding.message)} \`${finding.rule}\`\n${origins.join("")}`;
}

/** Whole files as long as there is room; the rest is counted. */
function cutTo(room: number, table: string, files: readonly string[], total: number): string {
  let text = table;
  let shown = 0;
  for (const file of files) {
    if (text.length + file.length > room) break;
    text += file;
    shown += file.split("\n- ").length - 1;
  }
  return shown < total ? `${text}\n…and ${total - shown} more.\n` : text;
}

/** Texts of the project stay what they are: no links, no markup, no mentions. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~@&]/gu, (sign) => `&#${sign.codePointAt(0)};`).replaceAll("\n", " ").replace(/(https?):/gu, "$1&#58;");
}
