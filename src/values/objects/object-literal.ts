import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey } from "../../syntax/script/node-shapes.js";
import type { Context } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { assignedMembers } from "./member-writes.js";
import { known } from "../abstract/make-value.js";
import { originOf } from "../abstract/origin.js";
import { isPlatformObject, pageData, undeclaredMember } from "../components/page-data.js";
import type { ObjectMember, ObjectValue, Value } from "../abstract/value.js";

/** An object literal, together with what its own methods assign to `this`. */
export function objectLiteral(node: TSESTree.ObjectExpression, context: Context): ObjectValue {
  // What a page does not declare may still be there: mixins, behaviors, the framework.
  const isOpen = isPlatformObject(node);
  const members: ObjectMember[] = isOpen ? [undeclaredMember] : [];
  const self = once(() => context.engine.evaluate(node, context), context.engine);
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      members.push({ kind: "spread", certain: true, value: once(() => context.engine.evaluate(property.argument, context), context.engine) });
      continue;
    }
    const key = staticKey(property);
    if (key === "__proto__" && !property.computed && !property.shorthand && !property.method) {
      members.unshift({ kind: "spread", certain: true, value: once(() => context.engine.evaluate(property.value, context), context.engine) });
      continue;
    }
    const value = once(() => {
      const written = propertyValue(property, self, context);
      return isOpen && (key === "data" || key === "globalData") ? pageData(written, key, context) : written;
    }, context.engine);
    if (property.kind === "set") continue;
    if (key === undefined) {
      members.push({ kind: "computed", key: once(() => context.engine.evaluate(property.key, context), context.engine), value });
    } else {
      members.push({ kind: "property", key, keyPlace: placeOf(property.key, context), node: property, value });
    }
  }
  for (const property of node.properties) {
    if (property.type !== "Property" || property.value.type !== "FunctionExpression") continue;
    members.push(...assignedMembers(context.file.bindings.selfWrites.get(property.value) ?? [], context));
  }
  return { type: "object", members, place: placeOf(node, context), origin: once(() => originOf(node, context.file, context.frame)) };
}

function propertyValue(property: TSESTree.Property, self: () => Value, context: Context): Value {
  const value = context.engine.evaluate(property.value, context);
  if (property.kind !== "get") return value;
  const [getter] = value.alternatives;
  if (getter?.type !== "function") return value;
  // Under a name it has what is written to it later, too.
  const isNamed = /^(?:VariableDeclarator|AssignmentExpression)$/u.test(property.parent.parent.type);
  return context.engine.call(known({ ...getter, self: isNamed ? undefined : self() }), { node: property, list: [], open: false, isNew: false }, context);
}
