import { platforms } from "../platform/platforms.js";
import type { Binding } from "../syntax/script/bindings.js";
import { collectImportedPaths } from "../syntax/script/imported-paths.js";
import type { ScriptFile } from "../syntax/script/script-file.js";
import type { SourceText } from "../syntax/source-text.js";
import type { Modules } from "../values/abstract/modules.js";
import { givenSign, holdsNetwork, librarySign } from "./may-matter.js";
import { createTextTest } from "./text-test.js";

const names = platforms.flatMap(({ global, importSources }) => [global, ...importSources]);
const platformName = new RegExp(`(?<![\\w$])(?:${names.join("|")})(?![\\w$])`, "u");
const namesPlatformIn = createTextTest(platformName);

/** Ways to other code that only running it tells: `getApp()`, `require(folder + name)`. */
const hasOpenWay = createTextTest(
  /\bgetApp\b|\brequire\.async\b|\b(?:require|import)\s*\(\s*(?:[^\s"'`]|["'`][^"'`\n]*["'`]\s*\+)/u,
);

/** `uni.$u`, `this.$u`: what a plugin puts there. */
const namesKit = createTextTest(librarySign);

const answers = new WeakMap<Modules, WeakMap<SourceText, boolean>>();

/**
 * Whether a script can hold a call that reaches the platform: it names the platform, or something of another module
 * leads there. Engines, parsers and other bundles do neither, and are the largest files of a project.
 */
export function mayCall(file: ScriptFile, modules: Modules): boolean {
  const { source } = file;
  if (namesPlatformIn(source) || hasOpenWay(source) || namesKit(source) || modules.namesGlobal(source.text)) return true;
  const ofModules = answers.get(modules) ?? new WeakMap<SourceText, boolean>();
  answers.set(modules, ofModules);
  const answer = ofModules.get(source) ?? (usesGiven(file, modules) || importsNetwork(file, modules));
  ofModules.set(source, answer);
  return answer;
}

function usesGiven(file: ScriptFile, modules: Modules): boolean {
  const names = new Set([...file.source.text.matchAll(givenSign)].map(([, name = ""]) => name));
  return [...names].some((name) => modules.givingAll(name, file).length > 0);
}

function importsNetwork(file: ScriptFile, modules: Modules): boolean {
  return collectImportedPaths(file.source.text).some((specifier) => leadsToNetwork(specifier, file, modules));
}

function leadsToNetwork(specifier: string, file: ScriptFile, modules: Modules): boolean {
  return platformName.test(specifier) || modules.someText(specifier, file, holdsNetwork);
}

/** Whether what a name was imported as can lead to a network call; true for names that are no imports. */
export function mayLeadToNetwork({ definitions }: Binding, file: ScriptFile, modules: Modules): boolean {
  const [only, ...others] = definitions;
  const specifier = only && others.length === 0 ? importedFrom(only) : undefined;
  return specifier === undefined || leadsToNetwork(specifier, file, modules);
}

/** The specifier of `import … from "./net"` and of `const net = require("./net")`. */
export function importedFrom(definition: Binding["definitions"][number]): string | undefined {
  if (definition.kind === "import") return definition.specifier;
  if (definition.kind !== "variable" || definition.source?.type !== "CallExpression") return undefined;
  const { callee, arguments: [argument] } = definition.source;
  if (callee.type !== "Identifier" || callee.name !== "require" || argument?.type !== "Literal") return undefined;
  return typeof argument.value === "string" ? argument.value : undefined;
}
