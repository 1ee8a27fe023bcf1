import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../syntax/script/node-shapes.js";
import type { Context } from "./context.js";
import { once, placeOf } from "./context.js";
import { unknown } from "./make-value.js";
import type { ObjectMember, Value } from "./value.js";

/** Functions whose argument the platform keeps, and whose `data` it lets `setData` change. */
const factories: ReadonlySet<string> = new Set(["Page", "Component", "Behavior", "App"]);

/** Whether an object literal becomes a page, a component or the application. */
export function isPlatformObject(node: TSESTree.ObjectExpression): boolean {
  const { parent } = node;
  if (parent.type === "ExportDefaultDeclaration") return true;
  return parent.type === "CallExpression" && parent.callee.type === "Identifier" && factories.has(parent.callee.name);
}

/** Anything that a page does not declare itself: mixins, behaviors and the framework put it there. */
export const undeclaredMember: ObjectMember = {
  kind: "computed",
  key: () => unknown("component-property"),
  value: () => unknown("component-property"),
};

/** `globalData` of the application, or the `data` of a page with what `setData` puts there. */
export function pageData(value: Value, key: "data" | "globalData", context: Context): Value {
  const written = key === "data" ? setDataMembers(context) : [];
  return {
    alternatives: value.alternatives.map((one) =>
      one.type === "object" ? { ...one, members: [undeclaredMember, ...one.members, ...written] } : one),
    unknowns: value.unknowns,
  };
}

/** `this.setData({ host: … })` anywhere in the file. */
function setDataMembers(context: Context): ObjectMember[] {
  return context.file.bindings.calls.flatMap(({ callee, arguments: [argument] }): ObjectMember[] => {
    const member = unwrap(callee);
    if (member.type !== "MemberExpression" || staticKey(member) !== "setData" || !argument) return [];
    // Something that cannot be seen is set: any of the data may be.
    if (argument.type !== "ObjectExpression") return [undeclaredMember];
    return argument.properties.map((property) => setMember(property, context));
  });
}

function setMember(property: TSESTree.ObjectLiteralElement, context: Context): ObjectMember {
  const key = property.type === "Property" ? staticKey(property) : undefined;
  if (property.type !== "Property" || key === undefined) return undeclaredMember;
  // `"list[0].url"` sets something inside `list`.
  const [root = key] = key.split(/[.[]/);
  const value = root === key ? once(() => context.engine.evaluate(property.value, context)) : () => unknown("assigned-elsewhere");
  return { kind: "assigned", key: root, keyPlace: placeOf(property.key, context), node: undefined, value };
}
