import { rules } from "../../rules/index.js";
import { createProjectSession } from "../lint/project-session.js";
import { briefFileSystem } from "../project/files/brief-file-system.js";
import { collectPackageFiles } from "../project/sources/package-files.js";
import type { PackageFile } from "../project/sources/package-files.js";
import { extensionOf, isWithin } from "../project/files/paths.js";
import type { Project } from "../project/project.js";
import { collectProjectFiles, findLeftAloneReason } from "../project/sources/source-files.js";
import type { SourceFile } from "../project/sources/source-files.js";
import { sourceKinds } from "../project/roots/source-kinds.js";
import type { UnjudgedFile } from "../report/check/unjudged-file.js";
import { rulesOf } from "./active-rules.js";
import { chooseProjects } from "./choose-projects.js";
import { createFileNames } from "./file-names.js";
import type { FileNames } from "./file-names.js";
import type { Program, ProgramRequest } from "./program.js";
import { ProjectReader } from "./project-reader.js";
import { takeShard } from "./shard.js";
import type { Shard } from "./shard.js";
import { unjudgedTexts } from "./unjudged-texts.js";

/** What is to be read of one project. */
interface Plan {
  readonly project: Project;
  readonly sources: readonly SourceFile[];
  readonly copies: readonly string[];
  readonly lockedFolders: readonly string[];
  readonly packages: readonly PackageFile[];
}

/** Reads and judges the projects that the targets belong to, file by file. */
export function analyseProgram(given: ProgramRequest): Program {
  // Nothing changes while the command runs, so that the disk is asked once for each folder.
  const request = { ...given, fileSystem: briefFileSystem(given.fileSystem, () => 0) };
  const { fileSystem, targets } = request;
  const isTarget = (path: string): boolean => targets.some((target) => isWithin(target, path));
  const tools = {
    session: createProjectSession(fileSystem),
    names: createFileNames(request.base),
    rules: rulesOf(rules, request.preset),
    isTarget,
  };
  const wholePlans = chooseProjects(fileSystem, targets).map((root) => planReading(request, tools.session.open(root), isTarget));
  const plans = request.shard ? takePart(wholePlans, request.shard) : wholePlans;
  const total = plans.reduce((sum, { sources, packages }) => sum + sources.length + packages.length, 0);
  let done = 0;
  const note = (): void => {
    done += 1;
    request.onProgress?.(done, total);
  };
  const projects = plans.map(({ project, sources, copies, lockedFolders, packages }) => {
    const reader = new ProjectReader(request, project, tools);
    for (const file of sources) {
      reader.read(file);
      note();
    }
    for (const path of copies) reader.readCopy(path);
    for (const path of lockedFolders) reader.nameLocked(path);
    for (const file of packages) {
      reader.readPackage(file);
      note();
    }
    return reader.finish();
  });
  return { projects, leftAlone: collectLeftAlone(request, wholePlans, tools.names) };
}

function planReading({ fileSystem, calls, foreign }: ProgramRequest, project: Project, isTarget: (path: string) => boolean): Plan {
  const { sources, copies, lockedFolders, packageFolders } = collectProjectFiles(fileSystem, project);
  return {
    project,
    sources: calls ? sources : sources.filter(({ path }) => isTarget(path)),
    copies: calls ? copies : copies.filter(isTarget),
    lockedFolders,
    packages: foreign ? packageFolders.flatMap((folder) => collectPackageFiles(fileSystem, folder)) : [],
  };
}

/** The same with a part of the files; those of all projects are counted on. */
function takePart(plans: readonly Plan[], shard: Shard): readonly Plan[] {
  const part = new Set(takeShard(plans.flatMap(({ sources }) => sources), shard));
  return plans.map((plan) => ({ ...plan, sources: plan.sources.filter((source) => part.has(source)) }));
}

/** Folders, and scripts, that were asked for and hold nothing that is read. */
function collectLeftAlone({ fileSystem, targets, locale = "en" }: ProgramRequest, plans: readonly Plan[], names: FileNames): readonly UnjudgedFile[] {
  const read = new Set(plans.flatMap(({ sources, copies }) => [...sources.map(({ path }) => path), ...copies]));
  return targets.flatMap((target) => {
    const isFolder = fileSystem.stat(target)?.kind === "directory";
    if (isFolder ? [...read].some((path) => isWithin(target, path)) : read.has(target) || !isScript(target)) return [];
    const around = plans.findLast(({ project }) => isWithin(project.base, target) || isWithin(project.root, target));
    if (!around) return [];
    const message = unjudgedTexts[locale][findLeftAloneReason(fileSystem, around.project, target)];
    return [{ file: names.nameOf(target), reason: "left-alone", message }];
  });
}

function isScript(path: string): boolean {
  const kind = sourceKinds.get(extensionOf(path));
  return kind === "script" || kind === "vue";
}
