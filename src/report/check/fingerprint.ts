import { createHash } from "node:crypto";
import type { CheckReport } from "./check-report.js";
import { compareFindings } from "./finding.js";
import type { Finding } from "./finding.js";
import { findQuoted } from "../quoted-value.js";

/** The fingerprints of a report. A comment that switches one of several alike off leaves the others theirs. */
export function fingerprintsIn({ findings, suppressed }: Pick<CheckReport, "findings" | "suppressed">): ReadonlyMap<Finding, string> {
  return fingerprintsOf([...findings, ...suppressed].sort(compareFindings));
}

/**
 * For each finding a name that stays the same when lines shift and messages are worded anew: it is made of the rule, the
 * file, the values found, and how many findings alike stand before it in the file. 32 hexadecimal digits.
 */
export function fingerprintsOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>();
  return new Map(findings.map((finding) => {
    const values = findQuoted(finding.message).map(({ value }) => value);
    const identity = JSON.stringify([finding.rule, finding.messageId, finding.file, ...values]);
    const before = counts.get(identity) ?? 0;
    counts.set(identity, before + 1);
    return [finding, createHash("sha256").update(`${identity} ${before}`).digest("hex").slice(0, 32)];
  }));
}
