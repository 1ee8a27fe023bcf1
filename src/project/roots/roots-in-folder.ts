import type { ValueNode } from "@humanwhocodes/momoa";
import { siblings } from "../../platform/siblings.js";
import type { SiblingFact } from "../../platform/siblings.js";
import { elementsOf, findString, findValue, membersOf, nameOf } from "../../syntax/json/json-value.js";
import type { EntryKind, FileSystem } from "../files/file-system.js";
import { readJsonFile } from "../files/json-file.js";
import type { JsonFile } from "../files/json-file.js";
import { joinPath, nameIn, parentOf } from "../files/paths.js";
import type { ProjectKind, ProjectRoot } from "./project-root.js";

type Names = ReadonlyMap<string, EntryKind>;

/** A folder without any of these files and folders declares no root. */
export const rootMarks: ReadonlySet<string> = new Set([
  "app.json",
  "app.mpx",
  "app.wpy",
  "game.json",
  "manifest.json",
  "package.json",
  "project.config.json",
  "src",
  ...siblings.flatMap(({ projectFiles }) => projectFiles),
]);

/** Keys that make an app.json, or what a framework makes one of, known as such. */
export const appKeys = ["pages", "subPackages", "subpackages", "window", "tabBar", "networkTimeout"];
const gameKeys = ["deviceOrientation", "networkTimeout", "openDataContext", "subpackages", "subPackages", "workers"];

/** Keys that make no program of a file by themselves, but that nobody else has. */
const moreAppKeys = [
  ...appKeys, "cloud", "componentFramework", "convertRpxToVw", "darkmode", "debug", "embeddedAppIdList", "entryPagePath", "functionalPages", "lazyCodeLoading",
  "navigateToMiniProgramAppIdList", "permission", "plugins", "preloadRule", "renderer", "rendererOptions", "requiredBackgroundModes", "requiredPrivateInfos",
  "resizable", "sitemapLocation", "style", "themeLocation", "useExtendedLib", "workers",
];
const moreGameKeys = [...gameKeys, "iOSHighPerformance", "lazyCodeLoading", "loadingViewConfig", "parallelPreloadSubpackages", "plugins", "showStatusBar"];

/** Entries of frameworks, which have an app.json for other reasons, and styles of other platforms. */
const foreignEntries = ["main.js", "main.ts", "App.vue", "app.vue", "app.jsx", "app.tsx", "app.acss", "app.css", "app.qss", "app.ttss"];

/**
 * The roots that a folder's own files declare, the most telling file first: a framework's sources, then the folders
 * named by project.config.json, then an app.json or game.json that looks like one.
 */
export function collectRootsIn(fs: FileSystem, folder: string): readonly ProjectRoot[] {
  if (!fs.list(folder).some(({ name }) => rootMarks.has(name))) return [];
  const names = namesIn(fs, folder);
  const framework = findFrameworkRoot(fs, folder, names);
  if (framework) return [framework];
  const config = hasFile(names, "project.config.json") ? readJsonFile(fs, `${folder}/project.config.json`) : undefined;
  const sibling = findSiblingOf(config?.body, names);
  if (sibling) return collectSiblingRoots(fs, folder, sibling, names);
  const declared = config ? collectDeclaredRoots(fs, folder, config) : [];
  if (declared.length > 0) return declared;
  const kind = findKind(fs, folder, names);
  return kind ? [{ kind, root: folder, base: folder }] : [];
}

/** Whether package.json of the folder names it a package of mini-program code, which need not have an app.json. */
export function isMiniProgramPackage(fs: FileSystem, folder: string): boolean {
  const body = readJsonFile(fs, `${folder}/package.json`)?.body;
  if (findString(body, ["miniprogram"]) !== undefined) return true;
  return hasDependency(body, ["miniprogram-api-typings", "minigame-api-typings", "@types/wechat-miniprogram"]);
}

export function hasDependency(packageJson: ValueNode | undefined, names: readonly string[]): boolean {
  const groups = ["dependencies", "devDependencies", "peerDependencies"];
  return names.some((name) => groups.some((group) => findValue(packageJson, [group, name]) !== undefined));
}

