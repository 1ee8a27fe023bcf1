import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "../../syntax/script/bindings.js";
import { findEnclosingFunction, findHideHandler } from "./call-surroundings.js";
import type { HideHandler } from "./call-surroundings.js";
import { collectCallersOf } from "./function-callers.js";
import type { NetworkCall } from "../network-call.js";

/** How a hide handler comes to run a network call. */
export interface HideCaller {
  readonly handler: HideHandler;
  /** The call of a function of the same file in the handler; undefined when the network call stands there itself. */
  readonly through: TSESTree.CallExpression | undefined;
}

/** How many functions may stand between handler and call. */
const maximumSteps = 3;

/** What is found for one call holds for all calls of its function. */
const known = new WeakMap<TSESTree.Node, { readonly found: HideCaller | undefined }>();

/** The hide handler that runs this call at once, by itself or through functions and methods of the same file. */
export function findHideCaller(call: NetworkCall): HideCaller | undefined {
  const owner = findEnclosingFunction(call.node);
  if (!owner) return undefined;
  const remembered = known.get(owner);
  if (remembered) return remembered.found;
  const handler = findHideHandler(call.node);
  const found = handler ? { handler, through: undefined } : findThrough(call.node, call.file.bindings);
  known.set(owner, { found });
  return found;
}

/** Callers, callers of callers and so on, each once, nearest first. */
function findThrough(node: TSESTree.Node, bindings: Bindings): HideCaller | undefined {
  const seen = new Set<TSESTree.Node>();
  let open: readonly TSESTree.Node[] = [node];
  for (let step = 0; step < maximumSteps; step += 1) {
    const callers = [...new Set(open.flatMap((one) => collectCallersOf(one, bindings)))];
    open = callers.filter((caller) => !seen.has(caller));
    for (const through of callers) {
      seen.add(through);
      const handler = findHideHandler(through);
      if (handler) return { handler, through };
    }
  }
  return undefined;
}
