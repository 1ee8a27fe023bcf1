import { findLibrary } from "../platform/libraries.js";
import { parseScript } from "../syntax/script/parse-script.js";
import { SourceText } from "../syntax/source-text.js";
import { modelOf } from "./library-models.js";
import type { LoadedModule } from "./modules.js";

const loaded = new Map<string, LoadedModule | undefined>();
const models = new WeakSet<SourceText>();

/** The model of a known library, as a module; its few lines are parsed once. */
export function loadLibrary(specifier: string): LoadedModule | undefined {
  const library = findLibrary(specifier);
  if (!library) return undefined;
  if (loaded.has(library.name)) return loaded.get(library.name);
  const source = new SourceText(`${library.name}.js`, modelOf(library));
  models.add(source);
  const parsed = parseScript(source);
  const module: LoadedModule | undefined = parsed.ok ? { kind: "script", file: parsed.file } : undefined;
  loaded.set(library.name, module);
  return module;
}

/** Whether a text is a model of ours: no place of the project. */
export function isModel(source: SourceText): boolean {
  return models.has(source);
}
