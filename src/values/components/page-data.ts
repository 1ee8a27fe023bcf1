import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { Context } from "../abstract/context.js";
import { unknown } from "../abstract/make-value.js";
import { setDataMembers } from "./set-data.js";
import type { ObjectMember, Value } from "../abstract/value.js";

/** Functions whose argument the platform keeps, and whose `data` it lets `setData` change. */
const factories: ReadonlySet<string> = new Set(["Page", "Component", "Behavior", "App"]);

/** The same of frameworks: `defineComponent({ … })`, and Mpx, in which data is read as `this.name`. */
const frameworkFactories: ReadonlySet<string> = new Set(["createApp", "createComponent", "createPage", "defineComponent"]);

/** `Vue.extend({ … })`, `wepy.page({ … })`. */
const frameworkMethods: ReadonlySet<string> = new Set(["Vue.component", "Vue.extend", "wepy.app", "wepy.component", "wepy.page"]);

const storeOptions: ReadonlySet<string> = new Set(["mutations", "namespaced", "state"]);

/** Whether an object literal becomes a page, a component or the application. */
export function isPlatformObject(node: TSESTree.ObjectExpression): boolean {
  const { parent } = node;
  if (parent.type === "ExportDefaultDeclaration") return !isStoreModule(node);
  return parent.type === "CallExpression" && isFactory(parent.callee);
}

/** `export default { namespaced: true, state, mutations }`: a part of a store. Components have no options of these names. */
function isStoreModule({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.some((property) => property.type === "Property" && storeOptions.has(staticKey(property) ?? ""));
}

function isFactory(callee: TSESTree.Node): boolean {
  if (callee.type === "Identifier") return factories.has(callee.name) || frameworkFactories.has(callee.name);
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return false;
  return frameworkMethods.has(`${callee.object.name}.${staticKey(callee) ?? ""}`);
}

/** Where data is written: `data` of a page or component, and what `setData` is given. */
export function collectDataNodes({ callee, arguments: [argument] }: TSESTree.CallExpression | TSESTree.NewExpression): readonly TSESTree.Node[] {
  if (argument?.type !== "ObjectExpression") return [];
  const called = unwrap(callee);
  if (called.type === "MemberExpression" && staticKey(called) === "setData") return [argument];
  if (!isPlatformObject(argument)) return [];
  return argument.properties.filter((property) => property.type === "Property" && staticKey(property) === "data");
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
