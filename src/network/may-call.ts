import { platforms } from "../platform/platforms.js";
import type { Binding } from "../syntax/script/bindings.js";
import type { ScriptFile } from "../syntax/script/script-file.js";
import type { Modules } from "../values/modules.js";
import { holdsNetwork } from "./may-matter.js";
import { createTextTest } from "./text-test.js";

const names = platforms.flatMap(({ global, importSources }) => [global, ...importSources]);
const platformName = new RegExp(`(?<![\\w$])(?:${names.join("|")})(?![\\w$])`, "u");
const moduleSyntax = /\brequire\s*\(|\bimport\b|\bgetApp\b|\bexport\b/u;
const reachesPlatform = createTextTest(platformName, moduleSyntax);

/**
 * Whether a script can hold a call that reaches the platform: it names the platform, or something of another module
 * may lead there. Engines, parsers and other bundles do neither, and are the largest files of a project.
 */
export function mayCall({ source }: ScriptFile): boolean {
  return reachesPlatform(source);
}

/** Whether what a name was imported as can lead to a network call; true for names that are no imports. */
export function mayLeadToNetwork({ definitions }: Binding, file: ScriptFile, modules: Modules): boolean {
  const [only, ...others] = definitions;
  const specifier = only && others.length === 0 ? importedFrom(only) : undefined;
  return specifier === undefined || namesPlatform(specifier) || modules.someText(specifier, file, holdsNetwork);
}

function namesPlatform(text: string): boolean {
  return platformName.test(text);
}

/** The specifier of `import … from "./net"` and of `const net = require("./net")`. */
function importedFrom(definition: Binding["definitions"][number]): string | undefined {
  if (definition.kind === "import") return definition.specifier;
  if (definition.kind !== "variable" || definition.source?.type !== "CallExpression") return undefined;
  const { callee, arguments: [argument] } = definition.source;
  if (callee.type !== "Identifier" || callee.name !== "require" || argument?.type !== "Literal") return undefined;
  return typeof argument.value === "string" ? argument.value : undefined;
}
