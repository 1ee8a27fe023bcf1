import { both, isNever } from "./condition.js";
import type { When } from "./condition.js";
import { conditionOf } from "./known-condition.js";
import { isMissing } from "./make-value.js";
import type { Known, ObjectMember, Value } from "./value.js";

/**
 * A value that is there in some environments only. The condition stands on texts and constants; that of an object is
 * handed on to what is taken out of it. Where it gets lost on the way, the value is taken to be there everywhere.
 */
export function when(value: Value, condition: When): Value {
  if (condition === undefined) return value;
  if (isNever(condition)) return { alternatives: [], unknowns: [] };
  return { alternatives: value.alternatives.flatMap((one) => whenKnown(one, condition)), unknowns: value.unknowns };
}

function whenKnown(value: Known, condition: When): Known[] {
  switch (value.type) {
    case "text": {
      const pieces = value.pieces.map((piece) => piece.text === undefined ? piece : { ...piece, when: both(piece.when, condition) });
      const text: Known = { type: "text", pieces };
      return isNever(conditionOf(text)) ? [] : [text];
    }
    case "constant": {
      // "Not there" is told from `undefined` by its identity.
      if (isMissing(value)) return [value];
      const own = both(value.when, condition);
      return isNever(own) ? [] : [{ ...value, when: own }];
    }
    case "object":
      return [{ ...value, members: value.members.map((member) => whenMember(member, condition)) }];
    case "array": {
      const each = (list: readonly (() => Value)[]): readonly (() => Value)[] => list.map((element) => () => when(element(), condition));
      return [{ ...value, elements: each(value.elements), added: each(value.added) }];
    }
    case "instance":
      return value.arguments ? [{ ...value, arguments: value.arguments.map((argument) => () => when(argument(), condition)) }] : [value];
    default:
      return [value];
  }
}

function whenMember(member: ObjectMember, condition: When): ObjectMember {
  switch (member.kind) {
    case "property":
    case "assigned":
    case "spread":
      return { ...member, value: () => when(member.value(), condition) };
    case "computed": {
      const { value, valueAt } = member;
      return { ...member, value: () => when(value(), condition), valueAt: valueAt && ((key) => when(valueAt(key), condition)) };
    }
    case "removal":
    case "overlay":
      return member;
  }
}
