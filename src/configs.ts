import type { ESLint, Linter } from "eslint";
import { createFingerprint } from "./lint/fingerprint.js";
import { findLazyParser, lazyJsonPlugin } from "./lint/lazy-languages.js";
import { styleEndings, styleSourceEndings, templateEndings } from "./lint/markup-language.js";
import type { MarkupLanguage } from "./lint/markup-language.js";
import { judgesAppConfigs, judgesConfigs, judgesMarkup, judgesScripts } from "./lint/network-rule.js";
import type { NetworkRule } from "./lint/network-rule.js";
import { tolerantParser } from "./lint/tolerant-parser.js";
import { fingerprintKey, settingsKey } from "./lint/read-settings.js";

/** The name under which the presets register the plugin. */
export const pluginKey = settingsKey;

type Preset = "recommended" | "strict";

/** Code that is not the project's own. Files of these kinds stay as the user's configuration has them. */
const foreignFiles = [
  "**/node_modules/**",
  "**/miniprogram_npm/**",
  "**/bower_components/**",
  "**/unpackage/**",
  "**/*.min.js",
  "**/*.d.ts",
];

/** JSON files of other tools. */
const foreignJson = [
  "**/package.json",
  "**/package-lock.json",
  "**/npm-shrinkwrap.json",
  "**/composer.json",
  "**/tsconfig.json",
  "**/tsconfig.*.json",
  "**/jsconfig.json",
  "**/.*",
  "**/.*/**",
];

/**
 * ESLint's own rules that fail on what is no script as soon as they are on, which they are where a configuration says
 * so of all files. Naming every rule would have ESLint load every rule.
 */
const failingElsewhere = [
  "indent",
  "lines-around-comment",
  "logical-assignment-operators",
  "max-lines-per-function",
  "newline-after-var",
  "no-irregular-whitespace",
  "strict",
];

/**
 * Where only these presets have ESLint read a file, comments that switch off other rules, which are not on there, are none to
 * complain of, nor for `--fix` to take out of code that was copied from elsewhere.
 */
const foreignDirectives = { reportUnusedDisableDirectives: "off" } as const;

/** The blocks of a preset. Loads no parser and no language; they load themselves when a file asks for them. */
export function createPreset(preset: Preset, plugin: ESLint.Plugin, rules: readonly NetworkRule[]): Linter.Config[] {
  // Scripts have templates in them: JSX, and those of components.
  const scriptRules = severitiesOf(rules.filter((rule) => judgesScripts(rule) || judgesMarkup(rule)), preset);
  const markupRules = severitiesOf(rules.filter(judgesMarkup), preset);
  return [
    // ESLint stops at comments in built packages for rules that the project does not have.
    { name: `${pluginKey}/built-packages`, ignores: ["**/miniprogram_npm/**"] },
    // Without `files`, so that a severity set for all files finds the plugin in each of them.
    {
      name: `${pluginKey}/plugin`,
      plugins: { [pluginKey]: plugin },
      settings: { [settingsKey]: { [fingerprintKey]: createFingerprint() } },
    },
    {
      name: `${pluginKey}/${preset}/javascript`,
      files: ["**/*.{js,mjs,cjs,jsx}"],
      ignores: foreignFiles,
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      rules: scriptRules,
    },
    {
      name: `${pluginKey}/${preset}/wxs`,
      files: ["**/*.wxs"],
      ignores: foreignFiles,
      linterOptions: foreignDirectives,
      languageOptions: { sourceType: "commonjs" },
      rules: scriptRules,
    },
    ...createTypeScriptBlock(preset, scriptRules),
    ...createComponentBlocks(preset, scriptRules),
    {
      name: `${pluginKey}/${preset}/app-config`,
      files: ["**/app.{mpx,wpy,js,jsx}", "**/app.config.js", ...findLazyParser("@typescript-eslint/parser") ? ["**/app.{ts,tsx}", "**/app.config.ts"] : []],
      ignores: foreignFiles,
      rules: severitiesOf(rules.filter(judgesAppConfigs), preset),
    },
    createLanguageBlock(`${preset}/wxml`, matchAny(templateEndings), "wxml", markupRules),
    createLanguageBlock(`${preset}/wxss`, matchAny(styleEndings), "wxss", markupRules),
    {
      name: `${pluginKey}/${preset}/json`,
      files: ["**/*.json"],
      ignores: [...foreignFiles, ...foreignJson],
      // A language that loads itself is none to ESLint's types.
      plugins: { [`${pluginKey}-json`]: lazyJsonPlugin as ESLint.Plugin },
      language: `${pluginKey}-json/jsonc`,
      languageOptions: { allowTrailingCommas: true },
      rules: {
        ...Object.fromEntries(failingElsewhere.map((name) => [name, "off"])),
        ...severitiesOf(rules.filter(judgesConfigs), preset),
      },
    },
  ];
}

