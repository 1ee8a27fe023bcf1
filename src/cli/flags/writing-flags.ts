import { findNearest } from "../nearest-name.js";
import type { Given, Texts } from "./given.js";

/** How a command writes what it has found, and where. */
export interface Writing {
  readonly format: string;
  /** A file; standard output when undefined. */
  readonly output: string | undefined;
}

export const writingOptions = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

export const warningOptions = { "max-warnings": { type: "string" } } as const;

/**
 * A string is why the flags cannot be read.
 *
 * @param formats the first one is the default
 */
export function readWriting(
  command: string,
  formats: readonly [string, ...string[]],
  { format = formats[0], output }: Given<typeof writingOptions>,
  texts: Texts,
): Writing | string {
  return formats.includes(format) ? { format, output } : texts.noFormat(command, format, formats.join(", "), texts.meant(findNearest(format, formats)));
}

/** How many warnings are too many is one more than this; a string is why it cannot be read. */
export function readMaxWarnings({ "max-warnings": given }: Given<typeof warningOptions>, texts: Texts): { readonly maxWarnings: number | undefined } | string {
  if (given === undefined || given === "-1") return { maxWarnings: undefined };
  return /^\d+$/.test(given) ? { maxWarnings: Number(given) } : texts.maxWarnings(given);
}
