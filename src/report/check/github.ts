import type { CheckReport } from "./check-report.js";
import type { Finding } from "./finding.js";
import { describePoint } from "../source-range.js";

/**
 * The findings as commands of GitHub Actions, which shows them beside the lines of a pull request.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function writeGitHub({ findings }: CheckReport): string {
  return findings.map(writeCommand).join("");
}

function writeCommand(finding: Finding): string {
  const { file, line, endLine, column, endColumn } = finding;
  // Columns are for one line only: with several, GitHub shows nothing.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: finding.rule });
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  const origins = finding.related.map((point) => `\n${describePoint(point)}  ${point.message}`);
  return `::${finding.severity} ${list}::${escapeData(finding.message + origins.join(""))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
