import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import { describeNothingJudged } from "../../program/unjudged.js";
import { writeDomainTable } from "../../report/domain-table.js";
import { writeJson } from "../../report/json.js";
import type { CommandArguments } from "../arguments.js";
import { choosePaint, deliver } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, findings } from "../exit-code.js";
import { readProgram } from "../read-program.js";
import type { World } from "../world.js";

/** A string is why the command could not run. */
export function domains(given: CommandArguments, world: World): ExitCode | string {
  const reading = readProgram(given.paths, { preset: "recommended", calls: true, foreign: true }, world);
  if (typeof reading === "string") return reading;
  const { nameOf } = createFileNames(reading.base);
  const report = { projects: reading.program.projects.map((project) => takeInventory(project, nameOf)) };
  const text = given.format === "json" ? writeJson(report) : writeDomainTable(report, choosePaint(given, world));
  const isMissing = report.projects.some((project) => project.lists.some((list) => list.missing.length > 0));
  return deliver(text, given, world) ?? describeNothingJudged(reading.program) ?? (isMissing ? findings : clean);
}
