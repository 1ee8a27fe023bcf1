import type { FileSystem } from "../files/file-system.js";
import { isForeignFolder, isOutputFolder, isPackageFolder } from "../files/folder-names.js";
import { listOnce } from "../files/list-once.js";
import { extensionOf, isWithin, nameIn, parentOf, relativeTo } from "../files/paths.js";
import type { Project } from "../project.js";
import { isNative } from "../roots/project-root.js";
import { collectRootsIn } from "../roots/roots-in-folder.js";
import { isDeclaration, isReadBy, scriptExtensions, sourceKinds } from "../roots/source-kinds.js";
import type { SourceKind } from "../roots/source-kinds.js";

export interface SourceFile {
  readonly path: string;
  readonly kind: SourceKind;
}

/** What stands in a project. */
export interface ProjectFiles {
  /** Sorted by path. */
  readonly sources: readonly SourceFile[];
  /** Scripts that are minified copies by their names. */
  readonly copies: readonly string[];
  /** Folders whose files cannot be listed. */
  readonly lockedFolders: readonly string[];
  /** Folders of built npm packages, which are uploaded with the rest. */
  readonly packageFolders: readonly string[];
}

const copyName = /[.-]min\.\w+$/iu;
const testName = /\.(?:test|spec)\.\w+$/iu;

/** Scripts that run on the developer's machine. */
const toolScript = /^(?:gulpfile|gruntfile|fis-conf|webpack[\w.-]*)\.[cm]?[jt]s$/iu;

/** Tools with a `<name>.config.js`; programs call their own settings so too (`app.config.ts`, `api.config.js`). */
const tools: ReadonlySet<string> = new Set([
  "babel",
  "commitlint",
  "cypress",
  "eslint",
  "jest",
  "karma",
  "lint-staged",
  "playwright",
  "postcss",
  "prettier",
  "release",
  "rollup",
  "stylelint",
  "tailwind",
  "tsup",
  "uno",
  "unocss",
  "vite",
  "vitest",
  "vue",
  "windi",
]);

const toolJson = /^(?:package|package-lock|npm-shrinkwrap|composer|lerna|nx|turbo|tslint|[jt]sconfig[\w.-]*)\.json$/iu;

/** Read although they stand beside the code and not in it. */
const baseConfigs: ReadonlySet<string> = new Set([
  "project.config.json",
  "project.private.config.json",
  "server-domains.json",
  "ext.json",
]);

/** Folders beside the code, or at the top of a library, that hold tools and papers. */
const toolFolder =
  /^(?:tests?|e2e|specs?|mocks?|scripts?|tools?|bin|ci|config|docs?|examples?|demo|typings?|types|@types)$/iu;

/**
 * The files of a project that checks read: all of its root, because real projects keep code in odd folders, and
 * scripts that stand beside a native root. Whether a script is minified (`isMinified`) is to be asked of its text;
 * files over `maxTextBytes` have no text.
 */
