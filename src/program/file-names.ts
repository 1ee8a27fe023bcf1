import type { Place } from "../syntax/source-text.js";
import type { SourcePoint } from "../report/source-range.js";

/** Names files as reports do: relative to one folder, so that no absolute path is ever shown. */
export interface FileNames {
  nameOf(path: string): string;
  /** Where a place begins. */
  pointOf(place: Place): SourcePoint;
}

/** @param base absolute; separated by `/`, as all paths of the engine */
export function createFileNames(base: string): FileNames {
  const names = new Map<string, string>();
  const nameOf = (path: string): string => {
    const known = names.get(path);
    if (known !== undefined) return known;
    const name = relativePath(base, path);
    names.set(path, name);
    return name;
  };
  return {
    nameOf,
    pointOf: ({ source, range }) => ({ file: nameOf(source.path), ...source.locate(range[0]) }),
  };
}

/** `.` for the folder itself; with `..` for what lies outside. */
export function relativePath(from: string, to: string): string {
  const start = from.split("/").filter((part) => part !== "");
  const end = to.split("/").filter((part) => part !== "");
  let shared = 0;
  while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/") || ".";
}
