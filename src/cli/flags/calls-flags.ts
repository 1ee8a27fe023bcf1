import type { Given, Texts } from "./given.js";
import { readWriting, writingOptions } from "./writing-flags.js";
import type { Writing } from "./writing-flags.js";

export interface CallsArguments extends Writing {
  readonly command: "calls";
  readonly paths: readonly string[];
  /** Whether variants of one address are listed, too. */
  readonly all: boolean;
}

const formats = ["table", "json"] as const;

const options = { ...writingOptions, all: { type: "boolean" } } as const;

export const callsFlags = { formats, options, read: readCallsFlags } as const;

/** A string is why the flags cannot be read. */
function readCallsFlags(given: Given<typeof options>, paths: readonly string[], texts: Texts): CallsArguments | string {
  const writing = readWriting("calls", formats, given, texts);
  return typeof writing === "string" ? writing : { command: "calls", paths, ...writing, all: given.all ?? false };
}
