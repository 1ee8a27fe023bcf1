import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import { describeNothingJudged } from "../../program/unjudged.js";
import { writeCertTable } from "../../report/certs/cert-table.js";
import { writeJson } from "../../report/json.js";
import { checkHosts } from "../../tls/check-hosts.js";
import type { Endpoint } from "../../tls/endpoint.js";
import { readAddress, readEndpoint } from "../../tls/endpoint.js";
import { collectEndpoints } from "../../tls/project-endpoints.js";
import { nodeSurroundings } from "../../tls/surroundings.js";
import type { CertsArguments } from "../flags/certs-flags.js";
import { commandTexts } from "../command-texts.js";
import { choosePaint, deliver } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, couldNotRun, exitCodeOf } from "../exit-code.js";
import { readProgram, resolvePath } from "../read-program.js";
import type { World } from "../world.js";

/** A string is why the command could not run. */
export async function certs(given: CertsArguments, world: World): Promise<ExitCode | string> {
  const endpoints = collectWanted(given.paths, world);
  if (typeof endpoints === "string") return endpoints;
  const report = await checkHosts({ ...given, endpoints, locale: world.locale }, { ...nodeSurroundings, ...world.tls });
  const text = given.format === "json" ? writeJson(report) : writeCertTable(report, choosePaint(given.output, world), world.locale);
  const failure = deliver(text, given, world);
  if (failure !== undefined) return failure;
  const code = exitCodeOf(report.summary, given.maxWarnings);
  // A host without an answer is neither good nor bad.
  return code === clean && report.summary.unchecked > 0 ? couldNotRun : code;
}

/** Arguments name hosts, or files and folders whose hosts are meant; without any the current folder is taken. */
function collectWanted(texts: readonly string[], world: World): readonly Endpoint[] | string {
  const hosts: Endpoint[] = [];
  const paths: string[] = [];
  for (const text of texts) {
    if (!isHost(text, world)) paths.push(text);
    else {
      const endpoint = readEndpoint(text);
      if (endpoint === undefined) return commandTexts[world.locale].noHost(text);
      hosts.push(endpoint);
    }
  }
  if (hosts.length > 0 && paths.length === 0) return hosts;
  const reading = readProgram(paths, { preset: "recommended", calls: true, foreign: true }, world);
  if (typeof reading === "string") return reading;
  const { nameOf } = createFileNames(reading.base);
  const found = reading.program.projects.flatMap((project) => {
    return collectEndpoints(takeInventory(project, nameOf), project.calls.flatMap(({ hosts: reached }) => reached));
  });
  return describeNothingJudged(reading.program, world.locale) ?? [...hosts, ...found];
}

/** What exists is a path; else a scheme, a port or a dot makes a host. */
function isHost(text: string, world: World): boolean {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(text)) return true;
  if (text === "" || /[/\\]/u.test(text) || world.fileSystem.stat(resolvePath(text, world)) !== undefined) return false;
  return /[.:]|^localhost$/iu.test(text) && readAddress(text) !== undefined;
}
