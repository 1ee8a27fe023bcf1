import { mergeCallers } from "../../program/merge-callers.js";
import { collectUnjudged, describeNothingJudged, mayHoldCalls } from "../../program/unjudged.js";
import { writeCallTable } from "../../report/calls/call-table.js";
import { writeJson } from "../../report/json.js";
import { compareSourcePoints, compareText } from "../../report/source-range.js";
import type { CallsArguments } from "../flags/calls-flags.js";
import { choosePaint, deliver } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean } from "../exit-code.js";
import { readProgram } from "../read-program.js";
import type { World } from "../world.js";

/** A string is why the command could not run. */
export function calls(given: CallsArguments, world: World): ExitCode | string {
  const reading = readProgram(given.paths, { preset: "strict", calls: true, foreign: false }, world);
  if (typeof reading === "string") return reading;
  const entries = reading.program.projects
    .flatMap((project) => mergeCallers(project.calls))
    .filter((call) => call.wanted)
    .map((call) => call.entry)
    .sort((one, other) => compareSourcePoints(one, other) || compareText(one.api, other.api));
  const notFollowed = reading.program.projects
    .flatMap(({ unfollowed }) => unfollowed.flatMap(({ entry, wanted }) => wanted ? [entry] : []))
    .sort(compareSourcePoints);
  const report = { calls: entries, notFollowed, notJudged: collectUnjudged(reading.program).filter(mayHoldCalls) };
  const text = given.format === "json" ? writeJson(report) : writeCallTable(report, choosePaint(given.output, world), world.locale, given.all);
  return deliver(text, given, world) ?? describeNothingJudged(reading.program, world.locale) ?? clean;
}
