import type * as Sarif from "sarif";
import type { CheckReport } from "../../report/check-report.js";
import { mergeReports } from "../../report/merge-reports.js";
import { mergeSarif } from "../../report/merge-sarif.js";
import type { MergeArguments } from "../flags/merge-flags.js";
import { toReportFormat } from "../flags/check-formats.js";
import { commandTexts } from "../command-texts.js";
import { choosePaint, deliver } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, exitCodeOf, findings } from "../exit-code.js";
import { resolvePath } from "../read-program.js";
import type { World } from "../world.js";
import { writeCheck } from "../write-check.js";

/** What `check` has written in one run of several. */
type Part =
  | { readonly kind: "json"; readonly report: CheckReport }
  | { readonly kind: "sarif"; readonly log: Sarif.Log };

/** Makes one report of those that `check` has written in several runs. A string is why it could not be done. */
export function merge(given: MergeArguments, world: World): ExitCode | string {
  const texts = commandTexts[world.locale];
  if (given.paths.length === 0) return texts.nothingToMerge;
  const parts: Part[] = [];
  for (const path of given.paths) {
    const part = readPart(world.readFile(resolvePath(path, world)));
    if (!part) return texts.noReport(path);
    parts.push(part);
  }
  const reports = parts.flatMap((part) => (part.kind === "json" ? part.report : []));
  const logs = parts.flatMap((part) => (part.kind === "sarif" ? part.log : []));
  if (reports.length > 0 && logs.length > 0) return texts.mixedReports;
  if (logs.length > 0) return deliver(mergeSarif(logs), given, world) ?? (logs.some(holdsError) ? findings : clean);
  const report = mergeReports(reports);
  const preset = given.strict ? "strict" : "recommended";
  const text = writeCheck(report, toReportFormat(given.format), { preset, paint: choosePaint(given.output, world), locale: world.locale });
  return deliver(text, given, world) ?? exitCodeOf(report.summary, given.maxWarnings);
}

function readPart(text: string | undefined): Part | undefined {
  const parsed = text === undefined ? undefined : parse(text);
  if (typeof parsed !== "object" || parsed === null) return undefined;
  if ("runs" in parsed && Array.isArray(parsed.runs)) return { kind: "sarif", log: parsed as Sarif.Log };
  const isReport = "version" in parsed && parsed.version === 1 && "findings" in parsed && "projects" in parsed && "summary" in parsed;
  return isReport ? { kind: "json", report: parsed as unknown as CheckReport } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function holdsError({ runs }: Sarif.Log): boolean {
  return runs.some(({ results = [] }) => results.some(({ level, suppressions = [] }) => level === "error" && suppressions.length === 0));
}
