import { findString } from "../../syntax/json/json-value.js";
import type { FileSystem } from "../files/file-system.js";
import { readJsonFile } from "../files/json-file.js";
import type { Project } from "../project.js";

/** What people call the project: the name in its configuration, in manifest.json of uni-app, in package.json, or its folder. */
export function findProjectName({ base, projectConfig, manifest }: Project, fs: FileSystem): string {
  const configured = findString(projectConfig?.body, ["projectname"]);
  const candidates = [
    configured === undefined ? undefined : decodeName(configured),
    findString(manifest?.body, ["name"]),
    findString(readJsonFile(fs, `${base}/package.json`)?.body, ["name"]),
  ];
  return candidates.find((name) => name !== undefined && name.trim() !== "") ?? base.split("/").at(-1) ?? base;
}

/** The developer tools write names that are not ASCII as in a URL: `%E5%92%96%E5%95%A1`. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
