import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Configuration files",
  sources: ["app-json", "game-json", "project-config", "ci-package", "devtools-details", "uni-app"],
  checked: "2026-07",
  partial: "The keys that matter to the network or tell where code lives; the schemas know many more.",
} as const satisfies About;

export type ConfigFileName =
  | "app.json"
  | "game.json"
  | "ext.json"
  | "project.config.json"
  | "project.private.config.json"
  | "manifest.json";

export interface ConfigKeyFact {
  readonly file: ConfigFileName;
  /** Dots lead inward, `[]` means each element. */
  readonly key: string;
  readonly what: string;
  readonly source: SourceId;
}

/** Keys that say where code lives, what it may do, and how long it waits. */
export const configKeys: readonly ConfigKeyFact[] = [
  { file: "app.json", key: "pages", what: "pages of the main package", source: "app-json" },
  { file: "app.json", key: "entryPagePath", what: "first page", source: "app-json" },
  { file: "app.json", key: "subPackages", what: "sub-packages", source: "app-json" },
  { file: "app.json", key: "subpackages", what: "sub-packages, other spelling", source: "app-json" },
  { file: "app.json", key: "plugins", what: "plugins in use", source: "app-json" },
  { file: "app.json", key: "usingComponents", what: "components for every page", source: "app-json" },
  { file: "app.json", key: "workers", what: "directory without wx", source: "app-json" },
  { file: "app.json", key: "networkTimeout", what: "timeouts in milliseconds", source: "app-json" },
  { file: "app.json", key: "resolveAlias", what: "aliases of module paths", source: "app-json" },
  { file: "app.json", key: "tabBar.list[].iconPath", what: "package file, never a URL", source: "app-json" },
  { file: "app.json", key: "tabBar.list[].selectedIconPath", what: "package file, never a URL", source: "app-json" },
  { file: "app.json", key: "renderer", what: "webview or skyline", source: "app-json" },
  { file: "app.json", key: "debug", what: "debug log", source: "app-json" },
  { file: "game.json", key: "networkTimeout", what: "timeouts in milliseconds", source: "game-json" },
  { file: "game.json", key: "openDataContext", what: "directory without network calls", source: "game-json" },
  { file: "game.json", key: "workers", what: "directory without wx", source: "game-json" },
  { file: "game.json", key: "subPackages", what: "sub-packages", source: "game-json" },
  { file: "game.json", key: "subpackages", what: "sub-packages, other spelling", source: "game-json" },
  { file: "game.json", key: "plugins", what: "plugins in use", source: "game-json" },
  { file: "ext.json", key: "networkTimeout", what: "timeouts of a third-party project", source: "ci-package" },
  { file: "project.config.json", key: "appid", what: "appid", source: "project-config" },
  { file: "project.config.json", key: "libVersion", what: "simulator's version, no minimum", source: "project-config" },
  { file: "project.config.json", key: "compileType", what: "kind of project", source: "project-config" },
  { file: "project.config.json", key: "miniprogramRoot", what: "root of the program", source: "project-config" },
  { file: "project.config.json", key: "srcMiniprogramRoot", what: "root of its source", source: "project-config" },
  { file: "project.config.json", key: "pluginRoot", what: "root of the plugin", source: "project-config" },
  { file: "project.config.json", key: "cloudfunctionRoot", what: "server code", source: "project-config" },
  { file: "project.config.json", key: "cloudcontainerRoot", what: "server code", source: "project-config" },
  { file: "project.config.json", key: "packOptions.ignore", what: "files not shipped", source: "project-config" },
  { file: "project.config.json", key: "packOptions.include", what: "files shipped anyway", source: "project-config" },
  { file: "project.config.json", key: "setting.urlCheck", what: "domain check in DevTools", source: "project-config" },
  {
    file: "project.private.config.json",
    key: "setting.urlCheck",
    what: "the same, wins over the shared file, belongs in .gitignore",
    source: "project-config",
  },
  { file: "manifest.json", key: "networkTimeout", what: "timeouts of a uni-app project", source: "uni-app" },
  { file: "manifest.json", key: "mp-weixin.setting.urlCheck", what: "domain check in DevTools", source: "uni-app" },
];

/** Values of compileType: the reference names the first two, projects and the upload tool use the others. */
export const compileTypes: readonly { readonly value: string; readonly source: SourceId }[] = [
  { value: "miniprogram", source: "project-config" },
  { value: "plugin", source: "project-config" },
  { value: "game", source: "observed" },
  { value: "weapp", source: "ci-package" },
  { value: "gamePlugin", source: "ci-package" },
];

/** Values of libVersion that are no version; all but the last two are ignored in the private file. */
export const libVersionNames: readonly { readonly value: string; readonly source: SourceId }[] = [
  { value: "latest", source: "project-config" },
  { value: "trial", source: "project-config" },
  { value: "widelyUsed", source: "project-config" },
  { value: "development", source: "project-config" },
  { value: "", source: "project-config" },
];