export function collectProjectFiles(realFs: FileSystem, project: Project): ProjectFiles {
  const fs = listOnce(realFs);
  const found: Found = { sources: [], copies: [], lockedFolders: [], packageFolders: [] };
  walk(fs, project, project.base, found);
  return { ...found, sources: found.sources.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/**
 * Whether `collectProjectFiles` takes a file for a source, for the host that is handed files one by one. The project must be
 * the file's own, as `findProjectOf` tells it.
 */
export function isSourceFile(fs: FileSystem, project: Project, path: string): boolean {
  return hasSourceName(project, path) && isInSourceFolder(fs, project, path);
}

/** What a file or a folder of a project is in which there is no source. */
export type LeftAloneReason = "package" | "server" | "output" | "copy" | "declaration" | "test" | "tool" | "empty-folder" | "stranger";

export function findLeftAloneReason(fs: FileSystem, project: Project, path: string): LeftAloneReason {
  const isFolder = fs.stat(path)?.kind === "directory";
  const folders = relativeTo(project.base, path)?.split("/") ?? [];
  const name = isFolder ? "" : (folders.pop() ?? "");
  if (folders.some(isForeignFolder)) return "package";
  if (project.isServerCode(isFolder ? `${path}/index.js` : path)) return "server";
  if (folders.some(isOutputFolder)) return "output";
  if (copyName.test(name)) return "copy";
  if (isDeclaration(name)) return "declaration";
  if (testName.test(name)) return "test";
  if (isToolScript(name)) return "tool";
  return isFolder ? "empty-folder" : "stranger";
}

/** The part of `isSourceFile` that is about the file's name and the kind of place where it stands. */
export function hasSourceName(project: Project, path: string): boolean {
  return findSourceKind(project, path) !== undefined;
}

/** The part of `isSourceFile` that is the same for all files of a folder. */
export function isInSourceFolder(fs: FileSystem, project: Project, path: string): boolean {
  const folder = parentOf(path);
  const relative = folder === undefined ? undefined : relativeTo(project.base, folder);
  if (relative === undefined) return false;
  let at = project.base;
  for (const name of relative.split("/")) {
    at = name === "" ? at : `${at}/${name}`;
    if (at !== project.base && !isSourceFolder(fs, project, at)) return false;
  }
  return !project.isServerCode(path);
}

interface Found {
  readonly sources: SourceFile[];
  readonly copies: string[];
  readonly lockedFolders: string[];
  readonly packageFolders: string[];
}

function walk(fs: FileSystem, project: Project, folder: string, found: Found): void {
  if (project.isServerCode(`${folder}/index.js`)) return;
  const entries = fs.list(folder);
  if (entries.length === 0 && fs.mayRead?.(folder) === false) found.lockedFolders.push(folder);
  for (const { name, kind } of entries) {
    const path = `${folder}/${name}`;
    if (kind === "directory") {
      if (isPackageFolder(name) && isNative(project.kind) && isWithin(project.root, path)) found.packageFolders.push(path);
      if (isSourceFolder(fs, project, path) && !isOtherProject(fs, project, path)) walk(fs, project, path, found);
      continue;
    }
    const sourceKind = findSourceKind(project, path);
    if (sourceKind) found.sources.push({ path, kind: sourceKind });
    else if (copyName.test(name) && scriptExtensions.has(extensionOf(name)) && isWithin(project.root, path)) {
      found.copies.push(path);
    }
  }
}

function findSourceKind(project: Project, path: string): SourceKind | undefined {
  const name = nameIn(path);
  const kind = sourceKinds.get(extensionOf(name));
  if (!kind || name.startsWith(".") || isForeignName(name)) return undefined;
  const folder = parentOf(path);
  if (kind === "json") {
    // Of a plugin and the program that shows it, the program answers for what they share.
    if (folder === project.base && baseConfigs.has(name) && project.kind !== "plugin") return kind;
    return isWithin(project.root, path) && !toolJson.test(name) ? kind : undefined;
  }
  if ((kind === "wxml" || kind === "wxss") && !isReadBy(project, extensionOf(name))) return undefined;
  if (isWithin(project.root, path)) return isToolScript(name) ? undefined : kind;
  return kind === "script" && folder !== project.base ? kind : undefined;
}

function isForeignName(name: string): boolean {
  return copyName.test(name) || isDeclaration(name) || testName.test(name);
}

function isToolScript(name: string): boolean {
  const tool = /^([\w-]+)\.conf(?:ig)?\.[cm]?[jt]s$/iu.exec(name)?.[1];
  return toolScript.test(name) || (tool !== undefined && tools.has(tool.toLowerCase()));
}

/** Judges one folder of the way from the base; the folders above it have been judged before. */
function isSourceFolder(fs: FileSystem, project: Project, folder: string): boolean {
  const name = nameIn(folder);
  if (isWithin(folder, project.root)) return true;
  if (isForeignFolder(name)) return false;
  if (project.kind === "library") {
    return !isOutputFolder(name) && !(parentOf(folder) === project.root && toolFolder.test(name));
  }
  // Component libraries are copied into native programs as `dist`; with an app.json it is a built copy of the program.
  if (isWithin(project.root, folder)) {
    return !isOutputFolder(name) || (isNative(project.kind) && !hasProgram(fs, folder));
  }
  if (!project.projectConfig || !isNative(project.kind) || project.kind === "plugin") return false;
  if (toolFolder.test(name) || isOutputFolder(name) || hasProgram(fs, folder)) return false;
  return !project.isPluginCode(`${folder}/index.js`);
}

function hasProgram(fs: FileSystem, folder: string): boolean {
  return fs.stat(`${folder}/app.json`) !== undefined || fs.stat(`${folder}/game.json`) !== undefined;
}

function isOtherProject(fs: FileSystem, project: Project, folder: string): boolean {
  if (isWithin(folder, project.root)) return false;
  return collectRootsIn(fs, folder).some(({ root }) => root !== project.root);
}
