import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { ESLint } from "eslint";
import type { Linter } from "eslint";
import { loadBuiltPlugin } from "./built-plugin.js";

/** An ESLint and what it is to do. */
interface LoadedLinter {
  readonly ESLint: typeof ESLint;
  readonly config: Linter.Config;
  /** Blocks for files of all kinds. */
  readonly preset?: readonly Linter.Config[];
}

/** The repository's root: the benchmark is started there. */
const require = createRequire(resolve("package.json"));

/** Each loads only what it needs, because loading counts. */
const linters: Readonly<Record<string, () => LoadedLinter | Promise<LoadedLinter>>> = {
  "no-rule": () => ({ ESLint, config: {} }),
  "empty-rule": () => ({
    ESLint,
    config: { plugins: { bench: { rules: { empty: { create: () => ({}) } } } }, rules: { "bench/empty": "error" } },
  }),
  ours: async () => ({ ESLint, config: allRulesOf("miniprogram-network", await loadBuiltPlugin()) }),
  preset: async () => ({ ESLint, config: {}, preset: (await loadBuiltPlugin()).configs.strict as readonly Linter.Config[] }),
  sonarjs: () => ({
    ESLint,
    config: rulesOf("sonarjs", loadPeer("eslint-plugin-sonarjs"), ["no-clear-text-protocols", "no-hardcoded-ip"]),
  }),
  sdl: () => ({
    ESLint,
    config: rulesOf("sdl", loadPeer("@microsoft/eslint-plugin-sdl"), ["no-insecure-url"]),
  }),
};

export function loadLinter(name: string): LoadedLinter | Promise<LoadedLinter> {
  const load = linters[name];
  if (!load) throw new Error(`No linter ${name}.`);
  return load();
}

interface Plugin {
  readonly rules: Readonly<Record<string, unknown>>;
}

function allRulesOf(prefix: string, plugin: Plugin): Linter.Config {
  return rulesOf(prefix, plugin, Object.keys(plugin.rules));
}

function rulesOf(prefix: string, plugin: Plugin, names: readonly string[]): Linter.Config {
  return {
    plugins: { [prefix]: plugin as object },
    rules: Object.fromEntries(names.map((name) => [`${prefix}/${name}`, "error" as const])),
  };
}

function loadPeer(name: string): Plugin {
  const loaded: { readonly default?: Plugin } & Plugin = require(join(resolve(".bench/peers/node_modules"), name));
  return loaded.default ?? loaded;
}