function findFrameworkRoot(fs: FileSystem, folder: string, names: Names): ProjectRoot | undefined {
  if (isUniApp(fs, folder, names)) return { kind: "uni-app", root: folder, base: baseOfSource(fs, folder) };
  if (hasFile(names, "app.wpy")) return { kind: "wepy", root: folder, base: baseOfSource(fs, folder) };
  if (hasFile(names, "app.mpx")) return { kind: "mpx", root: folder, base: baseOfSource(fs, folder) };
  const body = hasFile(names, "package.json") ? readJsonFile(fs, `${folder}/package.json`)?.body : undefined;
  const source = body && hasDependency(body, ["@tarojs/taro"]) ? findTaroSource(fs, folder, names) : "src";
  if (names.get(source) !== "directory" && !source.includes("/")) return undefined;
  const root = joinPath(folder, source);
  const kind = findSourceKind(fs, root, body);
  return kind && { kind, root, base: folder };
}

function findSourceKind(fs: FileSystem, root: string, packageJson: ValueNode | undefined): ProjectKind | undefined {
  const names = namesIn(fs, root);
  if (isUniApp(fs, root, names)) return "uni-app";
  if (hasFile(names, "app.wpy")) return "wepy";
  if (hasFile(names, "app.mpx")) return "mpx";
  const hasEntry = hasFile(names, "main.js", "main.ts");
  if (hasEntry && hasDependency(packageJson, ["mpvue"])) return "mpvue";
  if (hasEntry && hasDependency(packageJson, ["megalo", "@megalo/target"])) return "megalo";
  if (hasEntry && hasFile(names, "App.vue") && hasDependency(packageJson, ["@dcloudio/uni-mp-weixin"]))
    return "uni-app";
  if (hasFile(names, "app.config.ts", "app.config.js")) return "taro";
  // Taro 1 and 2 write the configuration into the class of the entry.
  const hasTaroEntry = hasFile(names, "app.tsx", "app.jsx", "app.ts", "app.js", "app.vue");
  return hasTaroEntry && hasDependency(packageJson, ["@tarojs/taro"]) ? "taro" : undefined;
}

