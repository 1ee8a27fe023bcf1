import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../syntax/script/bindings.js";
import { staticKey, unwrap } from "../syntax/script/node-shapes.js";
import type { NetworkCall } from "./network-call.js";

/** A method called on the task of a call, and where: `onHeadersReceived` of `task.onHeadersReceived(…)`. */
export interface TaskMethod {
  readonly name: string;
  readonly node: TSESTree.Node;
}

export interface TaskUse {
  readonly methods: readonly TaskMethod[];
  /** False when the task goes where it cannot be followed: it is returned, passed on, or kept in a property. */
  readonly complete: boolean;
}

/** What is done with the task that a call returns, in the same file. */
export function collectTaskUse(call: NetworkCall): TaskUse {
  const { parent } = call.node;
  if (parent.type === "ExpressionStatement") return { methods: [], complete: true };
  if (parent.type === "MemberExpression" && parent.object === call.node) {
    const name = staticKey(parent);
    return { methods: name === undefined ? [] : [{ name, node: parent.property }], complete: true };
  }
  if (parent.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return { methods: [], complete: false };
  return collectMethodsOf(parent.id, call);
}

function collectMethodsOf(variable: TSESTree.Identifier, call: NetworkCall): TaskUse {
  const { bindings, source } = call.file;
  const binding = findBinding(bindings, variable, variable.name);
  const methods: TaskMethod[] = [];
  for (const { callee: written } of bindings.calls) {
    const callee = unwrap(written);
    if (callee.type !== "MemberExpression") continue;
    const object = unwrap(callee.object);
    const name = staticKey(callee);
    if (object.type !== "Identifier" || object.name !== variable.name || name === undefined) continue;
    if (findBinding(bindings, object, object.name) === binding) methods.push({ name, node: callee.property });
  }
  // Other uses of the name hand the task on: `return task`, `this.task = task`, `watch(task)`.
  const mentions = source.text.match(new RegExp(`(?<![\\w$.])${escape(variable.name)}(?![\\w$])`, "gu"))?.length ?? 0;
  return { methods, complete: mentions === methods.length + 1 };
}

function escape(name: string): string {
  return name.replaceAll("$", "\\$");
}
