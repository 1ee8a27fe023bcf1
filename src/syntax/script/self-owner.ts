import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "./node-shapes.js";

/** The function, class body or program that `this` belongs to. */
export function selfOwner(node: TSESTree.Node): TSESTree.Node {
  let at: TSESTree.Node = node;
  while (at.parent) {
    at = at.parent;
    if (at.type === "PropertyDefinition" || at.type === "StaticBlock") return at;
    if (isFunction(at) && at.type !== "ArrowFunctionExpression") return at;
  }
  return at;
}
