import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

interface BuiltPlugin {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly configs: { readonly recommended: readonly unknown[]; readonly strict: readonly unknown[] };
}

/** The plugin as users get it, from `dist`. */
export async function loadBuiltPlugin(): Promise<BuiltPlugin> {
  const loaded: { readonly default: BuiltPlugin } = await import(pathToFileURL(resolve("dist/src/index.js")).href);
  return loaded.default;
}
