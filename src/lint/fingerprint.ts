import { createHash } from "node:crypto";
import { bindsAddress } from "../network/may-matter.js";
import { findBuildConfigs } from "../project/modules/build-configs.js";
import { readEnvSettings } from "../project/env/env-settings.js";
import { nodeFileSystem, toPath } from "../project/files/file-system.js";
import type { FileSystem } from "../project/files/file-system.js";
import { findProjects } from "../project/roots/find-projects.js";
import { openProject } from "../project/project.js";
import type { Project } from "../project/project.js";
import { readOnce } from "../project/files/read-once.js";
import { resolveModule } from "../project/modules/resolve-module.js";
import { extensionOf, nameIn } from "../project/files/paths.js";
import { collectProjectFiles } from "../project/sources/source-files.js";
import type { SourceFile } from "../project/sources/source-files.js";
import { collectImportedPaths } from "../syntax/script/imported-paths.js";

/** Stands in the settings; ESLint's `--cache` writes a configuration as JSON to see whether it is still the same. */
export interface Fingerprint {
  readonly toJSON: () => string;
}

/**
 * What findings depend on besides the linted file. ESLint keys its cache on the file and on the configuration alone,
 * and would show yesterday's findings of a page after today's change of `config.js`.
 *
 * Worked out when ESLint asks, once, which it does only with `--cache`.
 *
 * @param folder is where the mini programs are looked for: where ESLint runs.
 */
export function createFingerprint(folder: () => string = () => ".", fs: FileSystem = nodeFileSystem): Fingerprint {
  let known: string | undefined;
  return { toJSON: () => (known ??= compute(readOnce(fs), toPath(folder()))) };
}

/** @param fs keeps what it has read: a module is looked through for its imports and hashed. */
function compute(fs: FileSystem, folder: string): string {
  return hashOf(fs, collectShared(fs, folder));
}

function hashOf(fs: FileSystem, paths: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const path of [...paths].sort()) hash.update(`${path}\0${fs.readText(path) ?? ""}\0`);
  return hash.digest("hex").slice(0, 16);
}

/** Pages and components, which nobody imports, are most of a project: a change there lets the others' findings stand. */
function collectShared(fs: FileSystem, folder: string): ReadonlySet<string> {
  return new Set(findProjects(fs, folder).flatMap((root) => {
    const project = openProject(fs, root);
    const { sources } = collectProjectFiles(fs, project);
    return [...collectBeside(fs, project), ...collectImported(fs, project, sources), ...collectShown(fs, project, sources)];
  }));
}

/** Configuration, `.env` files and the application itself, by where they stand. */
function collectBeside(fs: FileSystem, project: Project): readonly string[] {
  const { root, base } = project;
  const inFolder = (folder: string): readonly string[] =>
    fs.list(folder).flatMap((entry) => entry.kind === "file" ? [`${folder}/${entry.name}`] : []);
  const builds = findBuildConfigs(fs, project).map(({ path }) => path);
  return [...new Set([root, base, readEnvSettings(fs, project).folder ?? base])].flatMap(inFolder).concat(builds);
}

/** Other templates, and scripts of templates, that a template names. */
const namedFile = /<(import|include|wxs|sjs|qs|jds|import-sjs)\b[^>]*?\s(?:src|from)\s*=\s*["']([^"'{]+)["']/gu;

/** Scripts whose data a template may show as a picture or a web page, and what else it takes addresses from. */
function collectShown(fs: FileSystem, project: Project, sources: readonly SourceFile[]): readonly string[] {
  return sources.flatMap(({ path, kind }) => {
    const text = kind === "wxml" ? fs.readText(path) ?? "" : "";
    if (!bindsAddress(text)) return [];
    const ending = extensionOf(path);
    const beside = `./${nameIn(path).slice(0, -ending.length)}`;
    const named = [...text.matchAll(namedFile)].map(([, tag, name = ""]) => (tag !== "import" && tag !== "include") || name.endsWith(ending) ? name : name + ending);
    return [beside, ...named].flatMap((specifier) => resolveModule(fs, specifier, path, project) ?? []);
  });
}

function collectImported(fs: FileSystem, project: Project, sources: readonly SourceFile[]): readonly string[] {
  return sources.flatMap(({ path, kind }) => {
    const text = kind === "script" || kind === "vue" ? fs.readText(path) : undefined;
    if (text === undefined) return [];
    return collectImportedPaths(text).flatMap((specifier) => resolveModule(fs, specifier, path, project) ?? []);
  });
}
