import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, staticKey } from "../../syntax/script/node-shapes.js";
import type { Context } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { known, union, unknown } from "../abstract/make-value.js";
import { isPlatformObject } from "./page-data.js";
import type { Known, ObjectMember, Value } from "../abstract/value.js";

/** Parts of a component whose functions are called on the component itself. */
const parts: ReadonlySet<string> = new Set(["computed", "lifetimes", "methods", "observers", "pageLifetimes", "watch"]);

/** What `this` is in a component, by the literal that it is made of. */
const selves = new WeakMap<Known, Value>();

/** The object of a page or component that the functions of this literal belong to. */
export function componentAround(node: TSESTree.ObjectExpression): TSESTree.ObjectExpression | undefined {
  if (isPlatformObject(node)) return node;
  const { parent } = node;
  if (parent.type !== "Property" || parent.value !== node || !parts.has(staticKey(parent) ?? "")) return undefined;
  const outer = parent.parent;
  return outer.type === "ObjectExpression" && isPlatformObject(outer) ? outer : undefined;
}

/**
 * What `this` is in a component: its own properties, its `methods`, and in Vue what `data()` and `setup()` return, what
 * `computed` works out, and the defaults of `props`.
 */
export function componentSelf(node: TSESTree.ObjectExpression, context: Context): Value {
  const object = context.engine.evaluate(node, context);
  const [own] = object.alternatives;
  if (own?.type !== "object") return object;
  const seen = selves.get(own);
  if (seen) return seen;
  const added = node.properties.map((property) => property.type === "Property" ? membersOf(property, node, context) : undefined);
  const before = added.flatMap((one) => one?.before ?? []);
  const after = added.flatMap((one) => one?.after ?? []);
  // The first member stands for what the framework adds; all that is declared comes before it.
  const [open, ...declared] = own.members;
  const members = [...open ? [open] : [], ...before, ...declared, ...after];
  const self = before.length + after.length === 0 ? object : known({ type: "object", members, place: placeOf(node, context) });
  selves.set(own, self);
  return self;
}

/** What one option of a component gives to `this`, before or after what is assigned there. */
function membersOf(
  property: TSESTree.Property,
  component: TSESTree.ObjectExpression,
  context: Context,
): { readonly before?: readonly ObjectMember[]; readonly after?: readonly ObjectMember[] } {
  const { value } = property;
  switch (staticKey(property)) {
    case "methods":
      return { after: [spread(() => context.engine.evaluate(value, context), context)] };
    case "data":
    case "setup":
      if (isFunction(value)) return { before: [spread(() => call(context.engine.evaluate(value, context), property, context), context)] };
      return isMpx(component) ? { before: [spread(() => context.engine.evaluate(value, context), context)] } : {};
    case "computed":
      return { before: eachProperty(value, (one) => computedValue(one, component, context), context) };
    case "props":
      return { before: eachProperty(value, (one) => defaultValue(one, "default", context), context) };
    case "properties":
      return isMpx(component) ? { before: eachProperty(value, (one) => defaultValue(one, "value", context), context) } : {};
    default:
      return {};
  }
}

/** Data of Mpx is read as `this.name`, and not as `this.data.name`. */
function isMpx({ parent }: TSESTree.ObjectExpression): boolean {
  if (parent.type !== "CallExpression") return false;
  const { callee } = parent;
  if (callee.type === "Identifier") return callee.name === "createPage" || callee.name === "createComponent";
  return callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "wepy";
}

function spread(value: () => Value, { engine }: Context): ObjectMember {
  return { kind: "spread", certain: true, value: once(value, engine) };
}

function eachProperty(node: TSESTree.Node, valueOf: (property: TSESTree.Property) => Value, context: Context): readonly ObjectMember[] {
  if (node.type !== "ObjectExpression") return [];
  return node.properties.flatMap((property): readonly ObjectMember[] => {
    const key = property.type === "Property" ? staticKey(property) : undefined;
    if (property.type !== "Property" || key === undefined) return [];
    const value = once(() => valueOf(property), context.engine);
    return [{ kind: "property", key, keyPlace: placeOf(property.key, context), node: property, value }];
  });
}

/** `full() { return this.base + "/x" }`, `full: { get() { … } }`. */
function computedValue(property: TSESTree.Property, component: TSESTree.ObjectExpression, context: Context): Value {
  const { engine } = context;
  const written = engine.evaluate(property.value, context);
  const getter = property.value.type === "ObjectExpression" ? engine.property(written, "get", context) : written;
  const self = componentSelf(component, context);
  const onSelf = getter.alternatives.map((one) => one.type === "function" ? { ...one, self } : one);
  return call({ alternatives: onSelf, unknowns: getter.unknowns }, property, context);
}

/** The default of a property, which the user of the component may set. */
function defaultValue(property: TSESTree.Property, key: string, context: Context): Value {
  const outside = unknown("component-property", placeOf(property.key, context));
  if (property.value.type !== "ObjectExpression") return outside;
  const value = context.engine.property(context.engine.evaluate(property.value, context), key, context);
  const made = value.alternatives.map((one) => one.type === "function" ? call(known(one), property, context) : known(one));
  return union([...made, { alternatives: [], unknowns: value.unknowns }, outside]);
}

function call(callee: Value, node: TSESTree.Node, context: Context): Value {
  return context.engine.call(callee, { node, list: [], open: false, isNew: false }, context);
}
