import type { TSESTree } from "@typescript-eslint/utils";
import { findPlatform } from "../../platform/platforms.js";
import { findEnclosingFunction } from "../surroundings/call-surroundings.js";
import type { NetworkCall } from "../network-call.js";
import { findPromiseUse, isCalledOnGlobal, isInTry } from "./promise-use.js";

const callbacks = ["success", "fail", "complete"] as const;

/**
 * Whether somebody hears of a failed call: a `fail` or `complete` option, a `catch` of its promise. Also true where it
 * cannot be told: options that are not all visible, a promise that is passed on, a result that goes to the caller.
 */
export function isFailureHandled(call: NetworkCall): boolean {
  const { options } = call;
  if (!options.node || !options.complete || options.find("fail") || options.find("complete")) return true;
  const platform = findPlatform(call.platform);
  if (!platform || (platform.promise === "task" && isCalledOnGlobal(call))) return false;
  if (platform.promise === "promise-without-callbacks") {
    // The pair of Vue 2 carries the error beside the response, in forms of which there are too many to tell.
    return !callbacks.some((name) => options.find(name));
  }
  return isPromiseHandled(call);
}

function isPromiseHandled(call: NetworkCall): boolean {
  const use = findPromiseUse(call.node);
  if (!use) return call.node.parent.type !== "ExpressionStatement";
  if (use.chain.includes("catch")) return true;
  const last = findLast(use.node);
  if (last.parent?.type === "ExpressionStatement" && use.how !== "await") return false;
  return use.how !== "await" || isInTry(use.node) || givesResult(call, use.node);
}

/** A function that returns something, or the module itself, leaves failure to whoever called it. */
function givesResult(call: NetworkCall, node: TSESTree.Node): boolean {
  const owner = findEnclosingFunction(node);
  if (!owner) return true;
  if (owner.type === "ArrowFunctionExpression" && owner.expression) return true;
  return (call.file.bindings.functions.get(owner)?.returns.length ?? 0) > 0;
}

/** The end of a chain of calls: the whole of `request(…).then(…).then(…)`. */
function findLast(start: TSESTree.Node): TSESTree.Node {
  let node = start;
  while (node.parent?.type === "MemberExpression" || node.parent?.type === "CallExpression") node = node.parent;
  return node;
}
