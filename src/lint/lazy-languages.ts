import { loadPackage, findPackageVersion, isRecord } from "./consumer-packages.js";
import { packageName, readPackageVersion } from "./package-info.js";

/** A parser as ESLint takes it. */
export interface LazyParser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options: unknown): unknown;
}

/**
 * `@eslint/json`, loaded when the first JSON file is linted. It goes by a name of its own, because ESLint refuses two
 * copies of a plugin under one name; its namespace stays `json`, so that rules for JSON know its languages.
 */
export const lazyJsonPlugin = {
  meta: { name: `${packageName}/json`, version: readPackageVersion(), namespace: "json" },
  get languages(): unknown {
    const json = loadPackage("@eslint/json")?.["default"];
    return isRecord(json) ? json["languages"] : {};
  },
};

/** A parser that loads itself with the first file that it parses; undefined when the package is not installed. */
export function findLazyParser(name: string): LazyParser | undefined {
  const version = findPackageVersion(name);
  if (version === undefined) return undefined;
  return {
    meta: { name, version },
    parseForESLint(text, options) {
      const parser = loadPackage(name);
      const parse = parser?.["parseForESLint"];
      if (typeof parse !== "function") throw new Error(`${name} ${version} could not be loaded.`);
      return Reflect.apply(parse, parser, [text, options]) as unknown;
    },
  };
}
