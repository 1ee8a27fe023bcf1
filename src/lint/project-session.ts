import type { ValueNode } from "@humanwhocodes/momoa";
import { findSibling } from "../platform/siblings.js";
import { findAppConfig } from "../project/config/app-config.js";
import { briefFileSystem } from "../project/files/brief-file-system.js";
import { findConfigRole } from "../project/config/config-file.js";
import type { ConfigFile, ConfigRole } from "../project/config/config-file.js";
import { nodeFileSystem } from "../project/files/file-system.js";
import type { FileSystem } from "../project/files/file-system.js";
import { findProjects } from "../project/roots/find-projects.js";
import { BriefMemory, createInstants, createMoment } from "../project/files/moment.js";
import type { Moment } from "../project/files/moment.js";
import { isWithin, parentOf } from "../project/files/paths.js";
import type { ProjectRoot } from "../project/roots/project-root.js";
import { isNative } from "../project/roots/project-root.js";
import { openProject, openProjectOf } from "../project/project.js";
import type { Project } from "../project/project.js";
import { collectRootsIn } from "../project/roots/roots-in-folder.js";
import { hasSourceName, isInSourceFolder } from "../project/sources/source-files.js";
import { VersionedCache } from "../project/files/versioned-cache.js";
import type { SourceText } from "../syntax/source-text.js";
import { createAnalyser } from "../network/analyse-script.js";
import type { Analyser } from "../network/analyse-script.js";
import { createDeclaredModels } from "../values/libraries/declared-wrappers.js";
import type { DeclaredModels } from "../values/libraries/declared-wrappers.js";
import { platformOf } from "../values/libraries/library-modules.js";
import { createDiskModules } from "../values/modules/load-modules.js";
import { holdsSettings, readPackageSettings } from "./package-settings.js";
import { fingerprintKey, readSettings } from "./read-settings.js";
import type { OwnSettings } from "./read-settings.js";
import type { Settings } from "./settings.js";
import { warnOnce } from "./silence-file.js";

/** What stays known from one file to the next. Answers follow the files on disk: nothing is read twice in one version. */
export interface ProjectSession {
  /**
   * Knows what it has seen of a project's modules on disk; another one as soon as any of them has changed.
   * @param declared are the wrappers of that project.
   */
  analyser(declared: DeclaredModels, project: Project | undefined): Analyser;
  /**
   * The mini program that a file belongs to.
   * @param raw is `settings["miniprogram-network"]`; relative paths in it count from `folder`.
   */
  findProject(path: string, raw: unknown, folder: string): Project | undefined;
  /** A project that has been found, as its own settings want it. */
  open(root: ProjectRoot): Project;
  /**
   * False for server code, for what is no part of the project (tools, built files, tests), and for everything beside
   * the mini programs of `folder`, where there are any: web pages and back ends of the same repository.
   */
  isJudged(path: string, project: Project | undefined, folder: string): boolean;
  /** The configuration comes first, then `miniprogram-network` in the project's package.json, then its other files. */
  settingsOf(raw: unknown, folder: string, project: Project | undefined): Settings;
  /**
   * Whether the settings of a file could declare wrappers, by what is quick to tell: asked of every script, most of
   * which need not be asked for their project.
   */
  mayDeclare(path: string, raw: unknown, folder: string): boolean;
  /** The wrappers that these settings declare; the same object as long as they are the same. */
  declaredOf(raw: unknown, folder: string, project: Project | undefined): DeclaredModels;
  /** @param body tells a component's JSON from other data. */
  roleOf(path: string, project: Project | undefined, body?: ValueNode): ConfigRole;
  /** What a framework makes app.json of, in a component or a script. */
  findAppConfig(source: SourceText, project: Project | undefined): ConfigFile | undefined;
}

/** ESLint goes through one project after the other; what has been seen of the others is given up. */
const maximumReaders = 8;

