import type { ValueNode } from "@humanwhocodes/momoa";
import type { FileSystem } from "../project/files/file-system.js";
import { readJsonFile } from "../project/files/json-file.js";
import { findString, findValue, membersOf, nameOf } from "../syntax/json/json-value.js";

/** A package.json that is there. */
export interface PackageJson {
  readonly folder: string;
  readonly path: string;
  /** Undefined when it cannot be read as text. */
  readonly text: string | undefined;
  /** Undefined when it cannot be parsed. */
  readonly body: ValueNode | undefined;
  /** The ranges of its dependencies of all kinds, by name. */
  readonly dependencies: ReadonlyMap<string, string>;
}

export interface Version {
  readonly major: number;
  /** Undefined where it is open: `^9.0.0`. */
  readonly minor: number | undefined;
}

const dependencyKeys = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Undefined when the folder has none. */
export function readPackageJson(fs: FileSystem, folder: string): PackageJson | undefined {
  const path = `${folder}/package.json`;
  if (fs.stat(path)?.kind !== "file") return undefined;
  const file = readJsonFile(fs, path);
  const members = dependencyKeys.flatMap((key) => membersOf(findValue(file?.body, [key])));
  return {
    folder,
    path,
    text: file?.source.text,
    body: file?.body,
    dependencies: new Map(members.map((member) => [nameOf(member), member.value.type === "String" ? member.value.value : ""])),
  };
}

/**
 * The version of a dependency: the installed one, or what its range says. Undefined when the range is open
 * (`>=4`, `latest`), since nobody knows then what gets installed.
 */
export function findVersion(fs: FileSystem, { folder, dependencies }: PackageJson, name: string): Version | undefined {
  const installed = readVersion(findString(readJsonFile(fs, `${folder}/node_modules/${name}/package.json`)?.body, ["version"]) ?? "");
  const ranges = (dependencies.get(name) ?? "").split("||").map((range) => readVersion(range.trim()));
  // What is installed may be left from before somebody changed the range.
  const isFresh = installed !== undefined && ranges.some((range) => range === undefined || range.major === installed.major);
  return isFresh ? installed : ranges.at(-1);
}

/** Of `1.2.3`, `^1.2.0`, `~1.2`, `1.x`. */
function readVersion(text: string): Version | undefined {
  const [, sign, major, minor] = /^([\^~=v]?)\s*(\d+)(?:\.(\d+))?/u.exec(text) ?? [];
  if (major === undefined) return undefined;
  return { major: Number(major), minor: sign === "^" || minor === undefined ? undefined : Number(minor) };
}
