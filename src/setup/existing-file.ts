import type { FileSystem } from "../project/files/file-system.js";
import { isWithin } from "../project/files/paths.js";
import type { ByHandReason } from "./by-hand-reasons.js";
import type { FilePlan } from "./file-plan.js";

/** What stands where a file is to be written. */
export type ExistingFile =
  | { readonly kind: "absent" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "left"; readonly why: ByHandReason };

/** What is to become of a text; undefined is one of a file that is not there. */
export type Change = (before: string | undefined) => { readonly after: string } | { readonly why: ByHandReason };

/** Byte sequences that are no UTF-8 are read as this sign, and would be written so. */
const replacement = "\ufffd";

/**
 * The text of a file that can be changed without loss.
 *
 * @param top the folder outside of which nothing is written
 */
export function readExisting(fs: FileSystem, top: string, path: string): ExistingFile {
  if (!fs.stat(path)) return fs.isLink?.(path) === true ? { kind: "left", why: "is a link to a file that is not there" } : { kind: "absent" };
  const text = fs.readText(path);
  if (text === undefined) return { kind: "left", why: "cannot be read as text" };
  if (text.includes(replacement)) return { kind: "left", why: "is not in UTF-8, and would lose characters" };
  if (!isWithin(fs.real(top), fs.real(path))) return { kind: "left", why: "is a link to a file outside" };
  return { kind: "text", text };
}

/** @param lines what a person has to add where the file is left alone */
export function planFile(fs: FileSystem, top: string, path: string, lines: readonly string[], change: Change): FilePlan {
  const file = readExisting(fs, top, path);
  if (file.kind === "left") return { kind: "by-hand", path, why: file.why, lines };
  const before = file.kind === "text" ? file.text : undefined;
  const changed = change(before);
  return "why" in changed ? { kind: "by-hand", path, why: changed.why, lines } : { kind: "write", path, before, after: changed.after };
}

export function isFile(fs: FileSystem, path: string): boolean {
  return fs.stat(path)?.kind === "file";
}
