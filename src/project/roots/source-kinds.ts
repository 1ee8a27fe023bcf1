import { dialects } from "../../platform/dialects.js";
import { extensionOf } from "../files/paths.js";
import { isNative } from "./project-root.js";
import type { ProjectRoot } from "./project-root.js";

/** Extensions in lower case with the dot. */
export const scriptExtensions: ReadonlySet<string> = new Set([
  ".js",
  ".mjs",
  ".cjs",
  ".jsx",
  ".ts",
  ".mts",
  ".cts",
  ".tsx",
  ".wxs",
]);

/** Style sheets that a build makes those of a platform of. */
export const plainStyles: ReadonlySet<string> = new Set([".css", ".scss", ".sass", ".less", ".styl", ".stylus"]);

/** Whether `//` begins a comment in such a style sheet, which it does in none of a platform's own. */
export function hasLineComments(path: string): boolean {
  const extension = extensionOf(path);
  return plainStyles.has(extension) && extension !== ".css";
}

/** What the developer tools make style sheets of, once the project asks them to: `useCompilerPlugins`. */
const compiledStyles: ReadonlyMap<string, string> = new Map([[".scss", "sass"], [".sass", "sass"], [".less", "less"]]);

export type SourceKind = "script" | "json" | "vue" | "wxml" | "wxss";

/**
 * By extension; `vue` stands for all single-file components: Vue, wepy, Mpx. `wxml` and `wxss` are the templates and style
 * sheets of every platform: whether a project has any use for one of them, `isReadBy` tells.
 */
export const sourceKinds: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
  ...[...scriptExtensions].map((extension) => [extension, "script"] as const),
  [".json", "json"],
  [".vue", "vue"],
  [".nvue", "vue"],
  [".uvue", "vue"],
  [".wpy", "vue"],
  [".mpx", "vue"],
  ...dialects.map(({ template }) => [template, "wxml"] as const),
  ...dialects.map(({ style }) => [style, "wxss"] as const),
  ...[...plainStyles].map((extension) => [extension, "wxss"] as const),
]);

/** What a project says of the templates and style sheets that its build reads. */
export interface MarkupReader extends Pick<ProjectRoot, "kind" | "platform"> {
  /** `useCompilerPlugins` of project.config.json. */
  readonly compilers: readonly string[];
}

/**
 * Whether a template or a style sheet is one of the project's platform: `.axml` is in a project for Alipay, and lies unused in
 * one for WeChat.
 */
export function isReadBy({ kind, platform, compilers }: MarkupReader, extension: string): boolean {
  const reader = platform ?? "wx";
  if (dialects.some(({ global, template, style }) => (global === reader || (reader === "qq" && global === "wx")) && [template, style].includes(extension))) return true;
  if (!plainStyles.has(extension)) return false;
  return isNative(kind) || kind === "library" ? compilers.includes(compiledStyles.get(extension) ?? "") : true;
}

/** `index.d.ts`: types, no code. */
export function isDeclaration(name: string): boolean {
  return /\.d\.[cm]?ts$/iu.test(name);
}
