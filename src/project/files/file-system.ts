import { accessSync, constants, readdirSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { resolve, sep } from "node:path";
import { stripBom } from "../../syntax/source-text.js";

/**
 * The only door to the disk. Paths are absolute and separated by `/` on every system (`toPath` makes them so).
 * No method throws: what cannot be read is not there.
 */
export interface FileSystem {
  /**
   * Text without byte order mark; undefined for what is absent, not a file, no text in UTF-8 or over `maxTextBytes`.
   * @param found is what `stat` gives, when that has been asked.
   */
  readText(path: string, found?: FileStat): string | undefined;
  /** Sorted by name. Linked folders are left out, so that a walk neither runs in circles nor sees a file twice. */
  list(directory: string): readonly Entry[];
  stat(path: string): FileStat | undefined;
  /** Whether the bytes can be had, text or not; absent where they always can. */
  readonly mayRead?: (path: string) => boolean;
  /** Whether a link stands there, also one that leads nowhere; absent where there are none. */
  readonly isLink?: (path: string) => boolean;
  /** The path without links; the path itself when it cannot be followed. */
  real(path: string): string;
  /** As long as this gives the same number, so does `stat` its answers; absent where they can change at any time. */
  readonly moment?: () => number;
}

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface FileStat {
  readonly kind: EntryKind;
  /** Changes whenever the content does: made of modification time and size. */
  readonly version: string;
  /** Bytes. */
  readonly size: number;
}

export type EntryKind = "file" | "directory";

/** No file of a mini program is larger: a package may have 2 MB, a mini game's main package 4 MB. */
export const maxTextBytes = 4 * 1024 * 1024;

/** What the first two bytes of UTF-16 become when they are read as UTF-8. */
const undecoded = "\ufffd\ufffd";

export const nodeFileSystem: FileSystem = { readText, list, stat, mayRead, isLink, real };

/** An absolute path, separated by `/`, of what the operating system calls `path`; relative to the current folder. */
export function toPath(path: string): string {
  const absolute = resolve(path);
  return sep === "/" ? absolute : absolute.replaceAll(sep, "/");
}

function readText(path: string, found = stat(path)): string | undefined {
  if (found?.kind !== "file" || found.size > maxTextBytes) return undefined;
  // Bytes that are not UTF-8 (comments in GBK) become U+FFFD, as in ESLint: the code around them is still judged.
  const text = attempt(() => readFileSync(path, "utf8"));
  if (text === undefined || text.includes("\0")) return undefined;
  return text.startsWith(undecoded) && isUtf16(path) ? undefined : stripBom(text);
}

/** Neither WeChat's tools nor ESLint take it. Most texts are told by the zero bytes in them, others by how they begin. */
function isUtf16(path: string): boolean {
  const [first, second] = attempt(() => readFileSync(path)) ?? [];
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function list(directory: string): readonly Entry[] {
  const dirents = attempt(() => readdirSync(directory, { withFileTypes: true })) ?? [];
  const entries = dirents.flatMap((dirent) => toEntry(directory, dirent) ?? []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function stat(path: string): FileStat | undefined {
  const found = attempt(() => statSync(path, { throwIfNoEntry: false }));
  const kind = found?.isFile() ? "file" : found?.isDirectory() ? "directory" : undefined;
  return found && kind && { kind, version: `${found.mtimeMs}-${found.size}`, size: found.size };
}

function mayRead(path: string): boolean {
  return attempt(() => (accessSync(path, constants.R_OK), true)) ?? false;
}

function isLink(path: string): boolean {
  return attempt(() => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) ?? false;
}

function real(path: string): string {
  return attempt(() => toPath(realpathSync.native(path))) ?? path;
}

function toEntry(directory: string, dirent: Dirent): Entry | undefined {
  if (dirent.isDirectory()) return { name: dirent.name, kind: "directory" };
  if (dirent.isFile()) return { name: dirent.name, kind: "file" };
  if (!dirent.isSymbolicLink()) return undefined;
  return stat(`${directory}/${dirent.name}`)?.kind === "file" ? { name: dirent.name, kind: "file" } : undefined;
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
