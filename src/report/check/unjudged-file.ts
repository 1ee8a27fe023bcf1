import { compareText } from "../source-range.js";

/** A file in which nothing was judged, and why. The keys, and their order, are those of the JSON formats. */
export interface UnjudgedFile {
  /** As in the report; a folder when it is left alone as a whole. */
  readonly file: string;
  readonly reason: UnjudgedReason;
  /** Whole sentences. */
  readonly message: string;
}

export type UnjudgedReason = keyof typeof isFailure;

/** Whether the file was to be judged and could not be; the others are left alone on purpose. */
const isFailure = {
  "syntax-error": true,
  "too-deep": true,
  unreadable: true,
  "internal-error": true,
  "too-large": false,
  minified: false,
  "left-alone": false,
  "unread-template": false,
} as const satisfies Readonly<Record<string, boolean>>;

export function hasFailed({ reason }: UnjudgedFile): boolean {
  return isFailure[reason];
}

export function compareUnjudged(one: UnjudgedFile, other: UnjudgedFile): number {
  return compareText(one.file, other.file);
}
