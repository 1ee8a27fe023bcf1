import type { CheckReport } from "./check-report.js";
import type { Finding } from "./finding.js";
import { groupBy } from "../group-by.js";
import { describePoint } from "../source-range.js";

/** What XML 1.0 has no way to write, even escaped. */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * The findings as JUnit's XML, which most CI servers show: a suite for each file, a failed case for each finding, and one
 * that passes where there are none.
 */
export function writeJunit({ findings }: CheckReport): string {
  const files = groupBy(findings, (finding) => finding.file);
  const suites = [...files].map(([file, own]) => writeSuite(file, own));
  if (suites.length === 0) suites.push('  <testsuite name="miniprogram-network" tests="1" failures="0">\n    <testcase name="check" classname="miniprogram-network"/>\n  </testsuite>\n');
  const tests = Math.max(findings.length, 1);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="miniprogram-network" tests="${tests}" failures="${findings.length}">\n${suites.join("")}</testsuites>\n`;
}

function writeSuite(file: string, findings: readonly Finding[]): string {
  const name = escapeXml(file);
  const cases = findings.map((finding) => {
    const place = `${finding.line}:${finding.column}`;
    const detail = [describePoint(finding), finding.message, ...finding.related.map((point) => `${describePoint(point)}  ${point.message}`)].join("\n");
    return `    <testcase name="${place} ${escapeXml(finding.rule)}" classname="${name}">\n`
      + `      <failure type="${finding.severity}" message="${escapeXml(finding.message)}">${escapeXml(detail)}</failure>\n    </testcase>\n`;
  });
  return `  <testsuite name="${name}" tests="${findings.length}" failures="${findings.length}">\n${cases.join("")}  </testsuite>\n`;
}

function escapeXml(text: string): string {
  return text.replace(noCharacter, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
}
