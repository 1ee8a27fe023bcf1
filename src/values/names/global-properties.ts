import type { Binding, Bindings, MemberWrite } from "../../syntax/script/bindings.js";
import type { Context } from "../abstract/context.js";
import { valueOfBinding } from "./follow-name.js";
import { storeKey } from "./giving-modules.js";
import { known, union } from "../abstract/make-value.js";
import { assignedMembers } from "../objects/member-writes.js";
import type { ObjectMember, Value } from "../abstract/value.js";

/**
 * What the entry of a program gives to all components under a name: `Vue.prototype.$base = …`, also in the `install`
 * of a plugin, and `app.config.globalProperties.$base = …`. Undefined where it gives nothing of that name.
 */
export function globalProperty(key: string, context: Context): Value | undefined {
  const { engine } = context;
  const values = engine.modules.givingAll(key, context.file).flatMap((file) => {
    const inside: Context = { file, frame: undefined, engine };
    const members = membersGiven(key, inside);
    if (members.length > 0) return [engine.property(known({ type: "object", members, place: undefined }), key, inside)];
    return key === storeKey ? storeIn(inside) : [];
  });
  return values.length > 0 ? union(values) : undefined;
}

/** `export default new Vuex.Store({ … })`, or the name `store` in a script that hands it to Vue itself. */
function storeIn(context: Context): readonly Value[] {
  const { engine, file } = context;
  const { bindings, program } = file;
  if (bindings.exports.some(({ type }) => type === "ExportDefaultDeclaration")) return [engine.property(engine.exportsOf(file), "default", context)];
  const own = bindings.scopes.get(program)?.names.get("store");
  if (own) return [valueOfBinding(own, context)];
  return bindings.globalWrites.has("module") ? [engine.exportsOf(file)] : [];
}

function membersGiven(key: string, context: Context): readonly ObjectMember[] {
  const writes = collectGivingWrites(context.file.bindings).filter(({ path }) => path.length === 0 || path[0] === key);
  const [first, ...others] = assignedMembers(writes, context);
  // Before anything else comes what is there once the entry has run.
  return first?.kind === "assigned" ? [{ ...first, kind: "property" }, ...others] : first ? [first, ...others] : [];
}

/** Writes to what all components have, with the path from there on. */
function collectGivingWrites(bindings: Bindings): readonly MemberWrite[] {
  const named = [...bindings.scopes.values()].flatMap(({ names }) => [...names.values()]).filter(mayBeFramework);
  const writes = [...named.flatMap(({ memberWrites }) => memberWrites), ...bindings.globalWrites.get("Vue") ?? [], ...bindings.otherWrites];
  return writes.flatMap((write) => {
    const { path } = write;
    const at = path[0] === "prototype" ? 1 : path.indexOf("globalProperties") + 1;
    return at > 0 ? [{ ...write, path: path.slice(at) }] : [];
  });
}

/** `Vue` is imported, or handed to `install(Vue)`; an app is made by a call. Classes of the file itself are something else. */
function mayBeFramework({ definitions, memberWrites }: Binding): boolean {
  return memberWrites.length > 0 && definitions.every(({ kind }) => kind === "import" || kind === "parameter" || kind === "variable");
}
