import type { TSESTree } from "@typescript-eslint/utils";
import { aliasWritesOf } from "../../syntax/script/alias-writes.js";
import type { Assignment, Binding } from "../../syntax/script/bindings.js";
import { findBinding } from "../../syntax/script/bindings.js";
import { assignedValue, declaredValue, isInLoop } from "./assigned-value.js";
import type { Context, ValueSoFar } from "../abstract/context.js";
import { meet, placeOf } from "../abstract/context.js";
import { isDead } from "../conditions/dead-code.js";
import type { Frame } from "../abstract/frame.js";
import { frameOf } from "../abstract/frame.js";
import { globalNamed } from "./globals.js";
import { constant, hole, isNullish, known, nothing, textOf, union, unknown } from "../abstract/make-value.js";
import { withUnseenWrites, withWrites } from "../objects/member-writes.js";
import { finalValue, reachingValue } from "./reaching-value.js";
import { passedTests } from "../conditions/tested-name.js";
import { add } from "../abstract/texts.js";
import type { Known, Value } from "../abstract/value.js";

/** Assignments that build on each other; real code has two or three. */
const maximumRounds = 4;

/** More assignments to one name are not looked at. */
const maximumAssignments = 200;

/** Values that others can write to. */
const sharedTypes: ReadonlySet<Known["type"]> = new Set(["array", "class", "instance", "object"]);

/** What a name can be: the union over everything that declares or assigns it. */
export function followName(node: TSESTree.Identifier, context: Context): Value {
  if (node.name === "undefined") return known(constant(undefined, placeOf(node, context)));
  const binding = findBinding(context.file.bindings, node, node.name);
  if (!binding) return globalNamed(node, context);
  const value = passedTests(valueAt(node, binding, context), node, binding, context);
  return isReadUnset(binding, node) ? union([value, known(constant(undefined))]) : value;
}

function valueAt(node: TSESTree.Identifier, binding: Binding, context: Context): Value {
  const reaching = reachingValue(node, binding, context);
  return reaching ? written(reaching, binding, context) : valueOfBinding(binding, context);
}

/** What others import under a name: what it is once its module has run. */
export function valueInTheEnd(binding: Binding, context: Context): Value {
  const final = finalValue(binding, context);
  return final ? written(final, binding, context) : valueOfBinding(binding, context);
}

/** A `var` is `undefined` above its declaration, and outside the block that it stands in. */
function isReadUnset({ definitions }: Binding, reader: TSESTree.Node): boolean {
  return definitions.length > 0 && definitions.every((definition) => {
    if (definition.kind !== "variable" || definition.node.parent.kind !== "var") return false;
    const { range, parent: declaration } = definition.node;
    const block = declaration.parent;
    const isBelow = reader.range[0] >= range[1];
    return !isBelow || reader.range[0] > block.range[1];
  });
}

export function valueOfBinding(binding: Binding, context: Context): Value {
  const { engine } = context;
  const { underway, settled } = engine.names;
  const own: Context = { ...context, frame: frameOf(context.frame, homeOf(binding)) };
  const found = own.frame ? undefined : settled.get(binding);
  if (found) return found;
  const provisional = underway.get(binding)?.get(own.frame);
  if (provisional) {
    meet(engine, provisional);
    return provisional.value;
  }
  const before = engine.cycles;
  const settledValue = settle(binding, own);
  // `const a = b, b = a`: nobody has said what it is.
  const value = underway.size === 0 && isEmpty(settledValue) ? unknown("unsupported", placeOf(binding.scope.node, context)) : settledValue;
  const isFinal = underway.size === 0 && (engine.writes.size === 0 || engine.cycles === before);
  if (!own.frame && isFinal && engine.budget > 0) settled.set(binding, value);
  return value;
}

/** Of a `var` in a loop each round has its own value, though the name belongs to the function. */
function homeOf({ definitions, scope }: Binding): TSESTree.Node {
  const [first] = definitions;
  return first?.kind === "loop" && definitions.length === 1 ? first.over.parent : scope.node;
}

/**
 * A name may stand in its own definition (`url = base + url`). Of assignments that can run again, in a loop or in another
 * function, each is applied once, and the rest stays unknown.
 */
function settle(binding: Binding, context: Context): Value {
  const { engine } = context;
  const before = engine.cycles;
  const value = settleInRounds(binding, context);
  const met = engine.names.met.slice(before, engine.cycles);
  // Who met nothing but the name itself has the last word now.
  if (met.every((one) => one?.binding === binding && one.frame === context.frame)) engine.cycles = before;
  return value;
}

