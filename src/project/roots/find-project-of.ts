import type { FileSystem } from "../files/file-system.js";
import { libraryAt } from "./find-projects.js";
import { isWithin, parentOf } from "../files/paths.js";
import type { ProjectRoot } from "./project-root.js";
import { collectSourceRootsIn } from "./root-relations.js";
import { rootMarks } from "./roots-in-folder.js";
import { VersionedCache } from "../files/versioned-cache.js";

interface FolderFacts {
  readonly roots: readonly ProjectRoot[];
  readonly isPackage: boolean;
  readonly isRepository: boolean;
}

/** One answer per folder, current as long as the folder and the configuration files read for it are unchanged. */
const caches = new WeakMap<FileSystem, VersionedCache<FolderFacts>>();

/**
 * The project that a file belongs to: the innermost root around it, or a project whose base is around it (cloud
 * functions, code beside the package). Else the nearest package as a library; undefined when there is none either.
 */
export function findProjectOf(fs: FileSystem, file: string): ProjectRoot | undefined {
  let nearestPackage: string | undefined;
  for (let folder = parentOf(file); folder !== undefined; folder = parentOf(folder)) {
    const { roots, isPackage, isRepository } = readFacts(fs, folder);
    const around = roots.find((root) => isWithin(root.root, file)) ?? roots.find((root) => isWithin(root.base, file));
    if (around) return around;
    if (isPackage) nearestPackage ??= folder;
    if (isRepository) break;
  }
  return nearestPackage === undefined ? undefined : libraryAt(nearestPackage);
}

function readFacts(fs: FileSystem, folder: string): FolderFacts {
  let cache = caches.get(fs);
  if (!cache) caches.set(fs, (cache = new VersionedCache()));
  return cache.get(fs, folder, (seenFs) => {
    const names = seenFs.list(folder).map((entry) => entry.name);
    return {
      roots: names.some((name) => rootMarks.has(name)) ? collectSourceRootsIn(seenFs, folder) : [],
      isPackage: names.includes("package.json"),
      isRepository: names.includes(".git"),
    };
  });
}
