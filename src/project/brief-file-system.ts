import type { Entry, FileStat, FileSystem } from "./file-system.js";

/**
 * A run over a thousand files asks for the same few folders thousands of times; an editor asks again when somebody
 * has saved one file and typed in another, which takes longer than this.
 */
const rememberedForMs = 500;

/** The same file system, whose answers about what is there are remembered for a moment; texts never are. */
export function briefFileSystem(fs: FileSystem, now: () => number = Date.now): FileSystem {
  const stats = new Map<string, FileStat | undefined>();
  const lists = new Map<string, readonly Entry[]>();
  let since = now();

  const forget = (): void => {
    if (now() - since < rememberedForMs) return;
    stats.clear();
    lists.clear();
    since = now();
  };

  return {
    readText: (path) => fs.readText(path),
    real: (path) => fs.real(path),
    stat(path) {
      forget();
      if (!stats.has(path)) stats.set(path, fs.stat(path));
      return stats.get(path);
    },
    list(directory) {
      forget();
      const known = lists.get(directory) ?? fs.list(directory);
      lists.set(directory, known);
      return known;
    },
  };
}
