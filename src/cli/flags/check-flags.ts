import { readShard } from "../../program/shard.js";
import type { Shard } from "../../program/shard.js";
import { checkFormats, lineFormat, pageFormat } from "./check-formats.js";
import type { Given, Texts } from "./given.js";
import { readMaxWarnings, readWriting, warningOptions, writingOptions } from "./writing-flags.js";
import type { Writing } from "./writing-flags.js";

export interface CheckArguments extends Writing {
  readonly command: "check";
  readonly paths: readonly string[];
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  /** A name of a commit. */
  readonly since: string | undefined;
  /** Whether findings elsewhere that come from the given files are wanted as well. */
  readonly related: boolean;
  readonly baseline: string | undefined;
  /** Whether also those are not asked that would be found without a flag. */
  readonly noBaseline: boolean;
  readonly updateBaseline: boolean;
  /** The part of the files that is judged. */
  readonly shard: Shard | undefined;
  /** Whether more paths come in, one a line, from standard input. */
  readonly readsPaths: boolean;
}

const options = {
  ...writingOptions,
  ...warningOptions,
  quiet: { type: "boolean", short: "q" },
  strict: { type: "boolean" },
  fix: { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  since: { type: "string" },
  related: { type: "boolean" },
  baseline: { type: "string" },
  "no-baseline": { type: "boolean" },
  "update-baseline": { type: "boolean" },
  shard: { type: "string" },
  stdin: { type: "boolean" },
} as const;

/** A run over many projects only reports, and as it goes. */
const notForLines = ["output", "fix", "fix-dry-run", "since", "related", "baseline", "update-baseline"] as const;

export const checkFlags = { formats: checkFormats, options, read: readCheckFlags } as const;

/** A string is why the flags cannot be read. */
function readCheckFlags(given: Given<typeof options>, paths: readonly string[], texts: Texts): CheckArguments | string {
  const writing = readWriting("check", checkFormats, given, texts);
  if (typeof writing === "string") return writing;
  const warnings = readMaxWarnings(given, texts);
  if (typeof warnings === "string") return warnings;
  const shard = given.shard === undefined ? undefined : readShard(given.shard);
  if (given.shard !== undefined && !shard) return texts.shard(given.shard);
  return findMisplaced(given, writing.format, texts) ?? {
    command: "check",
    paths,
    ...writing,
    ...warnings,
    quiet: given.quiet ?? false,
    strict: given.strict ?? false,
    fix: given.fix ?? false,
    fixDryRun: given["fix-dry-run"] ?? false,
    since: given.since,
    related: given.related ?? false,
    baseline: given.baseline,
    noBaseline: given["no-baseline"] ?? false,
    updateBaseline: given["update-baseline"] ?? false,
    shard,
    readsPaths: given.stdin ?? false,
  };
}

/** Why a flag has no meaning beside the others. */
function findMisplaced(given: Given<typeof options>, format: string, texts: Texts): string | undefined {
  if (given.fix === true && given["fix-dry-run"] === true) return texts.fixTwice;
  if (given["fix-dry-run"] === true && given.format !== undefined) return texts.fixFormat;
  if (given["no-baseline"] === true && (given.baseline !== undefined || given["update-baseline"] === true)) return texts.baselineTwice;
  if (given.related === true && (given.since !== undefined || given.shard !== undefined)) return texts.relatedMisplaced;
  const isInPart = given.since !== undefined || given.related === true || given.shard !== undefined || given.quiet === true;
  if (given["update-baseline"] === true && isInPart) return texts.updateInPart;
  if (given.stdin === true && format !== lineFormat) return texts.stdinMisplaced;
  if (format === lineFormat && notForLines.some((flag) => given[flag] !== undefined)) return texts.linesMisplaced;
  if (format === pageFormat && given.shard !== undefined) return texts.shardMisplaced;
  return undefined;
}
