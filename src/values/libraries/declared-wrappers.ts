import type { PlatformGlobal } from "../../platform/types.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { parseModel } from "./library-modules.js";
import { importPlatform, joinModel } from "./library-models.js";
import type { LoadedModule } from "../abstract/modules.js";

/** A function that the settings name, since nothing that can be followed tells that it reaches the network. */
export interface DeclaredWrapper {
  /** Where it comes from: a specifier as imports write it, or the absolute path of a file, with or without extension. */
  readonly module: string | undefined;
  /** Without `module` the global that holds it, `$http.get`, `uni.$u.get`, `this.$http.get`; with one its export, `get`, `default.get`. */
  readonly name: string | undefined;
  /** What each argument is: an option of `wx.request`, `"options"` for an object of them, null for anything else. */
  readonly arguments: readonly (string | null)[];
  /** Its own names of options, and which options of `wx.request` they are: `{ path: "url" }`. */
  readonly rename: Readonly<Record<string, string>>;
  /** Put before URLs that are not full ones. */
  readonly base: string | undefined;
  readonly api: string;
  /** Whose function it calls; without it the platform of the project. */
  readonly platform: PlatformGlobal | undefined;
  /** Whether callers get the response as the platform gave it, whatever its status. */
  readonly raw: boolean;
}

/** Models of all declared wrappers, by where code gets them. */
export interface DeclaredModels {
  /** By the specifier of an import, or the file that it leads to. */
  module(specifier: string, path: string | undefined): Model | undefined;
  /** By the name of a global: `$http`, `uni.$u`, `this.$http`. */
  global(path: string): ScriptFile | undefined;
  /** Whether a text has the name of a declared global in it. */
  namesGlobal(text: string): boolean;
  /** The globals whose calls are judged, when the settings tell. */
  readonly platforms: ReadonlySet<string> | undefined;
}

interface Model {
  readonly text: string;
  readonly module: LoadedModule | undefined;
}

type Wrapper = DeclaredWrapper & { readonly platform: PlatformGlobal };

/** The functions of one module or global by their names: `{ get: … }`, with a function of their own in `wrapper`. */
interface Tree {
  wrapper: Wrapper | undefined;
  readonly below: Map<string, Tree>;
}

/** Globals on which others are kept: `uni.$u.get` is a function of `uni.$u`. */
const carriers: ReadonlySet<string> = new Set(["this", "Taro", "uni", "wx"]);

/**
 * @param platform is that of the project.
 * @param platforms are the globals whose calls are judged, when the settings tell.
 */
export function createDeclaredModels(
  declared: readonly DeclaredWrapper[],
  platform: PlatformGlobal = "wx",
  platforms?: ReadonlySet<string>,
): DeclaredModels {
  const wrappers = declared.map((wrapper) => ({ ...wrapper, platform: wrapper.platform ?? platform }));
  const modules = new Map<string, Tree>();
  const globals = new Map<string, Tree>();
  for (const wrapper of wrappers) {
    const names = wrapper.name?.split(".") ?? [];
    if (wrapper.module !== undefined) plant(modules, wrapper.module, names, wrapper);
    else plant(globals, names.splice(0, carriers.has(names[0] ?? "") ? 2 : 1).join("."), names, wrapper);
  }
  for (const [name, tree] of modules) if (!isPath(name)) addDefault(tree);
  const models = new Map<string, Model>();
  const modelAt = (name: string, tree: Tree | undefined, file?: string): Model | undefined => {
    const known = tree && (models.get(file ?? name) ?? modelOf(file ?? name, tree, file));
    if (known) models.set(file ?? name, known);
    return known;
  };
  const globalModels = new Map([...globals].map(([name, tree]) => [name, modelOf(name, tree, undefined)]));
  const words = [...globals.keys()].map((name) => escapePattern(name.replace(/^\w+\./u, "")));
  const someName = words.length > 0 ? new RegExp(`(?<![\\w$])(?:${words.join("|")})(?![\\w$])`, "u") : undefined;
  return {
    platforms,
    module(specifier, path) {
      if (modules.size === 0) return undefined;
      if (path === undefined) return modelAt(specifier, modules.get(specifier));
      const name = namesOf(path).find((one) => modules.has(one));
      return name === undefined ? undefined : modelAt(name, modules.get(name), path);
    },
    global(path) {
      const module = globalModels.get(path)?.module;
      return module?.kind === "script" ? module.file : undefined;
    },
    namesGlobal: (text) => someName?.test(text) ?? false,
  };
}

