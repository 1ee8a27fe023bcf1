import type { Place } from "../syntax/source-text.js";
import type { ScriptFile } from "../syntax/script/script-file.js";

/** What a specifier leads to: a script, or the plain data of a JSON file. */
export type LoadedModule =
  | { readonly kind: "script"; readonly file: ScriptFile }
  | { readonly kind: "json"; readonly data: unknown; readonly place: Place };

/**
 * The one place where evaluation leaves a file. A host decides what can be reached; a module that is absent,
 * outside the project or not parsable is `undefined`, never an error.
 */
export interface Modules {
  load(specifier: string, from: ScriptFile): LoadedModule | undefined;
}

/** Modules for an analysis that stays within one file. */
export const noModules: Modules = { load: () => undefined };