function settleInRounds(binding: Binding, context: Context): Value {
  const { engine } = context;
  const { assignments } = binding;
  let value = nothing;
  for (let round = 0; round <= Math.min(assignments.length, maximumRounds); round += 1) {
    const met = engine.cycles;
    const next = provisionally(binding, value, context, () => worthOf(binding, context));
    if (engine.cycles === met || (round > 0 && isSameSize(next, value))) return next;
    value = next;
  }
  const isOpen = assignments.length > maximumRounds || assignments.some(({ node }) => isInLoop(node, binding.scope.node));
  return isOpen ? union([value, unknown("assigned-elsewhere", placeOf(binding.scope.node, context))]) : value;
}

/** Something worked out while a name is taken to be `value` wherever it stands. */
function provisionally(binding: Binding, value: Value, context: Context, compute: () => Value): Value {
  const { underway } = context.engine.names;
  const byFrame = underway.get(binding) ?? new Map<Frame | undefined, ValueSoFar>();
  underway.set(binding, byFrame.set(context.frame, { value, binding, frame: context.frame }));
  const worth = compute();
  byFrame.delete(context.frame);
  if (byFrame.size === 0) underway.delete(binding);
  return worth;
}

function isEmpty({ alternatives, unknowns }: Value): boolean {
  return alternatives.length === 0 && unknowns.length === 0;
}

function isSameSize(a: Value, b: Value): boolean {
  return a.alternatives.length === b.alternatives.length && a.unknowns.length === b.unknowns.length;
}

/** What a name is before anything is assigned to it. */
function declaredWorth(binding: Binding, context: Context): Value {
  const declared = union(binding.definitions.map((definition) => declaredValue(definition, binding, context)));
  return isSetAtOnce(binding, context) ? withoutNullish(declared) : declared;
}

function worthOf(binding: Binding, context: Context): Value {
  const declared = declaredWorth(binding, context);
  const assignments = binding.assignments.slice(0, maximumAssignments).filter(({ node }) => !isDead(node, context));
  const plain = assignments.filter(({ operator }) => operator !== "+=").map((one) => assignedValue(one, context));
  if (binding.assignments.length > maximumAssignments) plain.push(unknown("too-many-alternatives", placeOf(binding.scope.node, context)));
  const base = union([declared, ...plain]);
  const appended = assignments.filter(({ operator }) => operator === "+=").map((one) => appendedValue(one, base, binding, context));
  return written(union([base, ...appended]), binding, context);
}

/** A value with what is written to it under this name and others. What is not known anyway needs no others. */
function written(value: Value, binding: Binding, context: Context): Value {
  const { memberWrites } = binding;
  const isShared = value.alternatives.some(({ type }) => sharedTypes.has(type) || (type === "function" && memberWrites.length > 0));
  if (!isShared) return withWrites(value, memberWrites, context);
  const { list, complete } = aliasWritesOf(binding, context.file.bindings);
  const known = withWrites(value, [...memberWrites, ...list], context);
  return complete ? known : withUnseenWrites(known, placeOf(binding.scope.node, context));
}

function withoutNullish(value: Value): Value {
  return { alternatives: value.alternatives.filter((one) => !isNullish(one)), unknowns: value.unknowns };
}

/** `let url; … url = "…";` in one block with nothing about it in between: nobody sees the `undefined`. */
function isSetAtOnce({ name, definitions, assignments, scope }: Binding, context: Context): boolean {
  const [definition] = definitions;
  if (definition?.kind !== "variable") return false;
  return assignments.slice(0, 4).some(({ node, operator }) => {
    let at: TSESTree.Node = node;
    while (at.parent && /Pattern$|^Property$|^RestElement$/.test(at.parent.type)) at = at.parent;
    const statement = at.parent?.type === "AssignmentExpression" && at.parent.left === at ? at.parent.parent : undefined;
    if (operator !== "=" || statement?.type !== "ExpressionStatement") return false;
    const block = statement.parent;
    if (block !== scope.node && !(block.type === "BlockStatement" && block.parent === scope.node)) return false;
    // The name must not stand in its new value either.
    const { text } = context.file.source;
    const between = text.slice(definition.node.range[1], statement.range[0]) + text.slice(node.range[1], statement.range[1]);
    return !new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`, "u").test(between);
  });
}

/** `url += "?page=" + page`: appended once, the result is known; appended in several places, only its beginning is. */
function appendedValue(assignment: Assignment, base: Value, binding: Binding, context: Context): Value {
  const once = binding.assignments.filter(({ operator }) => operator === "+=").length === 1 && !isInLoop(assignment.node, binding.scope.node);
  if (once) return add(base, context.engine.evaluate(assignment.source, context));
  return add(base, known(textOf([hole({ reason: "assigned-elsewhere", place: placeOf(assignment.node, context) })])));
}
