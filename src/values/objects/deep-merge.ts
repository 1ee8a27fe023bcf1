import { shuffled } from "../abstract/array-value.js";
import type { CallArguments, Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { known, nothing, union } from "../abstract/make-value.js";
import { originOf, originOfOnly } from "../abstract/origin.js";
import { membersOf } from "../abstract/read-value.js";
import type { Known, ObjectMember, Value } from "../abstract/value.js";

/** Options within options; nobody writes more. */
const maximumDepth = 6;

/** `deepMerge(defaults, options)` in a model: an object that has all of both, later ones before earlier ones. */
export function deepMerge({ list, node, open }: CallArguments, context: Context): Value {
  const [first = nothing, ...others] = list.map((value) => value());
  const members = [spread(first), ...others.flatMap((value) => mergedMembers(value, 0))];
  if (open) members.push(spread({ alternatives: [], unknowns: [{ reason: "unsupported", place: placeOf(node, context) }] }));
  return known({ type: "object", members, place: placeOf(node, context), origin: () => originOfOnly(first) ?? originOf(node, context.file, context.frame) });
}

/** What merging a value into an object lays over it; what is not seen of it may be anything. */
function mergedMembers(value: Value, depth: number): readonly ObjectMember[] {
  const { list, complete } = membersOf(value);
  if (depth > maximumDepth) return [spread(value)];
  const [only, ...others] = value.alternatives;
  // Of a literal it is sure which keys it has.
  const isPlain = complete && others.length === 0 && only?.type === "object" && only.members.every(({ kind }) => kind === "property");
  const overlays = list.map(({ key, value: own }): ObjectMember => ({
    kind: "overlay",
    key,
    apply: (base) => isPlain ? mergedValue(base, own(), depth + 1) : union([base, mergedValue(base, own(), depth + 1)]),
  }));
  return complete ? overlays : [{ kind: "spread", certain: false, value: () => value }, ...overlays];
}

/** Objects are merged, anything else takes the place of what was there; `undefined` leaves it. */
function mergedValue(base: Value, value: Value, depth: number): Value {
  const parts = value.alternatives.map((one): Value => {
    if (one.type === "object") return known({ type: "object", members: [spread(base), ...mergedMembers(known(one), depth)], place: undefined });
    // Some libraries merge lists element by element, others put one behind the other.
    if (one.type === "array") return known({ ...shuffled(one), complete: false, origin: undefined });
    return isUndefined(one) ? base : known(one);
  });
  return union([...parts, { alternatives: [], unknowns: value.unknowns }]);
}

function isUndefined(one: Known): boolean {
  return one.type === "constant" && one.value === undefined;
}

function spread(value: Value): ObjectMember {
  return { kind: "spread", certain: true, value: () => value };
}
