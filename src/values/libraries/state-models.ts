import type { ScriptFile } from "../../syntax/script/script-file.js";
import { parseModel } from "./library-modules.js";
import type { LoadedModule } from "../abstract/modules.js";

/** What holds the state of components, in a few lines that are followed. */
const functions: ReadonlyMap<string, string> = new Map([
  ["computed", `(source) => ({ __v_isRef: true, get value() { return (source.get || source)(); } })`],
  ["defineComponent", "(options) => options"],
  ["markRaw", "(value) => value"],
  ["reactive", "(value) => value"],
  ["readonly", "(value) => value"],
  ["ref", "(value) => ({ __v_isRef: true, value })"],
  ["shallowReactive", "(value) => value"],
  ["shallowRef", "(value) => ({ __v_isRef: true, value })"],
  ["useMemo", "(make) => make()"],
  ["useRef", "(current) => ({ current })"],
  ["useState", "(initial) => { let state = initial.call ? initial() : initial; return [state, (next) => { state = next; }]; }"],
]);

const sources = /^(?:vue|vue-demi|@vue\/composition-api|@mpxjs\/core|react|preact\/hooks|nervjs|@tarojs\/taro)$/u;

let model: LoadedModule | undefined;

/** The model of a function of Vue or React that a script imports by its name; undefined for all others. */
export function findStateModel(specifier: string, imported: string): ScriptFile | undefined {
  if (!functions.has(imported) || !sources.test(specifier)) return undefined;
  model ??= parseModel("state", [...functions].map(([name, code]) => `exports.${name} = ${code};`).join("\n"));
  return model?.kind === "script" ? model.file : undefined;
}
