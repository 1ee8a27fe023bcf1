import type { TSESTree } from "@typescript-eslint/utils";
import { appendTo } from "../../syntax/append-to.js";
import { findBinding } from "../../syntax/script/bindings.js";
import type { Bindings } from "../../syntax/script/bindings.js";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import { findEnclosingFunction, findFunctionName } from "./call-surroundings.js";
import type { FunctionNode } from "./call-surroundings.js";

/** The calls of a script by the name that they call; many rules ask for many functions. */
const namedCalls = new WeakMap<Bindings, ReadonlyMap<string, readonly TSESTree.CallExpression[]>>();

/** The calls of each function; many network calls may stand in one. */
const knownCallers = new WeakMap<TSESTree.Node, readonly TSESTree.CallExpression[]>();

/** Names that hold `this` in code from before arrow functions. */
const selfNames: ReadonlySet<string> = new Set(["_self", "_this", "me", "self", "that", "vm"]);

/**
 * The calls, in the same file, of the function that a node stands in: of `load` in `function load() {}`, of
 * `this.load` in a method `load() {}`. Nothing for functions without a name.
 */
export function collectCallersOf(node: TSESTree.Node, bindings: Bindings): readonly TSESTree.CallExpression[] {
  const target = findEnclosingFunction(node);
  const name = target && findFunctionName(target);
  if (!target || name === undefined) return [];
  const known = knownCallers.get(target);
  if (known) return known;
  const callers = (indexCalls(bindings).get(name) ?? []).filter((call) => isCallOf(call, target, name, bindings));
  knownCallers.set(target, callers);
  return callers;
}

function indexCalls(bindings: Bindings): ReadonlyMap<string, readonly TSESTree.CallExpression[]> {
  const known = namedCalls.get(bindings);
  if (known) return known;
  const index = new Map<string, TSESTree.CallExpression[]>();
  for (const call of bindings.calls) {
    const callee = unwrap(call.callee);
    const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? staticKey(callee) : "";
    if (!name) continue;
    appendTo(index, name, call);
  }
  namedCalls.set(bindings, index);
  return index;
}

function isCallOf(call: TSESTree.CallExpression, target: FunctionNode, name: string, bindings: Bindings): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier") {
    const definitions = findBinding(bindings, callee, name)?.definitions ?? [];
    return definitions.some((definition) =>
      definition.kind === "function" ? definition.node === target
        : definition.kind === "variable" && definition.source === target);
  }
  if (callee.type !== "MemberExpression" || !isMember(target)) return false;
  const object = unwrap(callee.object);
  return object.type === "ThisExpression" || (object.type === "Identifier" && selfNames.has(object.name));
}

function isMember({ parent }: FunctionNode): boolean {
  return parent.type === "Property" || parent.type === "MethodDefinition" || parent.type === "PropertyDefinition";
}
