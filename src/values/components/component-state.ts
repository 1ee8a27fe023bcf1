import type { Context } from "../abstract/context.js";
import { union, unknown } from "../abstract/make-value.js";
import { undeclaredMember } from "./page-data.js";
import type { ObjectMember, Value } from "../abstract/value.js";

const changesState = /\bsetState\s*\(/u;

/** `this.state` of a class component: what `setState` makes of it is not followed, so that each part can be anything, and there be others. */
export function componentState(state: Value, { file }: Context): Value {
  if (!changesState.test(file.source.text)) return state;
  return { alternatives: state.alternatives.map((one) => one.type === "object" ? { ...one, members: [undeclaredMember, ...one.members.map(changing)] } : one), unknowns: state.unknowns };
}

function changing(member: ObjectMember): ObjectMember {
  if (member.kind !== "property" && member.kind !== "assigned") return member;
  return { ...member, value: () => union([member.value(), unknown("component-property")]) };
}
