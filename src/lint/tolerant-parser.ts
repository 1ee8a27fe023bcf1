import { readSource } from "../project/files/read-source.js";
import { isRecord } from "../syntax/is-record.js";
import { loadPackageOfEslint } from "./consumer-packages.js";
import { findLazyParser } from "./lazy-languages.js";
import type { LazyParser } from "./lazy-languages.js";
import { packageName, readPackageVersion } from "./package-info.js";

/**
 * ESLint's own parser, and where that refuses a script of a framework: first without what a build for WeChat leaves out, as
 * both branches of an `#ifdef` may declare the same name, then TypeScript's if it is installed, which reads decorators.
 * What none of them reads fails as ESLint's own parser does.
 */
export const tolerantParser: LazyParser = {
  meta: { name: `${packageName}/tolerant-parser`, version: readPackageVersion() },
  parseForESLint(text, options) {
    const path = isRecord(options) && typeof options["filePath"] === "string" ? options["filePath"] : "script.js";
    const active = readSource(path, text).text;
    const attempts = [
      () => parseByEslint(text, options),
      ...active === text ? [] : [() => parseByEslint(active, options)],
      () => parseAsTypeScript(active, options),
    ];
    let first: unknown;
    for (const attempt of attempts) {
      try {
        return attempt();
      } catch (error) {
        first ??= error;
      }
    }
    throw first;
  },
};

function parseByEslint(text: string, options: unknown): unknown {
  const espree = loadPackageOfEslint("espree");
  const parse = espree?.["parse"];
  if (typeof parse !== "function") throw new Error("The parser of ESLint could not be loaded.");
  return { ast: Reflect.apply(parse, espree, [text, options]) as unknown };
}

function parseAsTypeScript(text: string, options: unknown): unknown {
  const parser = findLazyParser("@typescript-eslint/parser");
  if (!parser) throw new Error("No parser for decorators is installed.");
  return parser.parseForESLint(text, options);
}