function plant(trees: Map<string, Tree>, root: string, names: readonly string[], wrapper: Wrapper): void {
  const grow = (from: Map<string, Tree>, name: string): Tree => {
    const tree = from.get(name) ?? { wrapper: undefined, below: new Map<string, Tree>() };
    from.set(name, tree);
    return tree;
  };
  names.reduce((tree, name) => grow(tree.below, name), grow(trees, root)).wrapper = wrapper;
}

function isPath(module: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/u.test(module);
}

/** `import http from "@shop/http"; http.get(…)`: without a default export, it is what `require` gives. */
function addDefault({ wrapper, below }: Tree): void {
  if (!wrapper && !below.has("default")) below.set("default", { wrapper: undefined, below: new Map(below) });
}

/** `/shop/http/index.js` is also meant by `/shop/http/index` and `/shop/http`. */
function namesOf(path: string): string[] {
  const bare = path.replace(/\.\w+$/u, "");
  return [path, bare, bare.replace(/\/index$/u, "")];
}

/** @param file is the module's own, which has other exports beside the declared ones. */
function modelOf(name: string, tree: Tree, file: string | undefined): Model {
  const statements: string[] = [];
  const own = file === undefined ? undefined : `require(${JSON.stringify(file)})`;
  const whole = writeTree(tree, own, statements);
  const text = [...platformsIn(tree).map(importPlatform), joinModel, ...statements, `module.exports = ${whole};`].join("\n");
  return { text, module: parseModel(name, text) };
}

function platformsIn({ wrapper, below }: Tree): PlatformGlobal[] {
  return [...new Set([...wrapper ? [wrapper.platform] : [], ...[...below.values()].flatMap(platformsIn)])];
}

function writeTree({ wrapper, below }: Tree, own: string | undefined, statements: string[]): string {
  const members = [...below].map(([name, tree]) => {
    const key = JSON.stringify(name);
    return [key, writeTree(tree, own && `${own}[${key}]`, statements)] as const;
  });
  // What else there is, nobody tells: `others` is declared nowhere.
  if (!wrapper) return `{ ${[`...${own ?? "others"}`, ...members.map((member) => member.join(": "))].join(", ")} }`;
  if (members.length === 0) return writeFunction(wrapper);
  const variable = `wrapper${statements.length}`;
  statements.push(`const ${variable} = ${writeFunction(wrapper)};`, ...members.map(([key, value]) => `${variable}[${key}] = ${value};`));
  return variable;
}

function writeFunction({ arguments: given, rename, base, api, platform, raw }: Wrapper): string {
  const options = given.flatMap((name, index) => name === "options" ? [`...a${index}`, ...writeRenamed(rename, `a${index}`)] : []);
  const single = given.flatMap((name, index) => name !== null && name !== "options" ? [`${JSON.stringify(name)}: a${index}`] : []);
  const set = `{ ${[...options, ...single].join(", ")} }`;
  const url = base === undefined ? "" : `, url: join(${JSON.stringify(base)}, set.url)`;
  // A raw response goes to the callback that was given, and to the promise.
  const success = raw ? "if (set.success) set.success(res); resolve(res);" : "if (res.statusCode < 300) resolve(res.data);";
  return `function (${given.map((_, index) => `a${index}`).join(", ")}) {
      const set = ${set};
      return new Promise((resolve, reject) => {
        ${platform}.${api}({ ...set${url}, success: (res) => { ${success} }, fail: reject });
      });
    }`;
}

function writeRenamed(rename: Readonly<Record<string, string>>, options: string): string[] {
  return Object.entries(rename).map(([own, option]) => `${JSON.stringify(option)}: ${options}[${JSON.stringify(own)}]`);
}

function escapePattern(text: string): string {
  return text.replaceAll("$", "\\$").replaceAll(".", "\\s*\\.\\s*");
}
