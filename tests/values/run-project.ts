import { createContext, Script } from "node:vm";
import type { Context } from "node:vm";
import type { ProjectModule } from "./random-program/write-project.js";

type Namespace = Record<string, unknown>;

/** Runs the modules of a project in one world, in their order, as far as they come: behind a module that fails there is no program. */
export function runProject(modules: readonly ProjectModule[], globals: Namespace, timeout: number): void {
  const world = createContext(globals);
  const loaded = new Map<string, { exports: unknown }>();
  for (const module of modules) {
    try {
      load(module, modules, loaded, world, timeout);
    } catch (error) {
      if ((error as { code?: string } | undefined)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      return;
    }
  }
}

/** As compilers of mini programs do: what an ES module imports are getters, `with` lets its code see them as names. */
function load(module: ProjectModule, all: readonly ProjectModule[], loaded: Map<string, { exports: unknown }>, world: Context, timeout: number): unknown {
  const known = loaded.get(module.path);
  if (known) return known.exports;
  const exported: Namespace = {};
  const own = { exports: exported as unknown };
  loaded.set(module.path, own);
  const find = (path: string): Namespace => {
    const other = all.find((one) => one.path === path);
    if (!other) throw new Error(path);
    return load(other, all, loaded, world, timeout) as Namespace;
  };
  const imported = getters(module.imports.map(({ name, path, key }) => [name, () => key === "*" ? find(path) : find(path)[key]]));
  for (const { path } of module.imports) find(path);
  const names = module.exports.flatMap((one) => "key" in one ? [[one.key, one.name] as const] : []);
  for (const one of module.exports) if ("allOf" in one) copyAll(find(one.allOf), exported, names.map(([key]) => key));
  const expose = (list: Record<string, () => unknown>): void => {
    for (const [key, get] of Object.entries(list)) Object.defineProperty(exported, key, { get, enumerable: true, configurable: true });
  };
  const list = names.map(([key, name]) => `${JSON.stringify(key)}: () => ${name}`).join(", ");
  const code = `(function (require, module, exports, imported, expose) { with (imported) { expose({ ${list} });\n${module.body}\n} })`;
  const start = new Script(code).runInContext(world, { timeout }) as (...list: unknown[]) => void;
  Object.assign(world, { start: () => start.call(undefined, (path: string) => find(`/shop/${path.slice(2)}.js`), own, exported, imported, expose) });
  new Script("start()").runInContext(world, { timeout });
  return own.exports;
}

function copyAll(from: Namespace, to: Namespace, own: readonly string[]): void {
  for (const key of Object.keys(from)) {
    if (key !== "default" && !own.includes(key)) Object.defineProperty(to, key, { get: () => from[key], enumerable: true, configurable: true });
  }
}

function getters(list: readonly (readonly [string, () => unknown])[]): Namespace {
  const found: Namespace = {};
  for (const [name, get] of list) Object.defineProperty(found, name, { get, enumerable: true });
  return found;
}
