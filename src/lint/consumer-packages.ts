import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { isRecord } from "../syntax/is-record.js";

/** The version of an optional package, without loading it; undefined when it is not installed. */
export function findPackageVersion(name: string): string | undefined {
  const version = loadPackage(`${name}/package.json`)?.["version"];
  return typeof version === "string" ? version : undefined;
}

/**
 * What a package exports; undefined when it is not installed or cannot be loaded. Looked for where ESLint runs, then
 * beside this package: an optional package belongs to the project that is linted.
 */
export function loadPackage(name: string): Readonly<Record<string, unknown>> | undefined {
  for (const from of [join(process.cwd(), "eslint.config.js"), import.meta.url]) {
    try {
      const loaded: unknown = createRequire(from)(name);
      if (isRecord(loaded)) return loaded;
    } catch {
      // Tried at the next place.
    }
  }
  return undefined;
}

/** What a package exports that ESLint itself depends on. */
export function loadPackageOfEslint(name: string): Readonly<Record<string, unknown>> | undefined {
  for (const from of [join(process.cwd(), "eslint.config.js"), import.meta.url]) {
    try {
      const loaded: unknown = createRequire(createRequire(from).resolve("eslint/package.json"))(name);
      if (isRecord(loaded)) return loaded;
    } catch {
      // Tried at the next place.
    }
  }
  return undefined;
}
