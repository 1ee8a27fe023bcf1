import { anyElement } from "../abstract/array-value.js";
import { allBut, only } from "../abstract/condition.js";
import type { Context } from "../abstract/context.js";
import { conditionOf } from "../abstract/known-condition.js";
import { constant, held, isMissing, known, maximumAlternatives, union } from "../abstract/make-value.js";
import { membersOf } from "../abstract/read-value.js";
import { wholeText } from "../abstract/texts.js";
import type { SwitchValue, Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

/** Every element or property that a loop over a value can meet. */
export function elementsOf(value: Value, context: Context): Value {
  const arrays = value.alternatives.filter((one) => one.type === "array");
  const rest = { alternatives: value.alternatives.filter((one) => one.type !== "array"), unknowns: value.unknowns };
  const { alternatives, unknowns } = context.engine.property(rest, undefined, context);
  return union([...arrays.map((one) => anyElement(one)), { alternatives: alternatives.filter((one) => !isMissing(one)), unknowns }]);
}

/** The value of a property whose name is itself worked out: `hosts[env]`. */
export function propertyNamed(object: Value, keys: Value, context: Context): Value {
  const values = keys.alternatives.map((one) => {
    if (one.type === "switch") return propertyBySwitch(object, one, context);
    const name = one.type === "text" ? wholeText(one) : one.type === "constant" ? String(one.value) : undefined;
    const found = context.engine.property(object, name, context);
    const condition = conditionOf(one);
    return condition ? when(held(found), condition) : found;
  });
  if (keys.unknowns.length > 0 || values.length === 0) values.push(context.engine.property(object, undefined, context));
  return union(values);
}

/** `hosts[process.env.NODE_ENV]`: each property in the build of its name; in others there is none. */
function propertyBySwitch(object: Value, { of }: SwitchValue, context: Context): Value {
  const { list, complete } = membersOf(object);
  const names = [...new Set(list.map(({ key }) => key))];
  if (!complete || names.length > maximumAlternatives) return context.engine.property(object, undefined, context);
  const values = names.map((name) => when(context.engine.property(object, name, context), only(of, name)));
  return union([...values, when(known(constant(undefined)), allBut(of, ...names))]);
}
