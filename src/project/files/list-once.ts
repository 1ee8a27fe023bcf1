import type { Entry, FileSystem } from "./file-system.js";

/** For one walk, in which a folder is listed, asked for roots and listed again: nothing changes meanwhile. */
export function listOnce(fs: FileSystem): FileSystem {
  const lists = new Map<string, readonly Entry[]>();
  const list = (directory: string): readonly Entry[] => {
    const known = lists.get(directory) ?? fs.list(directory);
    lists.set(directory, known);
    return known;
  };
  return {
    readText: (path) => fs.readText(path),
    list,
    stat: (path) => fs.stat(path),
    mayRead: (path) => fs.mayRead?.(path) ?? true,
    real: (path) => fs.real(path),
  };
}
