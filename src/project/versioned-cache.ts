import type { FileSystem } from "./file-system.js";

interface Remembered<Value> {
  readonly value: Value;
  /** Every path that was looked at, with its version at that time. */
  readonly seen: ReadonlyMap<string, string | undefined>;
  /** When that was last compared. */
  moment: number | undefined;
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
    const seen = new Map<string, string | undefined>();
    const value = compute(recordSeen(fs, seen));
    this.#answers.set(key, { value, seen, moment });
    return value;
  }
}

function isCurrent(fs: FileSystem, seen: ReadonlyMap<string, string | undefined>): boolean {
  for (const [path, version] of seen) if (fs.stat(path)?.version !== version) return false;
  return true;
}

function recordSeen(fs: FileSystem, seen: Map<string, string | undefined>): FileSystem {
  const note = (path: string): void => {
    if (!seen.has(path)) seen.set(path, fs.stat(path)?.version);
  };
  return {
    readText: (path) => (note(path), fs.readText(path)),
    list: (directory) => (note(directory), fs.list(directory)),
    stat: (path) => (note(path), fs.stat(path)),
    real: (path) => fs.real(path),
  };
}
