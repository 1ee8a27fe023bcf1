import type { Entry, FileStat, FileSystem } from "./file-system.js";
import { BriefMemory } from "./moment.js";
import type { Moment } from "./moment.js";

/** The same file system, whose answers about what is there are remembered for a moment; texts never are. */
export function briefFileSystem(fs: FileSystem, moment: Moment): FileSystem {
  const stats = new BriefMemory<FileStat | undefined>(moment);
  const lists = new BriefMemory<readonly Entry[]>(moment);
  const reals = new BriefMemory<string>(moment);

  /** A folder that has been listed need not be asked for what is not in it. Linked folders are in no list. */
  const isAbsent = (path: string): boolean => {
    if (!path.endsWith(".json")) return false;
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    return lists.find(path.slice(0, slash))?.some((entry) => entry.name === name) === false;
  };

  const stat = (path: string): FileStat | undefined => stats.get(path, () => (isAbsent(path) ? undefined : fs.stat(path)));

  return {
    moment,
    readText: (path) => {
      const found = stat(path);
      return found && fs.readText(path, found);
    },
    real: (path) => reals.get(path, () => fs.real(path)),
    mayRead: (path) => fs.mayRead?.(path) ?? true,
    stat,
    list: (directory) => lists.get(directory, () => fs.list(directory)),
  };
}
