import type { Entry, FileStat, FileSystem } from "../src/project/files/file-system.js";

/** Files in memory, for tests; `write` and `remove` change them and their versions. */
export interface MemoryFileSystem extends FileSystem {
  write(path: string, text: string): void;
  remove(path: string): void;
}

/** Keys are absolute paths separated by `/`, values the texts. Folders are there when a file is in them. */
export function memoryFileSystem(files: Readonly<Record<string, string>>): MemoryFileSystem {
  const texts = new Map<string, { readonly text: string; readonly version: number }>();
  let version = 0;
  const write = (path: string, text: string): void => {
    texts.set(path, { text, version: version++ });
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    write,
    remove: (path) => void texts.delete(path),
    readText: (path) => texts.get(path)?.text,
    list: (directory) => listEntries([...texts.keys()], directory),
    stat: (path) => {
      const file = texts.get(path);
      if (file) return fileStat(file.text, file.version);
      const inside = [...texts.keys()].filter((key) => key.startsWith(withSlash(path)));
      return inside.length > 0 ? { kind: "directory", version: String(inside.length), size: 0 } : undefined;
    },
    real: (path) => path,
  };
}

function fileStat(text: string, version: number): FileStat {
  return { kind: "file", version: `${version}-${text.length}`, size: text.length };
}

function listEntries(paths: readonly string[], directory: string): readonly Entry[] {
  const prefix = withSlash(directory);
  const entries = new Map<string, Entry>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [name = "", ...rest] = path.slice(prefix.length).split("/");
    entries.set(name, { name, kind: rest.length > 0 ? "directory" : "file" });
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
