import type { TSESTree } from "@typescript-eslint/utils";
import { childKeys } from "./child-keys.js";

/** Hands a node and everything below it to `accept`, in source order. */
export function visitNodes(node: TSESTree.Node, accept: (node: TSESTree.Node) => void): void {
  accept(node);
  const keys = childKeys[node.type];
  if (!keys) return;
  const fields = node as unknown as Readonly<Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null>>;
  for (const key of keys) {
    const child = fields[key];
    if (!child) continue;
    if ("type" in child) visitNodes(child, accept);
    else for (const item of child) if (item) visitNodes(item, accept);
  }
}
