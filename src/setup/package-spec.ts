import type { FileSystem } from "../project/files/file-system.js";
import { isWithin, joinPath } from "../project/files/paths.js";
import { packageName } from "./package-names.js";

/** What a package is installed from, as package.json says it. */
export type PackageSpec = FoundSpec | { readonly kind: "absent"; readonly path: string };

export interface FoundSpec {
  readonly kind: "spec";
  readonly text: string;
  /** The tarball or the folder, absolute, of one that comes from the disk. */
  readonly path: string | undefined;
}

/**
 * Reads what is given on the command line: a range of versions, an address of Git, or the path of a tarball or a folder, which
 * counts from the current folder there, and in package.json from that file.
 *
 * @param given also with the name of the package in front, as npm takes it
 */
export function readPackageSpec(given: string, cwd: string, packageFolder: string, fs: FileSystem): PackageSpec {
  const text = given.startsWith(`${packageName}@`) ? given.slice(packageName.length + 1) : given;
  const isPath = /^(?:file:|\.{0,2}[\\/]|[a-z]:[\\/])/iu.test(text) || (/\.(?:tgz|tar\.gz)$/u.test(text) && !text.includes(":"));
  if (!isPath) return { kind: "spec", text, path: undefined };
  const relative = text.replace(/^file:(?:\/\/)?/u, "").replaceAll("\\", "/");
  const path = /^(?:\/|[a-z]:)/iu.test(relative) ? relative : joinPath(cwd, relative);
  if (!fs.stat(path)) return { kind: "absent", path: relative };
  return { kind: "spec", text: `file:${stepsTo(packageFolder, path)}`, path };
}

/** The way from a folder to a path, over `..`; the path itself where they have nothing in common. */
function stepsTo(folder: string, path: string): string {
  const from = folder.split("/");
  const to = path.split("/");
  const same = from.findIndex((part, index) => part !== to[index]);
  const shared = same < 0 ? from.length : same;
  if (shared === 0) return path;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** Whether everybody who has the checkout has the package too. */
export function isWithinReach(path: string | undefined, top: string): boolean {
  return path === undefined || isWithin(top, path);
}
