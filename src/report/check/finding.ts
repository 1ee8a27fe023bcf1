import type { SourcePoint, SourceRange } from "../source-range.js";
import { compareSourcePoints, compareText } from "../source-range.js";

/** What a rule says about one place. The keys, and their order, are those of the JSON format. */
export interface Finding extends SourceRange {
  /** With prefix: `miniprogram-network/no-loopback`. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly messageId: string;
  readonly related: readonly RelatedPoint[];
  readonly suggestions: readonly Suggestion[];
  /** What `--fix` writes; absent where a person has to decide. */
  readonly fix?: readonly FindingEdit[];
}

/** A finding that a comment in the code switches off. */
export interface SuppressedFinding extends Finding {
  /** What the comment says behind `--`; empty when it says nothing. */
  readonly justification: string;
}

/** A place that takes part, for example where a URL comes from. */
export interface RelatedPoint extends SourcePoint {
  readonly message: string;
}

/** A change that a person may choose; it stands in the finding's file. */
export interface Suggestion {
  readonly message: string;
  readonly messageId: string;
  readonly edits: readonly FindingEdit[];
}

/** Replaces what stands between the two places with the text. */
export interface FindingEdit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** Whether it speaks of a file that could not be parsed or judged, and not of what stands in it. */
export function isFault({ rule }: Pick<Finding, "rule">): boolean {
  return rule === "miniprogram-network/syntax-error" || rule === "miniprogram-network/not-judged";
}

export function compareFindings(one: Finding, other: Finding): number {
  const byPlaceAndRule = compareSourcePoints(one, other) || compareText(one.rule, other.rule);
  return byPlaceAndRule || compareText(one.message, other.message);
}
