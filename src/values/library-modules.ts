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
  const module = parseModel(library.name, modelOf(library));
  loaded.set(library.name, module);
  return module;
}

/** A module of our own text: a model. */
export function parseModel(name: string, text: string): LoadedModule | undefined {
  const source = new SourceText(`${name}.js`, text);
  models.add(source);
  const parsed = parseScript(source);
  return parsed.ok ? { kind: "script", file: parsed.file } : undefined;
}

/** Whether a text is a model of ours: no place of the project. */
export function isModel(source: SourceText): boolean {
  return models.has(source);
}
