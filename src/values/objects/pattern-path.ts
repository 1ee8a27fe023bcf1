import type { PatternPath } from "../../syntax/script/bindings.js";
import type { Context, Engine } from "../abstract/context.js";
import { flatMap, known, union, unknown } from "../abstract/make-value.js";
import type { Origin } from "../abstract/origin.js";
import { propertyNamed } from "./computed-property.js";
import type { ObjectMember, Value } from "../abstract/value.js";

/** Follows a destructuring pattern from the whole value to the part that one name gets. */
export function applyPath(whole: Value, path: PatternPath, context: Context): Value {
  const { engine } = context;
  let value = whole;
  for (const step of path) {
    switch (step.kind) {
      case "property":
        value = engine.property(value, step.key, context);
        break;
      case "computed":
        value = propertyNamed(value, engine.evaluate(step.key, context), context);
        break;
      case "element":
        value = engine.property(value, String(step.index), context);
        break;
      case "default":
        value = withDefault(value, () => engine.evaluate(step.value, context));
        break;
      case "rest":
        value = withoutKeys(value, step.without);
        break;
      case "rest-elements":
        value = elementsFrom(value, step.from, engine);
        break;
    }
  }
  return value;
}

/** A default stands in for `undefined`, and for what is not known it may. */
export function withDefault(value: Value, fallback: () => Value): Value {
  const present = value.alternatives.filter((one) => one.type !== "constant" || one.value !== undefined);
  const mayBeAbsent = present.length < value.alternatives.length || value.unknowns.length > 0 || value.alternatives.length === 0;
  const kept: Value = { alternatives: present, unknowns: value.unknowns };
  return mayBeAbsent ? union([kept, fallback()]) : kept;
}

function withoutKeys(value: Value, keys: readonly string[]): Value {
  return flatMap(value, (one) => {
    if (one.type === "constant") return known({ type: "object", members: [], place: one.place });
    const members: ObjectMember[] = one.type === "object" ? [...one.members] : [{ kind: "spread", certain: true, value: () => known(one) }];
    return known({ type: "object", members: [...members, { kind: "removal", keys }], place: one.type === "object" ? one.place : undefined });
  });
}

function elementsFrom(value: Value, from: number, engine: Engine): Value {
  return flatMap(value, (one) => {
    if (one.type !== "array") return unknown("unsupported");
    const origin = (): Origin | undefined => {
      const whole = one.origin?.();
      return whole && { ...whole, id: `${whole.id}...${from}` };
    };
    return known(engine.changedElsewhere({ ...one, elements: one.elements.slice(from), origin }));
  });
}
