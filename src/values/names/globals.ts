import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "../../syntax/script/node-shapes.js";
import { selfOwner } from "../../syntax/script/self-owner.js";
import { arrayOf } from "../abstract/array-value.js";
import type { Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { builtinGlobal, modelGlobal } from "../objects/builtins.js";
import { buildConstant, platformConfig, processOf } from "../conditions/environment-values.js";
import { isModel } from "../libraries/library-modules.js";
import { known, union, unknown } from "../abstract/make-value.js";
import { platformGlobal } from "../objects/platform-objects.js";
import type { UnknownReason, Value } from "../abstract/value.js";

const reasons: ReadonlyMap<string, UnknownReason> = new Map([["getCurrentPages", "application-state"]]);

/** What the language has and the evaluator does not follow: no name that is missing somewhere. */
const languageNames: ReadonlySet<string> = new Set([
  "BigInt", "Boolean", "Date", "Error", "Function", "Intl", "Map", "RegExp", "Set", "Symbol", "URL", "URLSearchParams", "WeakMap", "WeakSet",
  "console", "escape", "eval", "isNaN", "parseFloat", "parseInt", "setInterval", "setTimeout", "unescape",
]);

/** A name that the file does not declare: the platform, the language, or nobody knows. */
export function globalNamed(node: TSESTree.Identifier, context: Context): Value {
  const { name } = node;
  if (name === "arguments") return argumentsOf(node, context);
  const global = platformGlobal(name) ?? builtinGlobal(name);
  if (global) return global;
  // What a model says nothing of is in the library, outside of the project.
  if (isModel(context.file.source)) return modelGlobal(name) ?? unknown("module");
  if (languageNames.has(name)) return unknown("unsupported", placeOf(node, context));
  if (name === "process") return processOf(node, context);
  if (name === "__wxConfig") return platformConfig;
  const model = context.engine.modules.global(name);
  if (model) return context.engine.exportsOf(model);
  const reason = reasons.get(name);
  if (reason) return unknown(reason, placeOf(node, context));
  const defined = buildConstant(name, context);
  if (defined) return defined;
  const own = moduleGlobal(name, context);
  // `host = "https://…"` without a declaration makes a global; somebody else may set it too.
  const assigned = context.file.bindings.assignedGlobals.get(name) ?? [];
  return union([
    own ?? unknown("undeclared", placeOf(node, context)),
    ...assigned.filter(({ operator, path }) => operator === "=" && path.length === 0)
      .map(({ source }) => context.engine.evaluate(source, context)),
  ]);
}

/** `exports`, and `module` with its `exports`, in a file that exports by them: what another file gets of it. */
function moduleGlobal(name: string, { file, engine }: Context): Value | undefined {
  if (name !== "exports" && name !== "module") return undefined;
  if (file.bindings.exports.length > 0 || !(file.bindings.globalWrites.has("exports") || file.bindings.globalWrites.has("module"))) return undefined;
  const value = (): Value => engine.exportsOf(file);
  if (name === "exports") return value();
  return known({ type: "object", members: [{ kind: "property", key: "exports", keyPlace: undefined, node: undefined, value }], place: undefined });
}

/** `arguments`: what the nearest function that has one was called with. */
function argumentsOf(node: TSESTree.Identifier, context: Context): Value {
  const owner = selfOwner(node);
  if (!isFunction(owner)) return unknown("undeclared", placeOf(node, context));
  // In sloppy code an assignment to a parameter changes `arguments` as well.
  const parameters = [...context.file.bindings.scopes.get(owner)?.names.values() ?? []];
  if (parameters.some(({ definitions, assignments }) => definitions[0]?.kind === "parameter" && assignments.length > 0)) {
    return unknown("assigned-elsewhere", placeOf(node, context));
  }
  for (let frame = context.frame; frame; frame = frame.parent) {
    if (frame.function !== owner) continue;
    return known(arrayOf(frame.arguments, placeOf(node, context), !frame.open));
  }
  return unknown("parameter", placeOf(node, context), { function: owner, index: 0 });
}
