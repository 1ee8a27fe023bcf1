import type { TSESTree } from "@typescript-eslint/utils";
import { appendTo } from "../../syntax/append-to.js";
import { findBinding } from "../../syntax/script/bindings.js";
import type { Bindings } from "../../syntax/script/bindings.js";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { SourceText } from "../../syntax/source-text.js";
import type { NetworkCall } from "../network-call.js";

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

interface CalledMethod extends TaskMethod {
  readonly object: TSESTree.Identifier;
}

const calledMethods = new WeakMap<Bindings, ReadonlyMap<string, readonly CalledMethod[]>>();
const namesWritten = new WeakMap<SourceText, ReadonlyMap<string, number>>();

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
  const methods = (indexMethods(bindings).get(variable.name) ?? [])
    .filter(({ object }) => findBinding(bindings, object, object.name) === binding);
  // Other uses of the name hand the task on: `return task`, `this.task = task`, `watch(task)`.
  const mentions = countNames(source).get(variable.name) ?? 0;
  return { methods, complete: mentions === methods.length + 1 };
}

/** The methods that a script calls on names, by name. */
function indexMethods(bindings: Bindings): ReadonlyMap<string, readonly CalledMethod[]> {
  const known = calledMethods.get(bindings);
  if (known) return known;
  const index = new Map<string, CalledMethod[]>();
  for (const { callee: written } of bindings.calls) {
    const callee = unwrap(written);
    if (callee.type !== "MemberExpression") continue;
    const object = unwrap(callee.object);
    const name = staticKey(callee);
    if (object.type !== "Identifier" || name === undefined) continue;
    appendTo(index, object.name, { name, node: callee.property, object });
  }
  calledMethods.set(bindings, index);
  return index;
}

/** How often each name is written in a text, but for names of members. */
function countNames(source: SourceText): ReadonlyMap<string, number> {
  const known = namesWritten.get(source);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const [name] of source.text.matchAll(/(?<![\w$.])[\w$]+/gu)) counts.set(name, (counts.get(name) ?? 0) + 1);
  namesWritten.set(source, counts);
  return counts;
}
