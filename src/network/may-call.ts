import { platforms } from "../platform/platforms.js";
import type { ScriptFile } from "../syntax/script/script-file.js";

const platformName = new RegExp(`\\b(?:${platforms.map(({ global }) => global).join("|")})\\b`);
const moduleSyntax = /\brequire\s*\(|\bimport\b|\bgetApp\b|\bexport\b/;

/**
 * Whether a script can hold a call that reaches the platform: it names the platform, or something of another module
 * may lead there. Engines, parsers and other bundles do neither, and are the largest files of a project.
 */
export function mayCall({ source }: ScriptFile): boolean {
  return platformName.test(source.text) || moduleSyntax.test(source.text);
}
