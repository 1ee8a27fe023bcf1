import { reportFormats } from "./check-formats.js";
import type { Given, Texts } from "./given.js";
import { readMaxWarnings, readWriting, warningOptions, writingOptions } from "./writing-flags.js";
import type { Writing } from "./writing-flags.js";

export interface MergeArguments extends Writing {
  readonly command: "merge";
  readonly paths: readonly string[];
  readonly maxWarnings: number | undefined;
  readonly strict: boolean;
}

const options = { ...writingOptions, ...warningOptions, strict: { type: "boolean" } } as const;

export const mergeFlags = { formats: reportFormats, options, read: readMergeFlags } as const;

/** A string is why the flags cannot be read. */
function readMergeFlags(given: Given<typeof options>, paths: readonly string[], texts: Texts): MergeArguments | string {
  const writing = readWriting("merge", reportFormats, given, texts);
  if (typeof writing === "string") return writing;
  const warnings = readMaxWarnings(given, texts);
  if (typeof warnings === "string") return warnings;
  return { command: "merge", paths, ...writing, ...warnings, strict: given.strict ?? false };
}
