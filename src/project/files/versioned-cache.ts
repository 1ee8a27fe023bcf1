import type { Entry, FileSystem } from "./file-system.js";

interface Remembered<Value> {
  readonly value: Value;
  readonly seen: Seen;
  /** When that was last compared. */
  moment: number | undefined;
}

/** What was looked at, as it was at that time. */
interface Seen {
  readonly versions: Map<string, string | undefined>;
  readonly lists: Map<string, readonly Entry[]>;
}

/**
 * Remembers what was worked out from files. An answer is thrown away as soon as one of the files or folders that were
 * looked at for it has another version, is gone, or has come into being; nothing is forgotten by time.
 */
export class VersionedCache<Value> {
  readonly #answers = new Map<string, Remembered<Value>>();

  /** `compute` must look at files through the file system that it is given, also when it does so later. */
  get(fs: FileSystem, key: string, compute: (fs: FileSystem) => Value): Value {
    const known = this.#answers.get(key);
    const moment = fs.moment?.();
    if (known && ((moment !== undefined && known.moment === moment) || isCurrent(fs, known.seen))) {
      known.moment = moment;
      return known.value;
    }
    const seen: Seen = { versions: new Map(), lists: new Map() };
    const value = compute(recordSeen(fs, seen));
    this.#answers.set(key, { value, seen, moment });
    return value;
  }
}

function isCurrent(fs: FileSystem, { versions, lists }: Seen): boolean {
  for (const [path, version] of versions) if (fs.stat(path)?.version !== version) return false;
  for (const [directory, entries] of lists) if (!isSameList(fs.list(directory), entries)) return false;
  return true;
}

/** Lists are sorted. They are their own version: a folder's own would cost another question. */
function isSameList(list: readonly Entry[], other: readonly Entry[]): boolean {
  if (list === other) return true;
  return (
    list.length === other.length &&
    list.every(({ name, kind }, index) => name === other[index]?.name && kind === other[index].kind)
  );
}

function recordSeen(fs: FileSystem, { versions, lists }: Seen): FileSystem {
  const note = (path: string): void => {
    if (!versions.has(path)) versions.set(path, fs.stat(path)?.version);
  };
  return {
    readText: (path) => (note(path), fs.readText(path)),
    list: (directory) => {
      const entries = fs.list(directory);
      if (!lists.has(directory)) lists.set(directory, entries);
      return entries;
    },
    stat: (path) => (note(path), fs.stat(path)),
    real: (path) => fs.real(path),
  };
}
