import { applyFixes, isWritable } from "../program/file-fix.js";
import type { FileFix } from "../program/file-fix.js";
import type { FileSystem } from "../project/files/file-system.js";
import { groupBy } from "../report/group-by.js";
import type { Reading } from "./read-program.js";

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Fixed {
  /** What is left when all is fixed. */
  readonly reading: Reading;
  /** In the order of their paths. */
  readonly files: readonly FixedFile[];
  readonly fixes: number;
  /** Not in UTF-8, so that they would be damaged if they were written. */
  readonly undecoded: readonly string[];
}

/** As often as ESLint looks at a file again. */
const maxPasses = 10;

/** Fixes in memory until there is nothing to fix any more. A string is why the projects could not be read. */
export function fixInMemory(
  read: (fileSystem: FileSystem) => Reading | string,
  isWanted: (fix: FileFix) => boolean,
  fileSystem: FileSystem,
): Fixed | string {
  const files = new Map<string, FixedFile>();
  const undecoded = new Set<string>();
  let fixes = 0;
  for (let pass = 0; ; pass += 1) {
    const reading = read(withTexts(fileSystem, files, pass));
    if (typeof reading === "string") return reading;
    const found = reading.program.projects.flatMap((project) => project.fixes.filter(isWanted));
    let done = 0;
    for (const [path, own] of pass === maxPasses ? [] : groupBy(found, ({ path }) => path)) {
      const text = files.get(path)?.after ?? fileSystem.readText(path) ?? "";
      if (!isWritable(text)) {
        undecoded.add(path);
        continue;
      }
      const fixed = applyFixes(text, own);
      files.set(path, { path, before: files.get(path)?.before ?? text, after: fixed.text });
      done += fixed.applied;
    }
    fixes += done;
    if (done > 0) continue;
    const changed = [...files.values()].filter(({ before, after }) => before !== after);
    return { reading, files: changed.sort((one, other) => (one.path < other.path ? -1 : 1)), fixes, undecoded: [...undecoded] };
  }
}

/** The disk as it would be. */
function withTexts(fileSystem: FileSystem, files: ReadonlyMap<string, FixedFile>, pass: number): FileSystem {
  const texts = new Map([...files].map(([path, { after }]) => [path, after]));
  return {
    ...fileSystem,
    readText: (path, found) => texts.get(path) ?? fileSystem.readText(path, found),
    stat: (path) => {
      const found = fileSystem.stat(path);
      return found && texts.has(path) ? { ...found, version: `${found.version}-${pass}` } : found;
    },
  };
}
