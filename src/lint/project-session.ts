import type { ConfigRole } from "../project/config-file.js";
import { nodeFileSystem } from "../project/file-system.js";
import type { FileSystem } from "../project/file-system.js";
import { nameIn } from "../project/paths.js";
import type { Project } from "../project/project.js";
import { noModules } from "../values/modules.js";
import type { Modules } from "../values/modules.js";
import { readSettings } from "./read-settings.js";
import type { Settings } from "./settings.js";

/** What stays known from one linted file to the next. */
export interface ProjectSession {
  readonly modules: Modules;
  /** The mini program that a file belongs to, as it is on disk now. */
  findProject(path: string): Project | undefined;
  /** `raw` is `settings["miniprogram-network"]`; relative paths in it count from `folder`. */
  settingsOf(raw: unknown, folder: string, project: Project | undefined): Settings;
  roleOf(path: string, project: Project | undefined): ConfigRole;
}

export function createProjectSession(fs: FileSystem = nodeFileSystem): ProjectSession {
  return {
    modules: noModules,
    findProject: () => undefined,
    settingsOf: (raw, folder, project) => readSettings(raw, folder, project, fs),
    roleOf: (path) => rolesByName.get(nameIn(path)) ?? "other",
  };
}

const rolesByName: ReadonlyMap<string, ConfigRole> = new Map([
  ["app.json", "app"],
  ["game.json", "game"],
  ["ext.json", "ext"],
  ["project.config.json", "project"],
  ["project.private.config.json", "project-private"],
  ["server-domains.json", "server-domains"],
  ["manifest.json", "manifest"],
]);
