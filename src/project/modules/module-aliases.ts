import type { ValueNode } from "@humanwhocodes/momoa";
import { collectStrings, findString, findValue, membersOf, nameOf } from "../../syntax/json/json-value.js";
import { findBuildConfigs } from "./build-configs.js";
import { asPrefix } from "./alias-pattern.js";
import type { ModuleAlias } from "./alias-pattern.js";
import { readConfigAliases } from "./config-aliases.js";
import type { FileSystem } from "../files/file-system.js";
import { readJsonFile } from "../files/json-file.js";
import { isWithin, joinPath, parentOf } from "../files/paths.js";
import type { ProjectRoot } from "../roots/project-root.js";
import { VersionedCache } from "../files/versioned-cache.js";

const compilerConfigs = ["tsconfig.json", "tsconfig.app.json", "jsconfig.json"];

/** Configurations that extend each other further than this, or in circles, are not followed. */
const maximumExtends = 8;

const caches = new WeakMap<FileSystem, VersionedCache<readonly ModuleAlias[]>>();

/** What the platform, the compiler, the bundler and the package say of specifiers, the most specific first. */
export function readAliases(fs: FileSystem, project: ProjectRoot): readonly ModuleAlias[] {
  let cache = caches.get(fs);
  if (!cache) caches.set(fs, (cache = new VersionedCache()));
  return cache.get(fs, `${project.kind} ${project.root} ${project.base}`, (seenFs) => {
    const folders = project.root === project.base ? [project.base] : [project.root, project.base];
    const aliases = [
      ...ofPlatform(seenFs, project),
      ...folders.flatMap((folder) => compilerConfigs.flatMap((name) => ofCompiler(seenFs, `${folder}/${name}`, project, 0))),
      ...findBuildConfigs(seenFs, project).flatMap(({ path }) => readConfigAliases(seenFs, path, project.base)),
      ...ofPackage(seenFs, project),
    ];
    // Sorting is stable: of equal ones the first in this order is asked first.
    return aliases.toSorted((one, other) => specificity(other) - specificity(one));
  });
}

function specificity({ pattern }: ModuleAlias): number {
  const star = pattern.indexOf("*");
  return star < 0 ? Number.MAX_SAFE_INTEGER : star;
}

/** `"resolveAlias": { "@utils/*": "utils/*" }` of app.json. */
function ofPlatform(fs: FileSystem, { root }: ProjectRoot): ModuleAlias[] {
  const table = findValue(readJsonFile(fs, `${root}/app.json`)?.body, ["resolveAlias"]);
  return fromTable(table, root);
}

/** `paths` and `baseUrl` of a tsconfig.json, of what it extends where it does not say itself. */
function ofCompiler(fs: FileSystem, path: string, project: ProjectRoot, depth: number): ModuleAlias[] {
  const folder = parentOf(path);
  if (folder === undefined || !isWithin(project.base, path) || depth > maximumExtends) return [];
  const body = readJsonFile(fs, path)?.body;
  const options = findValue(body, ["compilerOptions"]);
  const baseUrl = findString(options, ["baseUrl"]);
  const base = baseUrl === undefined ? undefined : joinPath(folder, baseUrl);
  const own = [
    ...fromTable(findValue(options, ["paths"]), base ?? folder),
    ...(base === undefined ? [] : [{ pattern: "*", targets: [`${base}/*`] }]),
  ];
  const parents = collectStrings(findValue(body, ["extends"]));
  const inherited = parents.filter((parent) => parent.startsWith(".")).flatMap((parent) => {
    const file = joinPath(folder, parent);
    return ofCompiler(fs, fs.stat(file)?.kind === "file" ? file : `${file}.json`, project, depth + 1);
  });
  const patterns = new Set(own.map(({ pattern }) => pattern));
  return [...own, ...inherited.filter(({ pattern }) => !patterns.has(pattern))];
}

/** `imports` and `_moduleAliases` of package.json, and the packages of its own workspaces. */
function ofPackage(fs: FileSystem, { base }: ProjectRoot): ModuleAlias[] {
  const body = readJsonFile(fs, `${base}/package.json`)?.body;
  const workspaces = findValue(body, ["workspaces"]);
  const globs = collectStrings(workspaces?.type === "Object" ? findValue(workspaces, ["packages"]) : workspaces);
  return [
    ...membersOf(findValue(body, ["imports"])).flatMap((member) => fromMember(nameOf(member), importTargets(member.value), base)),
    ...membersOf(findValue(body, ["_moduleAliases"])).flatMap((member) => asPrefix(nameOf(member), collectStrings(member.value), base)),
    ...globs.flatMap((glob) => foldersOf(fs, base, glob)).flatMap((folder) => ofWorkspace(fs, folder)),
  ];
}

/** A target may depend on conditions; each is one that can be. */
function importTargets(value: ValueNode): readonly string[] {
  if (value.type !== "Object") return collectStrings(value);
  return value.members.flatMap((member) => importTargets(member.value));
}

/** `packages/*`, `packages/shared`; more is written by nobody's mini program. */
function foldersOf(fs: FileSystem, base: string, glob: string): readonly string[] {
  if (!glob.endsWith("/*")) return glob.includes("*") ? [] : [joinPath(base, glob)];
  const parent = joinPath(base, glob.slice(0, -2));
  return fs.list(parent).flatMap(({ name, kind }) => kind === "directory" ? [`${parent}/${name}`] : []);
}

function ofWorkspace(fs: FileSystem, folder: string): ModuleAlias[] {
  const body = readJsonFile(fs, `${folder}/package.json`)?.body;
  const name = findString(body, ["name"]);
  if (name === undefined) return [];
  const main = findString(body, ["main"]);
  const entries = [...(main === undefined ? [] : [joinPath(folder, main)]), `${folder}/src/index`, `${folder}/index`];
  return [{ pattern: name, targets: entries }, { pattern: `${name}/*`, targets: [`${folder}/*`, `${folder}/src/*`] }];
}

function fromTable(table: ValueNode | undefined, base: string): ModuleAlias[] {
  return membersOf(table).flatMap((member) => fromMember(nameOf(member), collectStrings(member.value), base));
}

function fromMember(pattern: string, targets: readonly string[], base: string): ModuleAlias[] {
  return targets.length === 0 ? [] : [{ pattern, targets: targets.map((target) => joinPath(base, target)) }];
}
