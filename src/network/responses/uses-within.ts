import type { TSESTree } from "@typescript-eslint/utils";
import { appendTo } from "../../syntax/append-to.js";
import { findBinding } from "../../syntax/script/bindings.js";
import type { Binding, Bindings } from "../../syntax/script/bindings.js";
import { visitNodes } from "../../syntax/script/visit-nodes.js";

type Identifiers = readonly TSESTree.Identifier[];
type UsesByBinding = ReadonlyMap<Binding | undefined, Identifiers>;

interface Region {
  readonly names: ReadonlyMap<string, Identifiers>;
  readonly uses: Map<string, UsesByBinding>;
}

const regions = new WeakMap<Bindings, Map<TSESTree.Node, Region>>();

/** The uses of a name below a node, by what the name refers to; many calls may ask this of one function. */
export function usesWithin(node: TSESTree.Node, name: string, bindings: Bindings): UsesByBinding {
  const ofScript = regions.get(bindings) ?? new Map<TSESTree.Node, Region>();
  regions.set(bindings, ofScript);
  const region = ofScript.get(node) ?? { names: indexNames(node), uses: new Map<string, UsesByBinding>() };
  ofScript.set(node, region);
  const known = region.uses.get(name);
  if (known) return known;
  const uses = groupByBinding(region.names.get(name) ?? [], bindings);
  region.uses.set(name, uses);
  return uses;
}

function indexNames(root: TSESTree.Node): ReadonlyMap<string, Identifiers> {
  const names = new Map<string, TSESTree.Identifier[]>();
  visitNodes(root, (node) => {
    if (node.type === "Identifier") appendTo(names, node.name, node);
  });
  return names;
}

function groupByBinding(identifiers: Identifiers, bindings: Bindings): UsesByBinding {
  const uses = new Map<Binding | undefined, TSESTree.Identifier[]>();
  for (const node of identifiers) {
    if (isUse(node)) appendTo(uses, findBinding(bindings, node, node.name), node);
  }
  return uses;
}

/** Names of properties and targets of assignments are not uses. */
function isUse(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  if (parent.type === "MemberExpression") return parent.object === node || parent.computed;
  if (parent.type === "Property") return parent.value === node && parent.parent.type === "ObjectExpression";
  if (parent.type === "AssignmentExpression") return parent.right === node;
  return !(parent.type === "VariableDeclarator" && parent.id === node);
}
