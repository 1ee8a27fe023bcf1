/** Folders that never hold a project or its sources. */
const foreignFolders: ReadonlySet<string> = new Set([
  "node_modules",
  "miniprogram_npm",
  "bower_components",
  "unpackage",
  "coverage",
  "__tests__",
  "__mocks__",
]);

/** `dist`, `dist-weapp`, `build` …: what tools write; it may be the only copy of the code that there is. */
const outputName = /^(?:dist|build|output|out|release|unpackage|miniprogram_dist)(?:$|[-_.])/u;

/** Where a project that has such a folder keeps what it is made from; `bin` in Laya, which makes `release` of it. */
export const sourceFolders: readonly string[] = ["src", "source", "miniprogram", "app", "client", "bin"];

/** Installed packages, dot folders and the like, which no walk enters. */
export function isForeignFolder(name: string): boolean {
  return name.startsWith(".") || foreignFolders.has(name);
}

/** npm packages as the developer tools build them: part of what is uploaded. */
export function isPackageFolder(name: string): boolean {
  return name === "miniprogram_npm";
}

export function isOutputFolder(name: string): boolean {
  return outputName.test(name);
}