/** What stands before all other blocks: a parser that reads what frameworks let people write, until another one is named. */
export function createFrameworkPreset(): Linter.Config[] {
  return [
    {
      name: `${pluginKey}/frameworks`,
      files: ["**/*.{js,mjs,cjs,jsx}"],
      ignores: foreignFiles,
      languageOptions: { parser: tolerantParser, parserOptions: { ecmaFeatures: { jsx: true } } },
    },
  ];
}

/**
 * Style sheets that frameworks, and the developer tools, make those of the platform of. Apart, since rules that others have on
 * for all files may fail on what is no script.
 */
export function createStylePreset(rules: readonly NetworkRule[]): Linter.Config[] {
  return [createLanguageBlock("styles", matchAny(styleSourceEndings), "wxss", severitiesOf(rules.filter(judgesMarkup), "recommended"))];
}

/** Only with a parser: ESLint would read TypeScript as JavaScript and report a syntax error for each file. */
function createTypeScriptBlock(preset: Preset, rules: Linter.RulesRecord): Linter.Config[] {
  const parser = findLazyParser("@typescript-eslint/parser");
  if (!parser) return [];
  return [
    {
      name: `${pluginKey}/${preset}/typescript`,
      files: ["**/*.{ts,tsx,mts,cts}"],
      ignores: foreignFiles,
      languageOptions: { parser },
      rules,
    },
  ];
}

/**
 * Single-file components. Where the project has a parser for Vue, other rules have something to say of them as well; without
 * one, and for Mpx and wepy, they are read by a language of our own, in which no other rule finds anything.
 */
function createComponentBlocks(preset: Preset, rules: Linter.RulesRecord): Linter.Config[] {
  const parser = findLazyParser("vue-eslint-parser");
  const others = ["**/*.{mpx,wpy}", "**/*.{nvue,uvue}"];
  if (!parser) return [createLanguageBlock(`${preset}/components`, ["**/*.vue", ...others], "component", rules)];
  const typescript = findLazyParser("@typescript-eslint/parser");
  return [
    {
      name: `${pluginKey}/${preset}/vue`,
      files: ["**/*.vue"],
      ignores: foreignFiles,
      languageOptions: {
        parser,
        parserOptions: { ecmaFeatures: { jsx: true }, parser: { js: tolerantParser, jsx: tolerantParser, ...(typescript && { ts: typescript, tsx: typescript }) } },
      },
      rules,
    },
    createLanguageBlock(`${preset}/components`, others, "component", rules),
  ];
}

function createLanguageBlock(name: string, files: string[], language: MarkupLanguage, rules: Linter.RulesRecord): Linter.Config {
  return {
    name: `${pluginKey}/${name}`,
    files,
    ignores: foreignFiles,
    // Components tell the comments of others apart by themselves.
    ...(language === "component" ? {} : { linterOptions: foreignDirectives }),
    language: `${pluginKey}/${language}`,
    rules: { ...Object.fromEntries(failingElsewhere.map((rule) => [rule, "off" as const])), ...rules },
  };
}

/** `.a`, `.b` → every file that ends in one of them. */
function matchAny(extensions: Iterable<string>): string[] {
  return [...extensions].map((extension) => `**/*${extension}`);
}

function severitiesOf(rules: readonly NetworkRule[], preset: Preset): Linter.RulesRecord {
  const active = rules.filter(({ meta }) => meta[preset] !== "off");
  return Object.fromEntries(active.map(({ name, meta }) => {
    const options = preset === "strict" ? meta.strictOptions : undefined;
    return [`${pluginKey}/${name}`, options ? [meta[preset], options] : meta[preset]];
  }));
}
