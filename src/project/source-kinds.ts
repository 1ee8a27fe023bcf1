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

export type SourceKind = "script" | "json" | "vue" | "wxml" | "wxss";

/** By extension; `vue` stands for all single-file components: Vue, wepy, Mpx. */
export const sourceKinds: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
  ...[...scriptExtensions].map((extension) => [extension, "script"] as const),
  [".json", "json"],
  [".vue", "vue"],
  [".nvue", "vue"],
  [".uvue", "vue"],
  [".wpy", "vue"],
  [".mpx", "vue"],
  [".wxml", "wxml"],
  [".wxss", "wxss"],
]);

/** `index.d.ts`: types, no code. */
export function isDeclaration(name: string): boolean {
  return /\.d\.[cm]?ts$/iu.test(name);
}
