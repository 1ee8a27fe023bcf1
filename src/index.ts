import type { ESLint, Linter } from "eslint";
import { rules } from "../rules/index.js";
import { createFrameworkPreset, createPreset, createStylePreset, pluginKey } from "./configs.js";
import { createEslintRule } from "./lint/eslint-rule.js";
import { markupLanguages } from "./lint/markup-language.js";
import { packageName, readPackageVersion } from "./lint/package-info.js";

type PluginRules = NonNullable<ESLint.Plugin["rules"]>;

interface MiniprogramNetworkPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: PluginRules;
  /** Templates and style sheets, for these rules alone: their trees have one node. */
  readonly languages: NonNullable<ESLint.Plugin["languages"]>;
  readonly configs: {
    /** What the platform refuses, and what works but is a risk. */
    readonly recommended: Linter.Config[];
    /** Every rule. */
    readonly strict: Linter.Config[];
    /** No rules: a parser for scripts of Taro, wepy and uni-app that ESLint's own refuses. Stands before all others. */
    readonly frameworks: Linter.Config[];
    /** CSS, SCSS, Less and Stylus of frameworks. */
    readonly styles: Linter.Config[];
  };
}

const presets = new Map<string, Linter.Config[]>();

const plugin: MiniprogramNetworkPlugin = {
  meta: { name: packageName, version: readPackageVersion(), namespace: pluginKey },
  // typescript-eslint and ESLint describe the same rules with types of their own.
  rules: Object.fromEntries(rules.map((rule) => [rule.name, createEslintRule(rule)])) as unknown as PluginRules,
  // A language that reads its own comments is more than ESLint's types ask for.
  languages: markupLanguages as unknown as MiniprogramNetworkPlugin["languages"],
  configs: {
    get recommended() {
      return findPreset("recommended");
    },
    get strict() {
      return findPreset("strict");
    },
    get frameworks() {
      return createFrameworkPreset();
    },
    get styles() {
      return createStylePreset(rules);
    },
  },
};

export default plugin;

/** What `require` returns in a CommonJS configuration. */
export { plugin as "module.exports" };

function findPreset(name: "recommended" | "strict"): Linter.Config[] {
  const preset = presets.get(name) ?? createPreset(name, plugin, rules);
  presets.set(name, preset);
  return preset;
}
