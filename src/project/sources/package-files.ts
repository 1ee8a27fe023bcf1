import type { FileSystem } from "../files/file-system.js";
import { extensionOf } from "../files/paths.js";
import { isDeclaration, scriptExtensions } from "../roots/source-kinds.js";

/** A script of a built npm package. */
export interface PackageFile {
  readonly path: string;
  /** As package.json of the project has it: `lodash`, `@vant/weapp`. */
  readonly packageName: string;
}

/** The scripts of all packages in a `miniprogram_npm`, in the order of their names. */
export function collectPackageFiles(fs: FileSystem, folder: string): readonly PackageFile[] {
  return fs.list(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    if (kind === "file") return isScript(name) ? [{ path, packageName: name.replace(/\.\w+$/u, "") }] : [];
    if (!name.startsWith("@")) return collectScripts(fs, path).map((script) => ({ path: script, packageName: name }));
    return collectPackageFiles(fs, path).map((file) => ({ ...file, packageName: `${name}/${file.packageName}` }));
  });
}

function collectScripts(fs: FileSystem, folder: string): readonly string[] {
  return fs.list(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    if (kind === "directory") return collectScripts(fs, path);
    return isScript(name) ? [path] : [];
  });
}

function isScript(name: string): boolean {
  return scriptExtensions.has(extensionOf(name)) && !isDeclaration(name);
}
