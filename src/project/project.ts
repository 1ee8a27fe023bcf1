import type { JsonFile } from "./json-file.js";
import type { ProjectRoot } from "./project-root.js";
import type { ServerDomains } from "./server-domains.js";

/** One mini program or mini game with what its configuration says. */
export interface Project extends ProjectRoot {
  /** app.json; for uni-app, manifest.json. */
  readonly appConfig: JsonFile | undefined;
  readonly gameConfig: JsonFile | undefined;
  readonly projectConfig: JsonFile | undefined;
  readonly privateConfig: JsonFile | undefined;
  /** From server-domains.json; undefined when there is none. */
  readonly serverDomains: ServerDomains | undefined;
  /** Pages of the app and its sub-packages: paths without extension. */
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
