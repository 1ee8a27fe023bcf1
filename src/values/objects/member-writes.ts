import type { TSESTree } from "@typescript-eslint/utils";
import type { MemberWrite } from "../../syntax/script/bindings.js";
import { contentOperators } from "../../syntax/script/bindings.js";
import type { Place } from "../../syntax/source-text.js";
import { shuffled } from "../abstract/array-value.js";
import { callArguments, once, placeOf } from "../abstract/context.js";
import type { CallArguments, Context } from "../abstract/context.js";
import { isDead } from "../conditions/dead-code.js";
import { guardOf } from "../conditions/guards.js";
import { keyedMember } from "./keyed-writes.js";
import { constant, hole, known, nothing, textOf, union, unknown } from "../abstract/make-value.js";
import { repeatedly } from "./repeated-writes.js";
import { add } from "../abstract/texts.js";
import type { ArrayValue, Known, ObjectMember, Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

/** Libraries keep thousands of functions in one object: to lay writes over them again and again is work as well. */
const membersPerStep = 64;

/** Writes to members of an object, as members that may or may not be there when somebody looks. */
export function assignedMembers(writes: readonly MemberWrite[], context: Context): ObjectMember[] {
  const members: ObjectMember[] = [];
  const below = new Map<string, MemberWrite[]>();
  for (const write of writes) {
    const [key, ...rest] = write.path;
    if (key === undefined || !isBelow(write)) {
      const own = contextOf(write, context);
      members.push(...write.path.length === 0 ? contentMembers(write, own) : [assignedMember(write, own)]);
      continue;
    }
    const inside = { ...write, path: rest };
    const known = below.get(key);
    if (known) {
      known.push(inside);
      continue;
    }
    const list = [inside];
    below.set(key, list);
    members.push({ kind: "overlay", key, apply: (base) => withWrites(base, list, context) });
  }
  return members;
}

/** Whether a write goes to something in the member, not to the member. */
function isBelow({ path, operator }: MemberWrite): boolean {
  return path.length > 1 || (path.length === 1 && contentOperators.has(operator));
}

function contextOf(write: MemberWrite, context: Context): Context {
  return write.handed ? { ...context, frame: undefined } : context;
}

/** An object that gets around so much that nobody can tell who writes to it. */
export function withUnseenWrites(value: Value, place: Place): Value {
  const unseen: ObjectMember = { kind: "computed", key: anyKey, value: () => unknown("assigned-elsewhere", place) };
  return { alternatives: value.alternatives.map((one) => withMembers(one, [unseen])), unknowns: value.unknowns };
}

/** `Object.assign(object, more)`; what changes an array leaves an object alone. */
function contentMembers(write: MemberWrite, context: Context): ObjectMember[] {
  if (write.operator === "merge") return [{ kind: "spread", certain: false, value: once(() => context.engine.evaluate(write.source, context), context.engine) }];
  return write.operator === "merge-all" ? [{ kind: "computed", key: anyKey, value: () => elsewhere(write, context) }] : [];
}

function assignedMember(write: MemberWrite, context: Context): ObjectMember {
  const [key, ...below] = write.path;
  if (key === undefined) {
    if (below.length > 0) return { kind: "computed", key: anyKey, value: () => elsewhere(write, context) };
    return keyedMember(write, (inside) => writtenValue(write, inside), context)
      ?? { kind: "computed", key: anyKey, value: once(() => writtenValue(write, context), context.engine) };
  }
  if (write.operator === "+=") {
    const tail = hole({ reason: "assigned-elsewhere", place: placeOf(write.target, context) });
    return { kind: "overlay", key, apply: (base) => union([base, add(base, known(textOf([tail])))]) };
  }
  return { kind: "assigned", key, keyPlace: placeOf(write.target, context), node: undefined, value: once(() => writtenValue(write, context), context.engine) };
}

/** A value with later writes to its members laid over it. */
export function withWrites(value: Value, writes: readonly MemberWrite[], context: Context): Value {
  if (writes.length === 0) return value;
  const { engine } = context;
  if (engine.budget <= 0) return union([value, unknown("too-deep")]);
  const members = assignedMembers(writes, context);
  engine.budget -= Math.floor(sizeOf(value, members.length) / membersPerStep);
  const written = value.alternatives.map((one) => one.type === "array" ? changedArray(one, writes, context) : withMembers(one, members));
  // Of an object that is not known, what is written to it is.
  if (value.unknowns.length > 0 && members.length > 0) {
    const rest: ObjectMember = { kind: "spread", certain: true, value: () => ({ alternatives: [], unknowns: value.unknowns }) };
    written.push({ type: "object", members: [rest, ...members], place: undefined });
  }
  return { alternatives: written, unknowns: value.unknowns };
}

/** How many members all alternatives have when some are added to each. */
function sizeOf({ alternatives }: Value, added: number): number {
  return alternatives.reduce((sum, one) => sum + added + ("members" in one ? one.members.length : 0), 0);
}

function withMembers(known: Known, members: readonly ObjectMember[]): Known {
  switch (known.type) {
    case "object":
    case "function":
    case "class":
    case "instance":
      return { ...known, members: [...known.members, ...members] };
    case "array":
      return { ...shuffled(known), complete: false };
    default:
      return known;
  }
}

/** `list.push(x)` adds to an array; after `list.sort()` and the like nobody knows which element is where. */
export function changedArray(array: ArrayValue, writes: readonly MemberWrite[], context: Context): ArrayValue {
  return writes.reduce((changed, write): ArrayValue => {
    const whole = write.path.length === 0 ? write.operator : "";
    const list = write.source.type === "CallExpression" ? callArguments(write.source, contextOf(write, context)) : undefined;
    if (whole === "append" && list) {
      return { ...changed, added: [...changed.added, ...appended(write, list, contextOf(write, context))], complete: changed.complete && !list.open };
    }
    if (whole === "mutate" && list?.list.length === 0 && !list.open) return shuffled(changed);
    if (write.path.length > 1 || whole !== "" || write.path[0] === "length") return { ...shuffled(changed), complete: false };
    const element = once(() => writtenValue(write, contextOf(write, context)), context.engine);
    return { ...shuffled(changed), added: [...changed.elements, ...changed.added, element] };
  }, array);
}

/** `list.push(list[0] + "/")` */
function appended(write: MemberWrite, { list }: CallArguments, context: Context): readonly (() => Value)[] {
  const nodes = write.source.type === "CallExpression" ? write.source.arguments : [];
  if (nodes.length !== list.length || nodes.some(({ type }) => type === "SpreadElement")) return list;
  return list.map((value, index) => once(() => repeatedly(write, nodes[index] as TSESTree.Node, value, context), context.engine));
}

function anyKey(): Value {
  return unknown("unsupported");
}

function elsewhere(write: MemberWrite, context: Context): Value {
  return unknown("assigned-elsewhere", placeOf(write.target, context));
}

function writtenValue(write: MemberWrite, context: Context): Value {
  switch (write.operator) {
    case "=":
    case "||=":
    case "??=":
    case "&&=":
      if (isDead(write.target, context)) return nothing;
      return repeatedly(write, write.source, () => when(context.engine.evaluate(write.source, context), guardOf(write.target, context)), context);
    case "delete":
      return known(constant(undefined));
    default:
      return elsewhere(write, context);
  }
}
