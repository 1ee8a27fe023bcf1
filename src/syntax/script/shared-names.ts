import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings, MemberWrite, PatternPath } from "./bindings.js";
import { isFunction, unwrap } from "./node-shapes.js";

/** Expressions within expressions; nobody writes more. */
const maximumDepth = 12;

/**
 * The names of a script whose objects, or what is in them, something else may hold too: another name, a property, a
 * parameter, a result. Most names are only called and asked for addresses: `config.base + "/pay"`.
 */
export function collectSharedNames(bindings: Bindings): ReadonlySet<string> {
  const shared = new Set<string>();
  for (const { names } of bindings.scopes.values()) {
    for (const { definitions, assignments, memberWrites } of names.values()) {
      for (const definition of definitions) {
        if (definition.kind === "variable" && definition.source) add(definition.source);
        else if (definition.kind === "loop") add(definition.over);
        if ("path" in definition) addDefaults(definition.path);
      }
      for (const { source, path } of assignments) {
        add(source);
        addDefaults(path);
      }
      addWrites(memberWrites);
    }
  }
  for (const writes of bindings.selfWrites.values()) addWrites(writes);
  addWrites(bindings.otherWrites);
  for (const { callee, arguments: given } of bindings.calls) {
    for (const argument of given) add(argument);
    // `config.list.forEach((entry) => …)`
    if (callee.type === "MemberExpression" && given[0] && isFunction(given[0])) add(callee.object);
  }
  for (const { arguments: given } of bindings.constructions) for (const argument of given) add(argument);
  for (const { returns } of bindings.functions.values()) for (const one of returns) add(one);
  return shared;

  function addWrites(writes: readonly MemberWrite[]): void {
    for (const { source, root } of writes) {
      add(source);
      if (root.type !== "Identifier") add(root);
    }
  }

  function addDefaults(path: PatternPath): void {
    for (const step of path) if (step.kind === "default") add(step.value);
  }

  /** The names in an expression that it can give something of. The arguments of calls are looked at with the calls. */
  function add(expression: TSESTree.Node, depth = 0): void {
    if (depth > maximumDepth) return;
    const node = unwrap(expression);
    const addAll = (inner: readonly (TSESTree.Node | null)[]): void => {
      for (const one of inner) if (one) add(one, depth + 1);
    };
    switch (node.type) {
      case "Identifier":
        shared.add(node.name);
        return;
      case "MemberExpression":
        return add(node.object, depth + 1);
      case "LogicalExpression":
        return addAll([node.left, node.right]);
      case "ConditionalExpression":
        return addAll([node.consequent, node.alternate]);
      case "AssignmentExpression":
        return add(node.right, depth + 1);
      case "AwaitExpression":
      case "SpreadElement":
        return add(node.argument, depth + 1);
      case "SequenceExpression":
        return addAll(node.expressions);
      case "ArrayExpression":
        return addAll(node.elements);
      case "ObjectExpression":
        return addAll(node.properties.map((property) => property.type === "Property" ? property.value : property));
      case "CallExpression": {
        const callee = unwrap(node.callee);
        return callee.type === "MemberExpression" ? add(callee.object, depth + 1) : undefined;
      }
      default:
        return;
    }
  }
}
