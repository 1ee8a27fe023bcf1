import { packageName, readPackageVersion } from "../../lint/package-info.js";
import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import { describeNothingJudged } from "../../program/unjudged.js";
import type { Project } from "../../project/project.js";
import { writeDomainCsv } from "../../report/domains/domain-csv.js";
import type { DomainReport } from "../../report/domains/domain-report.js";
import { writeDomainTable } from "../../report/domains/domain-table.js";
import { writeDomainPage } from "../../report/html/domain-page.js";
import { writeJson } from "../../report/json.js";
import { writeModifyDomain, writeSetWebViewDomain } from "../../report/domains/modify-domain.js";
import type { DomainsArguments } from "../flags/domains-flags.js";
import { commandTexts } from "../command-texts.js";
import { choosePaint, deliver } from "../deliver.js";
import { describePage } from "../describe-page.js";
import type { ExitCode } from "../exit-code.js";
import { clean, findings } from "../exit-code.js";
import { readProgram } from "../read-program.js";
import { describeBrokenFile, updateServerDomains } from "../update-server-domains.js";
import type { World } from "../world.js";

/** A string is why the command could not run. */
export function domains(given: DomainsArguments, world: World): ExitCode | string {
  const reading = readProgram(given.paths, { preset: "recommended", calls: true, foreign: true }, world);
  if (typeof reading === "string") return reading;
  const { nameOf } = createFileNames(reading.base);
  const { projects } = reading.program;
  const broken = describeBrokenFile(projects.map(({ project }) => project), nameOf, given.update, world.locale);
  if (broken !== undefined) return broken;
  const inventoried = projects.map((analysed) => ({ project: analysed.project, inventory: takeInventory(analysed, nameOf, given.prune) }));
  if (given.update) {
    return describeNothingJudged(reading.program, world.locale) ?? updateServerDomains(inventoried, nameOf, given, world);
  }
  const report = { projects: inventoried.map(({ inventory }) => inventory) };
  const written = write(report, projects.map(({ project }) => project), given, world);
  if (written.refused !== undefined) return written.refused;
  const isMissing = report.projects.some((project) => project.lists.some((list) => list.missing.length > 0));
  return deliver(written.text, given, world) ?? describeNothingJudged(reading.program, world.locale) ?? (isMissing ? findings : clean);
}

interface Written {
  readonly text: string;
  readonly refused?: string;
}

function write(report: DomainReport, projects: readonly Project[], given: DomainsArguments, world: World): Written {
  switch (given.format) {
    case "json":
      return { text: writeJson(report) };
    case "csv":
      return { text: writeDomainCsv(report) };
    case "html":
      return { text: writeDomainPage(report, describePage(projects, world), { name: packageName, version: readPackageVersion() }, world.locale) };
    case "modify-domain":
      return writeBody(report, given, world);
    default:
      return { text: writeDomainTable(report, choosePaint(given.output, world), world.locale) };
  }
}

/** The platform takes the domains of one program. */
function writeBody({ projects }: DomainReport, { action }: DomainsArguments, world: World): Written {
  const [project, ...others] = projects;
  if (project === undefined || others.length > 0) {
    const roots = projects.map(({ root }) => root).join(", ");
    return { text: "", refused: commandTexts[world.locale].oneProgram(projects.length, roots) };
  }
  const business = writeSetWebViewDomain(project, action);
  if (business !== undefined) world.stderr.write(`${commandTexts[world.locale].businessApart(business)}\n`);
  return { text: writeModifyDomain(project, action) };
}
