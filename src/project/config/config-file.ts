import { dialects } from "../../platform/dialects.js";
import type { DocumentNode, ValueNode } from "@humanwhocodes/momoa";
import { membersOf, nameOf } from "../../syntax/json/json-value.js";
import type { SourceText } from "../../syntax/source-text.js";
import type { FileSystem } from "../files/file-system.js";
import { nameIn, parentOf, relativeTo } from "../files/paths.js";
import type { Project } from "../project.js";

/** What the platform, or this tool, reads as configuration: a JSON file, or what a framework makes app.json of. */
export interface ConfigFile {
  readonly role: ConfigRole;
  readonly source: SourceText;
  readonly document: DocumentNode;
  /** Whether code adds what the document does not show. */
  readonly hasMore?: boolean;
}

export type ConfigRole =
  "app" | "game" | "ext" | "page" | "project" | "project-private" | "server-domains" | "manifest" | "other";

/** Keys that only the configuration of a page or component has. */
const pageKeys: ReadonlySet<string> = new Set([
  "component",
  "componentGenerics",
  "componentPlaceholder",
  "usingComponents",
  "navigationBarTitleText",
  "navigationBarBackgroundColor",
  "navigationBarTextStyle",
  "navigationStyle",
  "enablePullDownRefresh",
  "backgroundTextStyle",
  "disableScroll",
]);

const pageParts = [".js", ".ts", ...dialects.map(({ template }) => template)];

/** What a JSON file configures, by its name and place, and for pages by its content. @param body undefined if it cannot be parsed */
export function findConfigRole(
  fs: FileSystem,
  project: Project | undefined,
  path: string,
  body: ValueNode | undefined,
): ConfigRole {
  switch (nameIn(path)) {
    case "project.config.json":
      return "project";
    case "project.private.config.json":
      return "project-private";
    case "server-domains.json":
      return "server-domains";
    default:
      return project === undefined ? "other" : findRoleIn(fs, project, path, body);
  }
}

function findRoleIn(fs: FileSystem, project: Project, path: string, body: ValueNode | undefined): ConfigRole {
  const folder = parentOf(path);
  const name = nameIn(path);
  if (folder === project.root) {
    if (name === "app.json" && project.appConfig) return "app";
    if (name === "game.json" && project.gameConfig) return "game";
    if (name === "manifest.json" && project.manifest) return "manifest";
  }
  if (name === "ext.json" && (folder === project.root || folder === project.base)) return "ext";
  return isPageConfig(fs, project, path, body) ? "page" : "other";
}

/** Whether a template of the same name stands beside, as it does with pages and components. */
export function isBesideTemplate(fs: FileSystem, path: string): boolean {
  const stem = path.replace(/\.json$/u, "");
  return dialects.some(({ template }) => fs.stat(stem + template)?.kind === "file");
}

function isPageConfig(fs: FileSystem, project: Project, path: string, body: ValueNode | undefined): boolean {
  const page = relativeTo(project.root, path)?.replace(/\.json$/u, "");
  if (page === undefined) return false;
  if (project.pages().includes(page)) return true;
  if (body === undefined) return isBesideTemplate(fs, path);
  if (!membersOf(body).some((member) => pageKeys.has(nameOf(member)))) return false;
  const stem = path.replace(/\.json$/u, "");
  return pageParts.some((extension) => fs.stat(stem + extension)?.kind === "file");
}
