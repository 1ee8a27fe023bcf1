import type { TSESTree } from "@typescript-eslint/utils";
import { appendTo } from "../append-to.js";
import type { Bindings } from "./bindings.js";
import { findBinding } from "./bindings.js";
import { isFunction, staticKey, unwrap } from "./node-shapes.js";

/** What a call may call in its own file, as far as names tell. */
export interface Callee {
  /** Functions that are written there or that the called name holds. */
  readonly functions: readonly TSESTree.FunctionLike[];
  /** The method that is called, when functions of the file are written as one of that name. */
  readonly method: string | undefined;
  /** Arguments that are none of the function's own: the `this` of `f.call(this, a)`. */
  readonly skipped: number;
}

interface Call {
  readonly arguments: readonly TSESTree.CallExpressionArgument[];
  readonly skipped: number;
}

export interface Callees {
  of(call: TSESTree.CallExpression): Callee;
  /** Calls with arguments of a function, or of all methods of a name. */
  callsOf(owner: TSESTree.FunctionLike | string): readonly Call[];
  methodsNamed(name: string): readonly TSESTree.FunctionLike[];
  /** The name of the method that a function is written as. */
  nameOf(node: TSESTree.FunctionLike): string | undefined;
}

/** What all constructors of classes are written as. */
const constructorName = "constructor";

const nobody: Callee = { functions: [], method: undefined, skipped: 0 };

export function createCallees(bindings: Bindings): Callees {
  const methods = collectMethods(bindings);
  let calls: ReadonlyMap<TSESTree.FunctionLike | string, readonly Call[]> | undefined;
  return {
    of,
    callsOf(owner) {
      calls ??= collectCalls();
      return calls.get(owner) ?? [];
    },
    methodsNamed: (name) => methods.get(name) ?? [],
    nameOf,
  };

  function of(call: TSESTree.CallExpression): Callee {
    const callee = unwrap(call.callee);
    if (callee.type === "Super") return { ...nobody, method: constructorName };
    if (callee.type !== "MemberExpression") return { ...nobody, functions: functionsIn(callee, bindings) };
    const name = staticKey(callee);
    if (name === undefined) return nobody;
    const functions = name === "call" ? functionsIn(unwrap(callee.object), bindings) : [];
    if (functions.length > 0) return { ...nobody, functions, skipped: 1 };
    return methods.has(name) ? { ...nobody, method: name } : nobody;
  }

  function collectCalls(): ReadonlyMap<TSESTree.FunctionLike | string, readonly Call[]> {
    const found = new Map<TSESTree.FunctionLike | string, Call[]>();
    for (const node of bindings.calls) {
      if (node.arguments.length === 0) continue;
      const { functions, method, skipped } = of(node);
      for (const owner of method === undefined ? functions : [method]) {
        appendTo(found, owner, { arguments: node.arguments, skipped });
      }
    }
    for (const { callee, arguments: given } of bindings.constructions) {
      const made = functionsIn(unwrap(callee), bindings);
      if (given.length > 0) for (const owner of made.length > 0 ? made : [constructorName]) appendTo(found, owner, { arguments: given, skipped: 0 });
    }
    return found;
  }
}

/** Functions by the property, method or field that they are written as. */
function collectMethods(bindings: Bindings): ReadonlyMap<string, readonly TSESTree.FunctionLike[]> {
  const found = new Map<string, TSESTree.FunctionLike[]>();
  for (const node of bindings.functions.keys()) {
    const key = nameOf(node);
    if (key !== undefined) appendTo(found, key, node);
  }
  return found;
}

function nameOf({ parent }: TSESTree.FunctionLike): string | undefined {
  switch (parent.type) {
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return staticKey(parent);
    case "AssignmentExpression":
      return parent.left.type === "MemberExpression" ? staticKey(parent.left) : undefined;
    default:
      return undefined;
  }
}

function functionsIn(callee: TSESTree.Node, bindings: Bindings): readonly TSESTree.FunctionLike[] {
  if (isFunction(callee)) return [callee];
  if (callee.type !== "Identifier") return [];
  const binding = findBinding(bindings, callee, callee.name);
  if (!binding) return [];
  const assigned = binding.assignments.flatMap(({ source }) => isFunction(source) ? [source] : []);
  return [...assigned, ...binding.definitions.flatMap((definition) => {
    if (definition.kind === "function") return [definition.node];
    return definition.kind === "variable" && definition.source && isFunction(definition.source) ? [definition.source] : [];
  })];
}
