import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey } from "../syntax/script/node-shapes.js";
import type { Context } from "./context.js";
import { once, placeOf } from "./context.js";
import { known } from "./make-value.js";
import { isPlatformObject } from "./page-data.js";
import type { ObjectMember, Value } from "./value.js";

/** Parts of a component whose functions are called on the component itself. */
const parts: ReadonlySet<string> = new Set(["computed", "lifetimes", "methods", "observers", "pageLifetimes", "watch"]);

/** The object of a page or component that the functions of this literal belong to. */
export function componentAround(node: TSESTree.ObjectExpression): TSESTree.ObjectExpression | undefined {
  if (isPlatformObject(node)) return node;
  const { parent } = node;
  if (parent.type !== "Property" || parent.value !== node || !parts.has(staticKey(parent) ?? "")) return undefined;
  const outer = parent.parent;
  return outer.type === "ObjectExpression" && isPlatformObject(outer) ? outer : undefined;
}

/** What `this` is in a component: its own properties, its `methods`, and in Vue what `data()` returns. */
export function componentSelf(node: TSESTree.ObjectExpression, context: Context): Value {
  const object = context.engine.evaluate(node, context);
  const [own] = object.alternatives;
  if (own?.type !== "object") return object;
  const methods = spreadOf("methods", node, context);
  const data = spreadOf("data", node, context);
  if (!methods && !data) return object;
  // The first member stands for what the framework adds; all that is declared comes before it.
  const [open, ...declared] = own.members;
  const members = [...open ? [open] : [], ...data ? [data] : [], ...declared, ...methods ? [methods] : []];
  return known({ type: "object", members, place: placeOf(node, context) });
}

function spreadOf(name: string, node: TSESTree.ObjectExpression, context: Context): ObjectMember | undefined {
  const property = node.properties.find((one) => one.type === "Property" && staticKey(one) === name);
  if (property?.type !== "Property") return undefined;
  const source = property.value;
  if (name === "methods") return { kind: "spread", certain: true, value: once(() => context.engine.evaluate(source, context), context.engine) };
  if (source.type !== "FunctionExpression" && source.type !== "ArrowFunctionExpression") return undefined;
  const value = once(() => context.engine.call(context.engine.evaluate(source, context), { node: property, list: [], open: false, isNew: false }, context), context.engine);
  return { kind: "spread", certain: true, value };
}