/** @param given is asked each time; without it the disk is, once for each moment. */
export function createProjectSession(given?: FileSystem): ProjectSession {
  const moment = given ? createInstants() : createMoment();
  const fs = given ?? briefFileSystem(nodeFileSystem, moment);
  const projects = new BriefMemory<Project | undefined>(moment);
  const judgedFolders = new BriefMemory<boolean>(moment);
  const settings = new VersionedCache<OwnSettings>();
  const speakingPackages = new BriefMemory<boolean>(moment);
  const packageSettings = new VersionedCache<OwnSettings | undefined>();
  const programs = new Map<string, readonly ProjectRoot[]>();
  const readers = new Map<DeclaredModels, Map<string, Reader>>();
  const declarations = new Map<string, DeclaredModels>();
  /** A walk over the whole folder: once, since a repository rarely gets its first mini program while it is linted. */
  const findPrograms = (folder: string): readonly ProjectRoot[] => {
    const known = programs.get(folder) ?? findProjects(fs, folder);
    programs.set(folder, known);
    return known;
  };
  const readOwn = (raw: unknown, folder: string): OwnSettings =>
    settings.get(fs, keyOf(raw) + folder, (seenFs) => {
      const own = readSettings(raw, folder, seenFs);
      for (const fault of own.faults) warnOnce(`settings["miniprogram-network"]: ${fault}`);
      return own;
    });
  const readOfPackage = (project: Project | undefined): OwnSettings | undefined =>
    project && packageSettings.get(fs, project.base, (seenFs) => readPackageSettings(project.base, seenFs));
  const hasSpeakingPackage = (folder: string | undefined): boolean =>
    folder !== undefined && speakingPackages.get(folder, () => holdsSettings(folder, fs) || hasSpeakingPackage(parentOf(folder)));
  return {
    analyser(declared, project) {
      const ofDeclared = readers.get(declared) ?? new Map<string, Reader>();
      readers.set(declared, ofDeclared);
      const root = project?.root ?? "";
      const reader = ofDeclared.get(root) ?? createReader(fs, declared, moment);
      // Last in the order of the map: the last to be given up.
      ofDeclared.delete(root);
      ofDeclared.set(root, reader);
      const [oldest] = ofDeclared.keys();
      if (ofDeclared.size > maximumReaders && oldest !== undefined) ofDeclared.delete(oldest);
      return reader();
    },
    findProject(path, raw, folder) {
      const { root, platforms } = readOwn(raw, folder);
      // All files of a folder belong to the same project.
      return projects.get(`${root ?? ""}\0${[...platforms ?? []].join()}\0${parentOf(path) ?? ""}`, () => {
        const project = root === undefined || !isWithin(root, path)
          ? openProjectOf(fs, path)
          : openProject(fs, collectRootsIn(fs, root)[0] ?? { kind: "miniprogram", root, base: root });
        return project && asChosen(project, platforms ?? readOfPackage(project)?.platforms);
      });
    },
    open(root) {
      const project = openProject(fs, root);
      return asChosen(project, readOfPackage(project)?.platforms);
    },
    isJudged(path, project, folder) {
      if (project && !hasSourceName(project, path)) return false;
      const key = `${folder}\0${project?.root ?? ""}\0${parentOf(path) ?? ""}`;
      return judgedFolders.get(key, () => {
        if (project && !isInSourceFolder(fs, project, path)) return false;
        if ((project && project.kind !== "library") || !isWithin(folder, path)) return true;
        const found = findPrograms(folder);
        const isBesideProgram = found.some(({ kind }) => kind !== "library");
        return !isBesideProgram || found.some(({ root }) => root === project?.root);
      });
    },
    settingsOf(raw, folder, project) {
      const { domains, locale, minBaseLibrary, platforms } = readOwn(raw, folder);
      const ofPackage = readOfPackage(project);
      return {
        domains: domains ?? ofPackage?.domains ?? project?.serverDomains,
        locale: locale ?? ofPackage?.locale ?? "en",
        minBaseLibrary: minBaseLibrary ?? ofPackage?.minBaseLibrary,
        platforms: platforms ?? ofPackage?.platforms,
      };
    },
    mayDeclare: (path, raw, folder) => readOwn(raw, folder).wrappers !== undefined || hasSpeakingPackage(parentOf(path)),
    declaredOf(raw, folder, project) {
      const own = readOwn(raw, folder);
      const ofPackage = readOfPackage(project);
      const wrappers = own.wrappers ?? ofPackage?.wrappers ?? [];
      const platforms = own.platforms ?? ofPackage?.platforms;
      const platform = platformOf(project);
      const key = wrappers.length === 0 && !platforms ? "" : JSON.stringify([platform, wrappers, [...platforms ?? []]]);
      let declared = declarations.get(key);
      if (!declared) declarations.set(key, (declared = createDeclaredModels(wrappers, platform, platforms)));
      return declared;
    },
    roleOf: (path, project, body) => findConfigRole(fs, project, path, body),
    findAppConfig: (source, project) => findAppConfig(fs, project, source),
  };
}

/** A native project as the setting `platforms` wants it: for the one that it names, whatever its files say. */
function asChosen(project: Project, platforms: ReadonlySet<string> | undefined): Project {
  const [name = "", ...others] = platforms ?? [];
  const platform = findSibling(name)?.global;
  const isChosen = others.length === 0 && (platform !== undefined || name === "wx") && (isNative(project.kind) || project.kind === "library");
  return isChosen && platform !== project.platform ? { ...project, platform } : project;
}

/** Gives an analyser that knows the files as they are. */
type Reader = () => Analyser;

function createReader(fs: FileSystem, declared: DeclaredModels, moment: Moment): Reader {
  const modules = createDiskModules(fs, declared);
  let analyser = createAnalyser(modules);
  let checked = moment();
  return () => {
    const now = moment();
    if (now !== checked && !modules.refresh()) analyser = createAnalyser(modules);
    checked = now;
    return analyser;
  };
}

const keys = new WeakMap<object, string>();

/** Tells settings apart; a configuration hands the same object to all of its files. What is there for the cache is no setting. */
function keyOf(raw: unknown): string {
  if (typeof raw !== "object" || raw === null) return `${JSON.stringify(raw)} `;
  const key = keys.get(raw) ?? `${JSON.stringify({ ...raw, [fingerprintKey]: undefined })} `;
  keys.set(raw, key);
  return key;
}
