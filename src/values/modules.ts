import type { ScriptFile } from "../syntax/script/script-file.js";

/**
 * The one place where evaluation leaves a file: what an import leads to. A host decides what can be reached;
 * a module that is absent, outside the project or not parsable is `undefined`, never an error.
 */
export interface Modules {
  load(specifier: string, from: ScriptFile): ScriptFile | undefined;
}
