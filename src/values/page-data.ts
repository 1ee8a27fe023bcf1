import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../syntax/script/node-shapes.js";
import type { Context } from "./context.js";
import { once, placeOf } from "./context.js";
import { unknown } from "./make-value.js";
import { withMembers } from "./member-writes.js";
import type { ObjectMember, Value } from "./value.js";

/** Functions whose argument the platform keeps, and whose `data` it lets `setData` change. */
const factories: ReadonlySet<string> = new Set(["Page", "Component", "Behavior", "App"]);

/** Whether an object literal becomes a page, a component or the application. */
export function isPlatformObject(node: TSESTree.ObjectExpression): boolean {
  const { parent } = node;
  if (parent.type === "ExportDefaultDeclaration") return true;
  return parent.type === "CallExpression" && parent.callee.type === "Identifier" && factories.has(parent.callee.name);
}

/** The `data` of a page, with what `setData` puts there and what the platform may put there from outside. */
export function pageData(value: Value, context: Context): Value {
  const elsewhere: ObjectMember = {
    kind: "computed",
    key: () => unknown("component-property"),
    value: () => unknown("component-property"),
  };
  return {
    alternatives: value.alternatives.map((one) => withMembers(one, [elsewhere, ...setDataMembers(context)])),
    unknowns: value.unknowns,
  };
}

/** `this.setData({ host: … })` anywhere in the file; keys such as `"list[0].url"` are left to the unknown. */
function setDataMembers(context: Context): ObjectMember[] {
  return context.file.bindings.calls.flatMap(({ callee, arguments: [argument] }): ObjectMember[] => {
    const member = unwrap(callee);
    if (member.type !== "MemberExpression" || staticKey(member) !== "setData" || argument?.type !== "ObjectExpression") return [];
    return argument.properties.flatMap((property): ObjectMember[] => {
      const key = property.type === "Property" ? staticKey(property) : undefined;
      if (property.type !== "Property" || key === undefined || /[.[]/.test(key)) return [];
      const value = once(() => context.engine.evaluate(property.value, context));
      return [{ kind: "assigned", key, keyPlace: placeOf(property.key, context), node: undefined, value }];
    });
  });
}
