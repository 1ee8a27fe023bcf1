import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "../syntax/script/bindings.js";
import { findHideHandler } from "./call-surroundings.js";
import type { HideHandler } from "./call-surroundings.js";
import { collectCallersOf } from "./function-callers.js";
import type { NetworkCall } from "./network-call.js";

/** How a hide handler comes to run a network call. */
export interface HideCaller {
  readonly handler: HideHandler;
  /** The call of a function of the same file in the handler; undefined when the network call stands there itself. */
  readonly through: TSESTree.CallExpression | undefined;
}

/** How many functions may stand between handler and call. */
const maximumSteps = 3;

/** The hide handler that runs this call at once, by itself or through functions and methods of the same file. */
export function findHideCaller(call: NetworkCall): HideCaller | undefined {
  const handler = findHideHandler(call.node);
  return handler ? { handler, through: undefined } : findThrough(call.node, call.file.bindings, maximumSteps);
}

function findThrough(node: TSESTree.Node, bindings: Bindings, steps: number): HideCaller | undefined {
  if (steps === 0) return undefined;
  for (const through of collectCallersOf(node, bindings)) {
    const handler = findHideHandler(through);
    const found = handler ? { handler, through } : findThrough(through, bindings, steps - 1);
    if (found) return found;
  }
  return undefined;
}