/** The `sourceRoot` of Taro's build configuration, which is code; its default is `src`. */
function findTaroSource(fs: FileSystem, folder: string, names: Names): string {
  if (names.get("config") !== "directory") return "src";
  const text = fs.readText(`${folder}/config/index.ts`) ?? fs.readText(`${folder}/config/index.js`) ?? "";
  return /\bsourceRoot\s*:\s*["'](?:\.\/)?([\w./-]+?)\/?["']/u.exec(text)?.[1] ?? "src";
}

/** manifest.json alone is any web page's; with a pages.json that lists pages it is uni-app's. */
function isUniApp(fs: FileSystem, folder: string, names: Names): boolean {
  if (!hasFile(names, "manifest.json") || !hasFile(names, "pages.json")) return false;
  const pages = readJsonFile(fs, `${folder}/pages.json`);
  return pages !== undefined && (!pages.parsed.ok || findValue(pages.body, ["pages"])?.type === "Array");
}

function baseOfSource(fs: FileSystem, folder: string): string {
  const parent = nameIn(folder) === "src" ? parentOf(folder) : undefined;
  return parent !== undefined && fs.stat(`${parent}/package.json`)?.kind === "file" ? parent : folder;
}

function collectDeclaredRoots(fs: FileSystem, base: string, config: JsonFile): readonly ProjectRoot[] {
  const roots: ProjectRoot[] = [];
  const code = ["srcMiniprogramRoot", "miniprogramRoot"].flatMap((key) => findString(config.body, [key]) ?? []);
  for (const folder of [...code, ""].map((path) => joinPath(base, path))) {
    const kind = findDeclaredKind(namesIn(fs, folder), findString(config.body, ["compileType"]));
    if (!kind) continue;
    roots.push({ kind, root: folder, base });
    break;
  }
  const plugin = findString(config.body, ["pluginRoot"]);
  const pluginRoot = plugin === undefined ? undefined : joinPath(base, plugin);
  if (pluginRoot && fs.stat(`${pluginRoot}/plugin.json`)) roots.push({ kind: "plugin", root: pluginRoot, base });
  return roots;
}

function findDeclaredKind(names: Names, compileType: string | undefined): ProjectKind | undefined {
  const isApp = hasFile(names, "app.json");
  const isGame = hasFile(names, "game.json");
  if (isGame && (!isApp || /game/iu.test(compileType ?? ""))) return "minigame";
  return isApp ? "miniprogram" : undefined;
}

/** Without project.config.json the content decides: other tools have an app.json too, and a page can be called app. */
function findKind(fs: FileSystem, folder: string, names: Names): ProjectKind | undefined {
  if (hasFile(names, "app.json") && hasFile(names, "app.js", "app.ts", "app.wxss")) {
    const app = readJsonFile(fs, `${folder}/app.json`);
    if (app && looksLike(app, appKeys)) return "miniprogram";
  }
  if (hasFile(names, "app.json") && !hasFile(names, ...foreignEntries) && listsPages(readJsonFile(fs, `${folder}/app.json`))) {
    return "miniprogram";
  }
  // A page called app has markup of that name.
  if (hasFile(names, "app.json") && hasFile(names, "app.js", "app.ts") && !hasFile(names, "app.wxml", ...foreignEntries)
    && saysNothingElse(readJsonFile(fs, `${folder}/app.json`), moreAppKeys)) {
    return "miniprogram";
  }
  if (hasFile(names, "game.json") && hasFile(names, "game.js", "game.ts")) {
    const game = readJsonFile(fs, `${folder}/game.json`);
    if (game && (looksLike(game, gameKeys) || saysNothingElse(game, moreGameKeys))) return "minigame";
  }
  return undefined;
}

/** `{}` beside the program's entry, or only what others do not write. */
function saysNothingElse(file: JsonFile | undefined, keys: readonly string[]): boolean {
  return file?.body?.type === "Object" && membersOf(file.body).every((member) => keys.includes(nameOf(member)));
}

/** `"pages": ["pages/index/index"]`, which needs no app.js beside it. */
function listsPages(app: JsonFile | undefined): boolean {
  const pages = elementsOf(findValue(app?.body, ["pages"]));
  return pages.length > 0 && pages.every(({ value }) => value.type === "String");
}

/** A broken file beside the program's entry is taken for what its name says, so that somebody tells. */
function looksLike(file: JsonFile, keys: readonly string[]): boolean {
  return !file.parsed.ok || keys.some((key) => isContainer(findValue(file.body, [key])));
}

function isContainer(value: ValueNode | undefined): boolean {
  return value !== undefined && (value.type === "Object" || elementsOf(value).length > 0 || value.type === "String");
}

/** QQ and Douyin share WeChat's file names; the others have files of their own. */
function findSiblingOf(projectConfig: ValueNode | undefined, names: Names): SiblingFact | undefined {
  if (!projectConfig) {
    const byFile = siblings.filter(({ projectFiles }) => hasFile(names, ...projectFiles));
    const byStyle = hasFile(names, "app.json") ? siblings.filter(({ appStyle }) => appStyle !== null && hasFile(names, appStyle)) : [];
    const [found, ...others] = byFile.length > 0 ? byFile : byStyle;
    // Sources for several platforms are WeChat's as well, or a framework's.
    return others.length > 0 || hasFile(names, "app.wxss") ? undefined : found;
  }
  const appid = findString(projectConfig, ["appid"]);
  if (appid === undefined) {
    return findString(projectConfig, ["qqappid"]) === undefined ? undefined : siblings.find(({ global }) => global === "qq");
  }
  return siblings.find(({ appidPrefix }) => appidPrefix !== null && new RegExp(`^${appidPrefix}[0-9a-f]{10,}$`, "u").test(appid));
}

function collectSiblingRoots(fs: FileSystem, base: string, { global, projectFiles }: SiblingFact, names: Names): readonly ProjectRoot[] {
  const file = [...projectFiles, "project.config.json"].find((name) => hasFile(names, name));
  const config = file === undefined ? undefined : readJsonFile(fs, `${base}/${file}`)?.body;
  const declared = ["miniprogramRoot", "smartProgramRoot"].flatMap((key) => findString(config, [key]) ?? []);
  for (const root of [...declared, ""].map((path) => joinPath(base, path))) {
    const kind = findDeclaredKind(namesIn(fs, root), findString(config, ["compileType"]));
    if (kind) return [{ kind, platform: global, root, base }];
  }
  return [];
}

function namesIn(fs: FileSystem, folder: string): Names {
  return new Map(fs.list(folder).map((entry) => [entry.name, entry.kind]));
}

function hasFile(names: Names, ...wanted: readonly string[]): boolean {
  return wanted.some((name) => names.get(name) === "file");
}
