import type { ByHandReason } from "./by-hand-reasons.js";

/** A file that is to be written, or to be left to the user. */
export type FilePlan = WrittenFile | FileByHand;

export interface WrittenFile {
  readonly kind: "write";
  readonly path: string;
  /** Undefined when there is no such file yet. */
  readonly before: string | undefined;
  /** The same as before when there is nothing to do. */
  readonly after: string;
  /** Whether the system runs the file itself; false without it. */
  readonly isProgram?: boolean;
}

/** A file whose shape is not understood. */
export interface FileByHand {
  readonly kind: "by-hand";
  readonly path: string;
  /** The end of a sentence that begins with the file's name. */
  readonly why: ByHandReason;
  /** What to add. */
  readonly lines: readonly string[];
}
