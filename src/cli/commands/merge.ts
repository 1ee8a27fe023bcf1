import type * as Sarif from "sarif";
import { joinNames } from "../../locale/join-names.js";
import { mergeReports } from "../../report/check/merge-reports.js";
import { mergeSarif } from "../../report/check/merge-sarif.js";
import { readReport, readShardMark } from "../../report/check/read-report.js";
import type { WrittenReport } from "../../report/check/read-report.js";
import type { MergeArguments } from "../flags/merge-flags.js";
import { toReportFormat } from "../flags/check-formats.js";
import { commandTexts } from "../command-texts.js";
import { choosePaint, deliver, deliverFindings } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, couldNotRun, exitCodeOf, findings } from "../exit-code.js";
import { resolvePath } from "../read-program.js";
import { describeMismatch, findMissingShards } from "../shard-parts.js";
import type { World } from "../world.js";
import { writeCheck } from "../write-check.js";

/** Makes one report of those that `check` has written in several runs. A string is why it could not be done. */
export function merge(given: MergeArguments, world: World): ExitCode | string {
  const texts = commandTexts[world.locale];
  if (given.paths.length === 0) return texts.nothingToMerge;
  const doubled = given.paths.find((path, index) => given.paths.indexOf(path) < index);
  if (doubled !== undefined) return texts.namedTwice(doubled);
  const parts: WrittenReport[] = [];
  for (const path of given.paths) {
    const text = world.readFile(resolvePath(path, world));
    if (text === undefined) return texts.noFile(path);
    const part = readReport(text);
    if (!part) return texts.noReport(path);
    parts.push(part);
  }
  const reports = parts.flatMap((part) => (part.kind === "json" ? part.report : []));
  const logs = parts.flatMap((part) => (part.kind === "sarif" ? part.log : []));
  if (reports.length > 0 && logs.length > 0) return texts.mixedReports;
  const shards = parts.map((part, index) => ({ path: given.paths[index] ?? "", shard: readShardMark(part) }));
  const mismatch = describeMismatch(shards, texts);
  if (mismatch !== undefined) return mismatch;
  const missing = findMissingShards(shards);
  if (missing.length > 0) world.stderr.write(`miniprogram-network: ${texts.missingShards(joinNames(missing, world.locale))}\n`);
  const status = (own: ExitCode): ExitCode => (own === clean && missing.length > 0 ? couldNotRun : own);
  if (logs.length > 0) return deliver(mergeSarif(logs), given, world) ?? status(logs.some(holdsError) ? findings : clean);
  const report = mergeReports(reports);
  const preset = given.strict ? "strict" : "recommended";
  const text = writeCheck(report, toReportFormat(given.format), { preset, paint: choosePaint(given.output, world), locale: world.locale });
  return deliverFindings(text, report.summary, given, world) ?? status(exitCodeOf(report.summary, given.maxWarnings));
}

function holdsError({ runs }: Sarif.Log): boolean {
  return runs.some(({ results = [] }) => results.some(({ level, suppressions = [] }) => level === "error" && suppressions.length === 0));
}
