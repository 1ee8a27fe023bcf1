import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../syntax/script/bindings.js";
import type { Bindings } from "../syntax/script/bindings.js";
import { staticKey, unwrap } from "../syntax/script/node-shapes.js";
import { findEnclosingFunction, findFunctionName, findHideHandler } from "./call-surroundings.js";
import type { FunctionNode, HideHandler } from "./call-surroundings.js";
import type { NetworkCall } from "./network-call.js";

/** How a hide handler comes to run a network call. */
export interface HideCaller {
  readonly handler: HideHandler;
  /** The call of a function of the same file in the handler; undefined when the network call stands there itself. */
  readonly through: TSESTree.CallExpression | undefined;
}

/** Names that hold `this` in code that was written before arrow functions. */
const selfNames: ReadonlySet<string> = new Set(["_self", "_this", "me", "self", "that", "vm"]);

/** How many functions stand between handler and call at most. */
const maximumSteps = 3;

/** The hide handler that runs this call at once, by itself or through functions and methods of the same file. */
export function findHideCaller(call: NetworkCall): HideCaller | undefined {
  const handler = findHideHandler(call.node);
  if (handler) return { handler, through: undefined };
  return findCallerOf(call.node, call.file.bindings, maximumSteps);
}

function findCallerOf(node: TSESTree.Node, bindings: Bindings, steps: number): HideCaller | undefined {
  const target = findEnclosingFunction(node);
  const name = target && findFunctionName(target);
  if (!target || name === undefined || steps === 0) return undefined;
  for (const caller of bindings.calls) {
    if (!isCallOf(caller, target, name, bindings)) continue;
    const handler = findHideHandler(caller);
    if (handler) return { handler, through: caller };
    const outer = findCallerOf(caller, bindings, steps - 1);
    if (outer) return outer;
  }
  return undefined;
}

function isCallOf(call: TSESTree.CallExpression, target: FunctionNode, name: string, bindings: Bindings): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier") {
    if (callee.name !== name) return false;
    const definitions = findBinding(bindings, callee, name)?.definitions ?? [];
    return definitions.some((definition) =>
      definition.kind === "function" ? definition.node === target
        : definition.kind === "variable" && definition.source === target);
  }
  if (callee.type !== "MemberExpression" || staticKey(callee) !== name || !isMember(target)) return false;
  const object = unwrap(callee.object);
  return object.type === "ThisExpression" || (object.type === "Identifier" && selfNames.has(object.name));
}

function isMember(target: FunctionNode): boolean {
  const { type } = target.parent;
  return type === "Property" || type === "MethodDefinition" || type === "PropertyDefinition";
}
