import type { TSESTree } from "@typescript-eslint/utils";

export function isFunction(node: TSESTree.Node): node is TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
}

/** The function that a node is, or stands in; the outermost node where there is none. */
export function functionAround(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && !isFunction(at)) at = at.parent;
  return at;
}

/** Looks through what has no value of its own: `(x as T)`, `x!`, `<T>x`, optional chains. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  for (;;) {
    switch (at.type) {
      case "TSAsExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "TSSatisfiesExpression":
      case "TSInstantiationExpression":
      case "ChainExpression":
        at = at.expression;
        break;
      default:
        return at;
    }
  }
}

/** What a chain of members hangs on: `a` of `a.b.c`, and a node itself that is none. */
export function rootOf(node: TSESTree.Node): TSESTree.Node {
  let at = unwrap(node);
  while (at.type === "MemberExpression") at = unwrap(at.object);
  return at;
}

interface Keyed {
  readonly computed?: boolean;
  readonly key?: TSESTree.Node;
  readonly property?: TSESTree.Node;
}

/** The name of a property, a class member or a member access, when the syntax alone tells it. */
export function staticKey(node: Keyed): string | undefined {
  const key = node.key ?? node.property;
  if (!key) return undefined;
  if (key.type === "Identifier") return node.computed ? undefined : key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  if (key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number")) return String(key.value);
  if (key.type === "TemplateLiteral" && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}
