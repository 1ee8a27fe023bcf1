import type { TSESTree } from "@typescript-eslint/utils";
import type { Context } from "./context.js";
import { placeOf } from "./context.js";
import { builtinGlobal } from "./builtins.js";
import { union, unknown } from "./make-value.js";
import { platformGlobal } from "./platform-objects.js";
import type { UnknownReason, Value } from "./value.js";

const reasons: Readonly<Record<string, UnknownReason>> = {
  process: "environment",
  __wxConfig: "environment",
  getCurrentPages: "application-state",
};

/** A name that the file does not declare: the platform, the language, or nobody knows. */
export function globalNamed(node: TSESTree.Identifier, context: Context): Value {
  const { name } = node;
  const global = platformGlobal(name) ?? builtinGlobal(name);
  if (global) return global;
  const reason = reasons[name];
  if (reason) return unknown(reason, placeOf(node, context));
  // `host = "https://…"` without a declaration makes a global; somebody else may set it too.
  const assigned = context.file.bindings.assignedGlobals.get(name) ?? [];
  return union([
    unknown("undeclared", placeOf(node, context)),
    ...assigned.filter(({ operator, path }) => operator === "=" && path.length === 0)
      .map(({ source }) => context.engine.evaluate(source, context)),
  ]);
}
