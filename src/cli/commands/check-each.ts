import { describeError } from "../../program/why-unjudged.js";
import type { CheckReport } from "../../report/check/check-report.js";
import type { CheckArguments } from "../flags/check-flags.js";
import type { ExitCode } from "../exit-code.js";
import { clean, couldNotRun, exitCodeOf, findings } from "../exit-code.js";
import { holdAgainstBaseline } from "../known-findings.js";
import type { World } from "../world.js";
import { readForCheck, toReport, withoutWarnings } from "../read-check.js";

/**
 * Checks each path by itself, as `check PATH` does, and writes a line of JSON as soon as it is done; what is known of one is
 * given up before the next. One that cannot be read has a line with the reason and stops nobody.
 */
export async function checkEach(given: CheckArguments, world: World): Promise<ExitCode> {
  let status: ExitCode = clean;
  for await (const path of pathsOf(given, world)) {
    const line = describe(path, given, world);
    const own = "summary" in line ? exitCodeOf(line.summary, given.maxWarnings) : couldNotRun;
    const shown = "summary" in line && given.quiet ? withoutWarnings(line) : line;
    // Findings are worse than a folder that is no mini program.
    if (status !== findings && own !== clean) status = own;
    world.stdout.write(`${JSON.stringify({ version: 1, path, ...shown })}\n`);
  }
  return status;
}

async function* pathsOf({ paths, readsPaths }: CheckArguments, world: World): AsyncIterable<string> {
  yield* paths.length === 0 && !readsPaths ? ["."] : paths;
  if (!readsPaths) return;
  for await (const line of world.readLines()) if (line.trim() !== "") yield line.trim();
}

function describe(path: string, given: CheckArguments, world: World): CheckReport | { readonly error: string } {
  try {
    const reading = readForCheck([path], given, world);
    if (typeof reading === "string") return { error: reading };
    // What is known, or gone, is not told of each of many projects.
    const report = holdAgainstBaseline(toReport(reading.program, given), reading, { ...given, paths: [path] }, { ...world, stderr: { write: () => undefined } });
    return typeof report === "string" ? { error: report } : report;
  } catch (error) {
    return { error: describeError(error) };
  }
}
