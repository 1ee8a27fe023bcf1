import type { Finding } from "./finding.js";

/** What `check` found, sorted. */
export interface CheckReport {
  readonly projects: readonly ProjectEntry[];
  readonly findings: readonly Finding[];
  readonly summary: CheckSummary;
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
}
