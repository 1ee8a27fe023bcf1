/** What one run took. */
export interface Usage {
  /** Milliseconds from the start of the process to its end. */
  readonly wall: number;
  /** Milliseconds of all threads, user and system. */
  readonly cpu: number;
  /** Largest resident set, in KiB. */
  readonly memory: number;
  /** What the run itself has to say, by name. */
  readonly details: Readonly<Record<string, number>>;
}

/** The file that a run writes its usage to, and the one for its details. */
export const usageVariable = "BENCH_USAGE_FILE";
export const detailsVariable = "BENCH_DETAILS_FILE";
