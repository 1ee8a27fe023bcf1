import { findSibling } from "../../platform/siblings.js";
import type { ModuleAlias } from "../../project/modules/alias-pattern.js";
import { findBuildConfigs } from "../../project/modules/build-configs.js";
import { readEnvFiles } from "../../project/env/env-files.js";
import { readEnvSettings } from "../../project/env/env-settings.js";
import type { FileSystem } from "../../project/files/file-system.js";
import { findProjectOf } from "../../project/roots/find-project-of.js";
import { isMinified } from "../../project/files/minified-text.js";
import { readAliases } from "../../project/modules/module-aliases.js";
import { extensionOf, joinPath, parentOf } from "../../project/files/paths.js";
import { isVueKind } from "../../project/roots/project-root.js";
import type { ProjectRoot } from "../../project/roots/project-root.js";
import { readSource } from "../../project/files/read-source.js";
import { resolveModule } from "../../project/modules/resolve-module.js";
import { VersionedCache } from "../../project/files/versioned-cache.js";
import { isComponent, parseComponent } from "../../syntax/component/parse-component.js";
import { parseJson } from "../../syntax/json/parse-json.js";
import { collectImportedPaths } from "../../syntax/script/imported-paths.js";
import { parseScript } from "../../syntax/script/parse-script.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { createDeclaredModels } from "../libraries/declared-wrappers.js";
import type { DeclaredModels } from "../libraries/declared-wrappers.js";
import { findGivingModules } from "../names/giving-modules.js";
import type { GivingModules } from "../names/giving-modules.js";
import { isModel, loadLibrary, textOfLibrary } from "../libraries/library-modules.js";
import { untouched } from "../abstract/modules.js";
import type { BuildConfig, BuildEnvironment, LoadedModule, Modules } from "../abstract/modules.js";
import { createImportIndex } from "./touching-modules.js";
import type { ImportIndex } from "./touching-modules.js";
import type { SourceText } from "../../syntax/source-text.js";

/** Modules on disk, each parsed once per version. */
export interface DiskModules extends Modules {
  /** The script of a file that an import has already led to: who reads every file need not parse it again. */
  findLoaded(path: string): ScriptFile | undefined;
  /** Whether every module that was loaded is still as it was; if not, all of them are forgotten. */
  refresh(): boolean;
}

/** Syntax trees are large; the modules that a program's files share are few, and come round again and again. */
const maximumLoaded = 400;

const applicationFiles = ["app.ts", "app.js", "app.tsx", "app.jsx", "App.vue", "app.wpy", "game.ts", "game.js"];

/** In a configuration without these words nothing is defined for the code. */
const definesSomething = /\bdefine|\benv\b|DefinePlugin/u;

const nothingDeclared = createDeclaredModels([]);

/** How many times as long as the last look at all files the next one waits. */
const restPerCheck = 150;

type TextTest = (text: string) => boolean;

