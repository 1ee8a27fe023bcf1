import type { ValueNode } from "@humanwhocodes/momoa";
import { elementsOf, findString, findValue } from "../syntax/json/json-value.js";
import { collectPages } from "./config/app-pages.js";
import type { FileSystem } from "./files/file-system.js";
import { findProjectOf } from "./roots/find-project-of.js";
import { readJsonFile } from "./files/json-file.js";
import type { JsonFile } from "./files/json-file.js";
import { isWithin, joinPath, relativeTo } from "./files/paths.js";
import { isNative } from "./roots/project-root.js";
import type { ProjectRoot } from "./roots/project-root.js";
import { createServerCodeTest } from "./sources/server-code.js";
import { readServerDomains } from "./config/server-domains.js";
import type { ServerDomains } from "./config/server-domains.js";
import { createShippedTest } from "./sources/shipped-code.js";
import { VersionedCache } from "./files/versioned-cache.js";

/** One mini program or mini game with what its configuration says. Paths in questions are absolute. */
export interface Project extends ProjectRoot {
  /** app.json of a native mini program. Frameworks write it as code, or in a component, or not at all. */
  readonly appConfig: JsonFile | undefined;
  readonly gameConfig: JsonFile | undefined;
  /** manifest.json of uni-app. */
  readonly manifest: JsonFile | undefined;
  readonly projectConfig: JsonFile | undefined;
  readonly privateConfig: JsonFile | undefined;
  /** server-domains.json beside project.config.json, or else in the root. */
  readonly serverDomainsFile: JsonFile | undefined;
  /** What that file declares; undefined when there is none. */
  readonly serverDomains: ServerDomains | undefined;
  /** What the developer tools compile beside their own: `sass`, `less`, `typescript`. */
  readonly compilers: readonly string[];
  /** Pages of the app and its sub-packages: paths from the root, without extension. */
  pages(): readonly string[];
  /** Cloud functions, cloud containers and Node back ends beside or inside the project. */
  isServerCode(path: string): boolean;
  /** False for what `packOptions` keeps out of the package. */
  isShipped(path: string): boolean;
  isWorkerCode(path: string): boolean;
  /** Code of a mini game's open data context. */
  isOpenDataCode(path: string): boolean;
  isPluginCode(path: string): boolean;
}

/** Settings of project.config.json that name folders of code for servers. */
const serverKeys = ["cloudfunctionRoot", "cloudcontainerRoot", "cloudfunctionTemplateRoot", "jsserverRoot"];

/** Current as long as the configuration files that were read are unchanged. */
const caches = new WeakMap<FileSystem, VersionedCache<Project>>();

/** Reads the configuration of a project; files that are absent or broken leave their part undefined or empty. */
export function openProject(fs: FileSystem, root: ProjectRoot): Project {
  let cache = caches.get(fs);
  if (!cache) caches.set(fs, (cache = new VersionedCache()));
  return cache.get(fs, `${root.kind} ${root.root} ${root.base}`, (seenFs) => readProject(seenFs, root, fs));
}

/** The project of a file, as `findProjectOf` finds it, with its configuration. */
export function openProjectOf(fs: FileSystem, file: string): Project | undefined {
  const root = findProjectOf(fs, file);
  return root && openProject(fs, root);
}

function readProject(seenFs: FileSystem, project: ProjectRoot, worldFs: FileSystem): Project {
  const { base, kind, root } = project;
  const read = (folder: string, name: string): JsonFile | undefined => readJsonFile(seenFs, `${folder}/${name}`);
  const isPackage = kind === "miniprogram" || kind === "minigame";
  const appConfig = isPackage ? read(root, "app.json") : undefined;
  const gameConfig = kind === "minigame" ? read(root, "game.json") : undefined;
  const manifest = kind === "uni-app" ? read(root, "manifest.json") : undefined;
  const pagesConfig = kind === "uni-app" ? read(root, "pages.json") : appConfig;
  const projectConfig = read(base, "project.config.json");
  const privateConfig = read(base, "project.private.config.json");
  // A plugin is held against lists of its own.
  const domainsBase = kind === "plugin" ? root : base;
  const serverDomainsFile = read(domainsBase, "server-domains.json") ?? read(root, "server-domains.json");
  const config = projectConfig?.body;
  const packOptions = findValue(privateConfig?.body, ["packOptions"]) ? privateConfig?.body : config;
  const isRelativeShipped = createShippedTest(isNative(kind) ? packOptions : undefined);
  const workers = findFolder(root, appConfig?.body ?? gameConfig?.body, ["workers"], ["workers", "path"]);
  const openData = findFolder(root, gameConfig?.body, ["openDataContext"]);
  const plugin = kind === "plugin" ? root : findFolder(base, config, ["pluginRoot"]);
  const serverFolders = serverKeys.flatMap((key) => findFolder(base, config, [key]) ?? []);
  return {
    ...project,
    appConfig,
    gameConfig,
    manifest,
    projectConfig,
    privateConfig,
    serverDomainsFile,
    serverDomains: serverDomainsFile && readServerDomains(serverDomainsFile),
    compilers: elementsOf(findValue(config, ["setting", "useCompilerPlugins"])).flatMap(({ value }) => value.type === "String" ? [value.value] : []),
    pages: () => collectPages(pagesConfig?.body),
    isServerCode: createServerCodeTest(worldFs, project, serverFolders, () => collectPages(pagesConfig?.body)),
    isShipped: (path) => {
      const relative = relativeTo(root, path);
      return relative === undefined || isRelativeShipped(relative);
    },
    isWorkerCode: (path) => workers !== undefined && isWithin(workers, path),
    isOpenDataCode: (path) => openData !== undefined && isWithin(openData, path),
    isPluginCode: (path) => plugin !== undefined && isWithin(plugin, path),
  };
}

/** The first of the settings that names a folder below `from`; one that names `from` itself says nothing. */
function findFolder(
  from: string,
  config: ValueNode | undefined,
  ...keys: readonly (readonly string[])[]
): string | undefined {
  for (const key of keys) {
    const value = findString(config, key);
    const folder = value === undefined ? from : joinPath(from, value);
    if (folder !== from) return folder;
  }
  return undefined;
}
