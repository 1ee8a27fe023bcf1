import type { FileSystem } from "../project/file-system.js";
import type { Project } from "../project/project.js";
import type { Settings } from "./settings.js";

/** Completes `settings["miniprogram-network"]`; relative paths in it count from `folder`. */
export function readSettings(raw: unknown, folder: string, project: Project | undefined, fs: FileSystem): Settings {
  void folder;
  void fs;
  const settings = isObject(raw) ? raw : {};
  return {
    domains: project?.serverDomains,
    minBaseLibrary: typeof settings["minBaseLibrary"] === "string" ? settings["minBaseLibrary"] : undefined,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
