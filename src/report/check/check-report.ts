import type { Finding, SuppressedFinding } from "./finding.js";
import type { UnjudgedFile } from "./unjudged-file.js";

/** What `check` found, sorted. */
export interface CheckReport {
  readonly projects: readonly ProjectEntry[];
  readonly findings: readonly Finding[];
  /** What comments in the code switch off, sorted; in no count of the summary. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Sorted. Those that were to be judged and could not be have a warning among the findings, too. */
  readonly notJudged: readonly UnjudgedFile[];
  readonly summary: CheckSummary;
  /** Set when only a part of the files was judged. */
  readonly shard?: ShardMark;
}

/** One of several equal parts of the files, counted from 1. */
export interface ShardMark {
  readonly index: number;
  readonly count: number;
}

export interface ProjectEntry {
  /** Relative to the given path; `.` for the path itself. */
  readonly root: string;
  readonly kind: string;
}

export interface CheckSummary {
  readonly files: number;
  /** Places where a network API is called, wrappers not counted. */
  readonly calls: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notJudged: number;
  /** Errors that a baseline knows, which are not among the findings; absent without a baseline. */
  readonly known?: number;
}
