import type { PatternPath } from "../syntax/script/bindings.js";
import type { Context } from "./context.js";
import { flatMap, known, nothing, union, unknown } from "./make-value.js";
import { wholeText } from "./texts.js";
import type { Value } from "./value.js";

/** Follows a destructuring pattern from the whole value to the part that one name gets. */
export function applyPath(whole: Value, path: PatternPath, context: Context): Value {
  const { engine } = context;
  let value = whole;
  for (const step of path) {
    switch (step.kind) {
      case "property":
        value = engine.property(value, step.key, context);
        break;
      case "computed": {
        const [only, ...others] = engine.evaluate(step.key, context).alternatives;
        const key = only?.type === "text" && others.length === 0 ? wholeText(only) : undefined;
        value = engine.property(value, key, context);
        break;
      }
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
        value = elementsFrom(value, step.from);
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

function withoutKeys(value: Value, without: readonly string[]): Value {
  return flatMap(value, (one) => {
    if (one.type !== "object") return nothing;
    const members = one.members.filter((member) => !("key" in member) || typeof member.key !== "string" || !without.includes(member.key));
    return known({ ...one, members });
  });
}

function elementsFrom(value: Value, from: number): Value {
  return flatMap(value, (one) => {
    if (one.type !== "array") return unknown("unsupported");
    return known({ ...one, elements: one.elements.slice(from) });
  });
}
