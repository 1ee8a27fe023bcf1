import { configKeys } from "../platform/config-files.js";
import { isBesideTemplate } from "../project/config/config-file.js";
import { nodeFileSystem } from "../project/files/file-system.js";
import { nameIn } from "../project/files/paths.js";
import { findTooDeepLevel } from "../syntax/json/json-depth.js";
import { tooDeepMessage } from "../syntax/json/parse-json.js";
import { SourceText } from "../syntax/source-text.js";
import { isRecord } from "../syntax/is-record.js";
import { findPackageVersion, loadPackage } from "./consumer-packages.js";
import { packageName, readPackageVersion } from "./package-info.js";

/** A parser as ESLint takes it. */
export interface LazyParser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options: unknown): unknown;
}

interface JsonLanguage {
  parse(file: JsonText, context: unknown): { readonly ok: boolean; readonly errors?: readonly JsonParseError[] };
}

interface JsonParseError {
  readonly message: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

interface JsonText {
  readonly path: string;
  readonly body: unknown;
}

const configNames: ReadonlySet<string> = new Set([...configKeys.map(({ file }) => file), "server-domains.json"]);

/**
 * `@eslint/json`, loaded when the first JSON file is linted. It goes by a name of its own, because ESLint refuses two
 * copies of a plugin under one name; its namespace stays `json`, so that rules for JSON know its languages.
 */
export const lazyJsonPlugin = {
  meta: { name: `${packageName}/json`, version: readPackageVersion(), namespace: "json" },
  get languages(): Readonly<Record<string, unknown>> {
    const json = loadPackage("@eslint/json")?.["default"];
    const languages = isRecord(json) ? json["languages"] : undefined;
    const jsonc = isRecord(languages) ? languages["jsonc"] : undefined;
    return isJsonLanguage(jsonc) ? { jsonc: toleratingOtherFiles(jsonc) } : {};
  },
};

/**
 * The presets bring every JSON file of a project to ESLint. Who did not lint them before is not to hear of broken data
 * and of empty files; those are read as an empty object. Broken configuration is reported, also that of pages and components.
 */
function toleratingOtherFiles(language: JsonLanguage): JsonLanguage {
  const parse: JsonLanguage["parse"] = (file, context) => {
    const result = parseBounded(language, file, context);
    const path = file.path.replaceAll("\\", "/");
    if (result.ok || configNames.has(nameIn(path))) return result;
    const isBlank = typeof file.body === "string" && file.body.trim() === "";
    if (!isBlank && isBesideTemplate(nodeFileSystem, path)) return result;
    return language.parse({ ...file, body: "{}" }, context);
  };
  return new Proxy(language, {
    get(target, key) {
      if (key === "parse") return parse;
      const value: unknown = Reflect.get(target, key, target);
      // Methods reach private members of the language itself.
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Too many levels would end ESLint itself when it walks them. */
function parseBounded(language: JsonLanguage, file: JsonText, context: unknown): ReturnType<JsonLanguage["parse"]> {
  const tooDeep = typeof file.body === "string" ? findTooDeepLevel(file.body) : undefined;
  if (tooDeep === undefined) return language.parse(file, context);
  const { line, column } = new SourceText(file.path, String(file.body)).locate(tooDeep);
  const error: JsonParseError = { message: tooDeepMessage, line, column };
  return { ok: false, errors: [error] };
}

function isJsonLanguage(value: unknown): value is JsonLanguage {
  return isRecord(value) && typeof value["parse"] === "function";
}

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
