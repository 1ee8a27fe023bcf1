import type { MemberWrite } from "../syntax/script/bindings.js";
import type { Context } from "./context.js";
import { once, placeOf } from "./context.js";
import { unknown } from "./make-value.js";
import { concatenate } from "./texts.js";
import type { Known, ObjectMember, Value } from "./value.js";

/** Writes to members of an object, as members that may or may not be there when somebody looks. */
export function assignedMembers(writes: readonly MemberWrite[], context: Context): ObjectMember[] {
  return writes.flatMap((write): ObjectMember[] => {
    const [key, ...below] = write.path;
    const value = once(() => writtenValue(write, context));
    if (key === undefined) return write.operator === "merge" && write.path.length === 0
      ? [{ kind: "spread", certain: false, value: once(() => context.engine.evaluate(write.source, context)) }]
      : [{ kind: "computed", key: once(() => unknown("unsupported")), value: below.length > 0 ? () => unknown("assigned-elsewhere") : value }];
    if (below.length > 0 || write.operator === "merge") {
      const inner = { ...write, path: below };
      return [{ kind: "overlay", key, apply: (base) => withWrites(base, [inner], context) }];
    }
    return [{ kind: "assigned", key, keyPlace: placeOf(write.target, context), node: undefined, value }];
  });
}

/** A value with later writes to its members laid over it. */
export function withWrites(value: Value, writes: readonly MemberWrite[], context: Context): Value {
  if (writes.length === 0) return value;
  const members = assignedMembers(writes, context);
  return {
    alternatives: value.alternatives.map((known) => withMembers(known, members)),
    unknowns: value.unknowns,
  };
}

/** The same value with further members; what has none of its own stays as it is. */
export function withMembers(known: Known, members: readonly ObjectMember[]): Known {
  switch (known.type) {
    case "object":
    case "function":
    case "class":
    case "instance":
      return { ...known, members: [...known.members, ...members] };
    case "array":
      return { ...known, complete: false };
    default:
      return known;
  }
}

function writtenValue(write: MemberWrite, context: Context): Value {
  const { engine } = context;
  switch (write.operator) {
    case "=":
    case "||=":
    case "??=":
    case "&&=":
      return engine.evaluate(write.source, context);
    case "+=":
      return concatenate([unknown("assigned-elsewhere", placeOf(write.target, context)), engine.evaluate(write.source, context)]);
    default:
      return unknown("assigned-elsewhere", placeOf(write.target, context));
  }
}
