import type { FileSystem } from "../../project/files/file-system.js";
import type { ProjectRoot } from "../../project/roots/project-root.js";
import { collectImportedPaths } from "../../syntax/script/imported-paths.js";

/** Scripts that a program starts with, and that give something to all of its components. */
export interface GivingModules {
  /** Those in which the name stands. */
  naming(key: string): readonly string[];
  isCurrent(): boolean;
}

interface Looked {
  readonly version: string | undefined;
  readonly givingText: string | undefined;
  readonly makesStore: boolean;
}

const entries = ["main.ts", "main.js", "src/main.ts", "src/main.js", "app.ts", "app.js"];

/** From the entry over a plugin's index to what that keeps apart. */
const maximumSteps = 2;

/** Entries that import more than this have no more to give. */
const maximumFiles = 60;

/** Larger scripts are libraries. */
const maximumLength = 100_000;

const givesAll = /\.prototype\b|\bglobalProperties\b/u;

/** `new Vuex.Store({ … })`, `createStore({ … })`: the store that components have as `$store`. */
const makesStore = /\bnew\s+(?:Vuex\s*\.\s*)?Store\s*\(|\bcreateStore\s*[(<]/u;

/** The name of that. */
export const storeKey = "$store";

const isPackage = /\/(?:node_modules|miniprogram_npm)\//u;

/** Looks through what the entry of a Vue program imports, by text. */
export function findGivingModules(
  fs: FileSystem,
  { root }: ProjectRoot,
  resolve: (specifier: string, from: string) => string | undefined,
): GivingModules {
  const looked = new Map<string, Looked>();
  let level = entries.map((name) => `${root}/${name}`).filter((path) => fs.stat(path));
  for (let step = 0; step <= maximumSteps; step += 1) {
    const next: string[] = [];
    for (const path of level) {
      if (looked.has(path) || isPackage.test(path) || looked.size >= maximumFiles) continue;
      const text = fs.readText(path) ?? "";
      looked.set(path, { version: fs.stat(path)?.version, givingText: text.length <= maximumLength && givesAll.test(text) ? text : undefined, makesStore: isStoreText(text) });
      if (step < maximumSteps && text.length <= maximumLength) next.push(...collectImportedPaths(text).flatMap((specifier) => resolve(specifier, path) ?? []));
    }
    level = next;
  }
  return {
    naming: (key) => [...looked].flatMap(([path, one]) => one.givingText?.includes(key) === true || (key === storeKey && one.makesStore) ? [path] : []),
    isCurrent: () => [...looked].every(([path, { version }]) => fs.stat(path)?.version === version),
  };
}

/** Whether a script makes the store of its program. */
export function isStoreText(text: string): boolean {
  return text.length <= maximumLength && makesStore.test(text);
}
