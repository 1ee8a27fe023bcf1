import { findLibrary, libraryProperties } from "../../platform/libraries.js";
import type { PlatformGlobal } from "../../platform/types.js";
import type { ProjectRoot } from "../../project/roots/project-root.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { parseScript } from "../../syntax/script/parse-script.js";
import type { Place } from "../../syntax/source-text.js";
import { SourceText } from "../../syntax/source-text.js";
import { modelOf } from "./library-models.js";
import type { LoadedModule } from "../abstract/modules.js";
import { modelOfObjectLibrary } from "./object-library.js";
import { modelOfStoreLibrary } from "./store-library.js";

const loaded = new Map<string, LoadedModule | undefined>();
const models = new WeakSet<SourceText>();

/**
 * The model of a known library, as a module; its few lines are parsed once. In a project each has one of its own: what
 * one of its scripts sets there (`axios.defaults.baseURL = …`), the others get.
 */
export function loadLibrary(specifier: string, project: ProjectRoot | undefined): LoadedModule | undefined {
  const library = findLibrary(specifier);
  if (library) {
    const name = project ? `${libraryFolder(project.root)}${specifier.replace(/\.js$/u, "")}` : library.name;
    const platform = platformOf(project);
    return loadModel(name, () => modelOf(library, platform), `${platform} ${name}`);
  }
  const model = modelOfHelpers(specifier);
  return model === undefined ? undefined : loadModel(specifier, () => model);
}

/** Whose functions the code of a project calls, where a library or a setting does not say. */
export function platformOf(project: ProjectRoot | undefined): PlatformGlobal {
  if (project?.kind === "uni-app") return "uni";
  return project?.kind === "taro" ? "Taro" : project?.platform ?? "wx";
}

/** No such folder is on any disk. */
const folderOfModels = "/:libraries/";

/** Where the models of a project stand. */
export function libraryFolder(root: string): string {
  return root + folderOfModels;
}

/** Whether a path is that of a model in a project. */
export function isLibraryPath(path: string): boolean {
  return path.includes(folderOfModels);
}

/** The text of that model. */
export function textOfLibrary(specifier: string): string | undefined {
  const library = findLibrary(specifier);
  return library ? modelOf(library, "wx") : modelOfHelpers(specifier);
}

function modelOfHelpers(specifier: string): string | undefined {
  return modelOfObjectLibrary(specifier) ?? modelOfStoreLibrary(specifier);
}

function loadModel(name: string, write: () => string, key = name): LoadedModule | undefined {
  if (!loaded.has(key)) loaded.set(key, parseModel(name, write()));
  return loaded.get(key);
}

/** The model of what a plugin puts under a property of everything: `$u` of `uni.$u`, `this.$u`, `Vue.prototype.$u`. */
export function loadProperty(property: string): ScriptFile | undefined {
  const library = libraryProperties.get(property);
  const module = library && loadModel(library.name, () => modelOf(library, "wx"));
  return module?.kind === "script" ? module.file : undefined;
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

/** A place that can be shown: nobody can open a model. */
export function shownPlace(place: Place | undefined): Place | undefined {
  return place && isModel(place.source) ? undefined : place;
}
