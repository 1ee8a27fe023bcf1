import { memoryFileSystem } from "../../tests/memory-file-system.js";
import { analyseProgram } from "../../src/program/analyse-program.js";
import { takeInventory } from "../../src/program/domain-inventory.js";
import type { Locale } from "../../src/locale/locale.js";
import type { CallEntry } from "../../src/report/calls/call-report.js";
import type { ProjectDomains } from "../../src/report/domains/domain-report.js";
import type { Finding } from "../../src/report/check/finding.js";
import type { UnjudgedFile } from "../../src/report/check/unjudged-file.js";

/** The files of a mini program by their names: `pages/menu/menu.js`. */
export type Files = Readonly<Record<string, string>>;

export interface Question {
  readonly files: Files;
  readonly locale: Locale;
}

export interface Analysis {
  readonly findings: readonly Finding[];
  readonly calls: readonly CallEntry[];
  readonly domains: ProjectDomains | undefined;
  readonly unjudged: readonly UnjudgedFile[];
}

const root = "/shop";

/** What the command says about a mini program, whose files are in memory only. */
export function analyse({ files, locale }: Question): Analysis {
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${root}/${name}`, text]));
  const { projects } = analyseProgram({
    fileSystem: memoryFileSystem(texts),
    targets: [root],
    base: root,
    preset: "strict",
    locale,
    calls: true,
    foreign: false,
  });
  const [first] = projects;
  return {
    findings: projects.flatMap(({ findings }) => findings),
    calls: projects.flatMap(({ calls }) => calls.map(({ entry }) => entry)),
    domains: first && takeInventory(first, (path) => path.slice(root.length + 1)),
    unjudged: projects.flatMap(({ unjudged }) => unjudged.map(({ entry }) => entry)),
  };
}