/** @param declared are the wrappers that the settings name; they come before what is found. */
export function createDiskModules(fs: FileSystem, declared: DeclaredModels = nothingDeclared): DiskModules {
  const loaded = new Map<string, LoadedModule | undefined>();
  const templates = new Map<string, SourceText | undefined>();
  /** Of every file that was read: what was worked out with it is remembered for longer than its syntax tree. */
  const versions = new Map<string, string | undefined>();
  const resolved = new Map<string, string | undefined>();
  const projects = new Map<string, ProjectRoot | undefined>();
  const answers = new Map<TextTest, Map<string, boolean>>();
  const asked = new Map<string, { readonly project: ProjectRoot; readonly environment: BuildEnvironment }>();
  const aliases = new Map<string, { readonly project: ProjectRoot; readonly list: readonly ModuleAlias[] }>();
  const indexes = new Map<string, ImportIndex>();
  const giving = new Map<string, GivingModules>();
  let checked = { at: 0, took: 0 };
  let latest: ScriptFile | undefined;
  /** Where that stands among the modules. */
  let borrowed: string | undefined;
  let environments = new VersionedCache<BuildEnvironment>();

  function projectOf(path: string): ProjectRoot | undefined {
    const folder = path.slice(0, path.lastIndexOf("/"));
    if (!projects.has(folder)) projects.set(folder, findProjectOf(fs, path));
    return projects.get(folder);
  }

  function loadFile(path: string): LoadedModule | undefined {
    if (loaded.has(path)) {
      const known = loaded.get(path);
      // Last in the order of the map: the last to be given up.
      loaded.delete(path);
      loaded.set(path, known);
      return known;
    }
    const module = borrow(path) ?? readModule(fs, path);
    loaded.set(path, module);
    noteVersion(path);
    const [oldest] = loaded.keys();
    if (loaded.size > maximumLoaded && oldest !== undefined) loaded.delete(oldest);
    return module;
  }

  /** What a host has parsed; not when it is of an editor, which shows what is not saved yet. */
  function borrow(path: string): LoadedModule | undefined {
    if (latest?.source.path !== path) return undefined;
    const onDisk = fs.readText(path);
    if (onDisk === undefined || readSource(path, onDisk).text !== latest.source.text) return undefined;
    borrowed = path;
    return { kind: "script", file: latest };
  }

  function readTemplate(path: string): SourceText | undefined {
    if (templates.has(path)) return templates.get(path);
    const text = fs.readText(path);
    const source = text === undefined ? undefined : readSource(path, text);
    if (templates.size >= maximumLoaded) templates.clear();
    templates.set(path, source);
    noteVersion(path);
    return source;
  }

  /** The first counts: what was worked out since may rest on it. */
  function noteVersion(path: string): void {
    if (!versions.has(path)) versions.set(path, fs.stat(path)?.version);
  }

  function loadScript(path: string): ScriptFile | undefined {
    const module = loadFile(path);
    return module?.kind === "script" ? module.file : undefined;
  }

  /** Looks at every file of a project, so that it is done seldom enough to cost next to nothing. */
  function areIndexesCurrent(): boolean {
    const start = performance.now();
    if (start - checked.at < restPerCheck * checked.took) return true;
    const areCurrent = [...indexes.values()].every((index) => index.isCurrent());
    checked = { at: start, took: performance.now() - start };
    return areCurrent;
  }

  function resolve(specifier: string, from: string): string | undefined {
    const key = `${from.slice(0, from.lastIndexOf("/"))}\0${specifier}`;
    if (!resolved.has(key)) {
      const project = projectOf(from);
      if (project && !specifier.startsWith(".")) aliases.set(project.root, { project, list: readAliases(fs, project) });
      resolved.set(key, project && resolveModule(fs, specifier, from, project));
    }
    return resolved.get(key);
  }

  function someTextFrom(path: string, test: TextTest, seen: Set<string>): boolean {
    const known = answers.get(test)?.get(path);
    if (known !== undefined) return known;
    if (seen.has(path)) return false;
    seen.add(path);
    const text = fs.readText(path) ?? "";
    if (test(text)) return true;
    return collectImportedPaths(text).some((specifier) => {
      const known = textOfModel(specifier);
      if (known !== undefined) return test(known);
      const next = resolve(specifier, path);
      const model = modelOfFile(specifier, next, path);
      if (model && test(model.text)) return true;
      return next !== undefined && someTextFrom(next, test, seen);
    });
  }

  /** A file that is declared may be absent: git ignores what is generated. */
  function modelOfFile(specifier: string, path: string | undefined, from: string): ReturnType<DeclaredModels["module"]> {
    const given = path ?? (specifier.startsWith(".") ? joinPath(parentOf(from) ?? "/", specifier) : undefined);
    return given === undefined ? undefined : declared.module(specifier, given);
  }

  function textOfModel(specifier: string): string | undefined {
    return declared.module(specifier, undefined)?.text ?? textOfLibrary(specifier);
  }

  function readEnvironment(seenFs: FileSystem, project: ProjectRoot): BuildEnvironment {
    const configs = findBuildConfigs(seenFs, project).flatMap(({ path, builds }): BuildConfig[] => {
      const module = definesSomething.test(seenFs.readText(path) ?? "") ? loadFile(path) : undefined;
      return module?.kind === "script" ? [{ file: module.file, builds }] : [];
    });
    const { folder, prefixes } = readEnvSettings(seenFs, project);
    return { variables: folder === undefined ? new Map() : readEnvFiles(seenFs, folder), prefixes, configs };
  }

  function currentEnvironment(project: ProjectRoot): BuildEnvironment {
    return environments.get(fs, project.root, (seenFs) => readEnvironment(seenFs, project));
  }

  return {
    load(specifier, from) {
      // The model of a project's own file says what is not declared of it.
      if (isModel(from.source)) return loadFile(specifier);
      const named = declared.module(specifier, undefined)?.module ?? loadLibrary(specifier, projectOf(from.source.path));
      if (named) return named;
      const path = resolve(specifier, from.source.path);
      return modelOfFile(specifier, path, from.source.path)?.module ?? (path === undefined ? undefined : loadFile(path));
    },
    template(specifier, { source: { path: from } }) {
      const extension = extensionOf(from);
      const path = resolve(extensionOf(specifier) === extension ? specifier : specifier + extension, from);
      return path === undefined ? undefined : readTemplate(path);
    },
    global: (path) => declared.global(path),
    namesGlobal: (text) => declared.namesGlobal(text),
    someText(specifier, from, test) {
      const known = textOfModel(specifier);
      if (known !== undefined) return test(known);
      const path = resolve(specifier, from.source.path);
      const model = modelOfFile(specifier, path, from.source.path);
      if (model && test(model.text)) return true;
      if (path === undefined) return false;
      const ofTest = answers.get(test) ?? new Map<string, boolean>();
      answers.set(test, ofTest);
      const answer = ofTest.get(path) ?? someTextFrom(path, test, new Set());
      ofTest.set(path, answer);
      return answer;
    },
    touching(origin) {
      const project = projectOf(origin.path);
      if (!project) return untouched;
      const index = indexes.get(project.root) ?? createImportIndex(fs, project, applicationFiles.map((name) => `${project.root}/${name}`), loadScript);
      indexes.set(project.root, index);
      return index.touching(origin);
    },
    givingAll(key, from) {
      const project = projectOf(from.source.path);
      if (!project || !isVueKind(project.kind)) return [];
      const modules = giving.get(project.root) ?? findGivingModules(fs, project, resolve);
      giving.set(project.root, modules);
      return modules.naming(key).flatMap((path) => loadScript(path) ?? []);
    },
    application(from) {
      const root = projectOf(from.source.path)?.root;
      if (root === undefined) return undefined;
      for (const name of applicationFiles) {
        const module = fs.stat(`${root}/${name}`) ? loadFile(`${root}/${name}`) : undefined;
        if (module?.kind === "script") return module.file;
      }
      return undefined;
    },
    remember(file) {
      // A host's tree is larger than one of ours: only one is kept.
      if (borrowed !== undefined) loaded.delete(borrowed);
      borrowed = undefined;
      latest = file;
    },
    platformsOf(from) {
      const platform = projectOf(from.source.path)?.platform;
      const named = declared.platforms;
      if (named && (platform !== undefined || [...named].some(findSibling))) return named;
      return platform === undefined ? undefined : new Set([platform]);
    },
    environment(from) {
      const project = projectOf(from.source.path);
      if (!project) return undefined;
      const known = asked.get(project.root) ?? { project, environment: currentEnvironment(project) };
      asked.set(project.root, known);
      return known.environment;
    },
    findLoaded(path) {
      const module = loaded.get(path);
      return module?.kind === "script" ? module.file : undefined;
    },
    refresh() {
      const isCurrent = [...versions].every(([path, version]) => fs.stat(path)?.version === version)
        && [...asked.values()].every(({ project, environment }) => currentEnvironment(project) === environment)
        && [...aliases.values()].every(({ project, list }) => readAliases(fs, project) === list)
        && [...giving.values()].every((modules) => modules.isCurrent())
        && areIndexesCurrent();
      // A file that was not there may be there now, and one found first may hide another.
      resolved.clear();
      projects.clear();
      answers.clear();
      if (!isCurrent) {
        loaded.clear();
        templates.clear();
        versions.clear();
        asked.clear();
        aliases.clear();
        indexes.clear();
        giving.clear();
        environments = new VersionedCache();
      }
      return isCurrent;
    },
  };
}

function readModule(fs: FileSystem, path: string): LoadedModule | undefined {
  const text = fs.readText(path);
  if (text === undefined) return undefined;
  const source = readSource(path, text);
  const extension = extensionOf(path);
  if (extension === ".json") {
    const parsed = parseJson(source.text);
    return parsed.ok ? { kind: "json", source, body: parsed.document.body } : undefined;
  }
  if (isMinified(text)) return undefined;
  const parsed = isComponent(path) ? parseComponent(source) : parseScript(source);
  return parsed?.ok ? { kind: "script", file: parsed.file } : undefined;
}
