import type { TSESTree } from "@typescript-eslint/utils";
import type { Assignment, Binding, Definition } from "../../syntax/script/bindings.js";
import { findBinding } from "../../syntax/script/bindings.js";
import { functionAround, isFunction, rootOf } from "../../syntax/script/node-shapes.js";
import { assignedValue, declaredValue, isInLoop } from "./assigned-value.js";
import type { Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { isDead, outcomeOf } from "../conditions/dead-code.js";
import { guardOf, isExit, whenAnswered } from "../conditions/guards.js";
import { keptBehind } from "../conditions/kept-value.js";
import { constant, known, nothing, union } from "../abstract/make-value.js";
import { passing } from "../conditions/tested-name.js";
import { add } from "../abstract/texts.js";
import type { Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

/** A name that is set more often is not followed from statement to statement. */
const maximumEvents = 32;

type Declared = Extract<Definition, { kind: "variable" }>;

/** Where a name is set: `at` is the name in an assignment, or its declarator. */
type Event =
  | { readonly at: TSESTree.Node; readonly assignment: Assignment }
  | { readonly at: TSESTree.VariableDeclarator; readonly declared: Declared };

/** One name, asked about at one place, or for what it is in the end. */
interface Question {
  readonly reader: TSESTree.Identifier | undefined;
  readonly binding: Binding;
  readonly home: TSESTree.Node;
  /** In source order. */
  readonly events: readonly Event[];
  readonly context: Context;
  readonly known: Map<TSESTree.Node, Value | undefined>;
}

/**
 * What a name is where it is read, when that can be told from the statements before: `url = "ws:" + url;` leaves
 * nothing of what was there. Undefined where a loop or another function can come in between, and the order says nothing.
 */
export function reachingValue(reader: TSESTree.Identifier, binding: Binding, context: Context): Value | undefined {
  // Where the name is declared, what is asked for is all that it holds.
  if (reader.parent.type === "VariableDeclarator" && reader.parent.id === reader) return undefined;
  const question = questionOf(binding, reader, context);
  const hoisted = question && hoistedFunction(reader, question.home);
  return hoisted ? valueAfterAll(hoisted, question) : question && valueBefore(reader, question);
}

/** The same for a name of a module once that has run, as others import it. */
export function finalValue(binding: Binding, context: Context): Value | undefined {
  const question = questionOf(binding, undefined, context);
  return question?.home.type === "Program" ? valueAtEnd(question.home, question) : undefined;
}

function questionOf(binding: Binding, reader: TSESTree.Identifier | undefined, context: Context): Question | undefined {
  const { assignments, definitions, scope } = binding;
  if (assignments.length === 0 || assignments.length + definitions.length > maximumEvents) return undefined;
  if (!definitions.every(({ kind }) => kind === "variable" || (kind === "parameter" && definitions.length === 1))) return undefined;
  const home = functionAround(scope.node);
  if (assignments.some(({ node }) => functionAround(node) !== home)) return undefined;
  return { reader, binding, home, events: eventsOf(binding), context, known: new Map() };
}

function eventsOf({ assignments, definitions }: Binding): readonly Event[] {
  const declared = definitions.flatMap((definition): Event[] => {
    // `var url;` leaves what is there.
    if (definition.kind !== "variable" || (!definition.source && definition.node.parent.kind === "var")) return [];
    return [{ at: definition.node, declared: definition }];
  });
  const assigned = assignments.map((assignment): Event => ({ at: assignment.node, assignment }));
  return [...declared, ...assigned].sort((a, b) => a.at.range[0] - b.at.range[0]);
}

/** The outermost declared function around a place, which can be called from anywhere in its home. */
function hoistedFunction(node: TSESTree.Node, home: TSESTree.Node): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  for (let at: TSESTree.Node | undefined = node; at && at !== home; at = at.parent) {
    if (at.type === "FunctionDeclaration") found = at;
  }
  return found;
}

/** In a declared function the name has its last value, unless the function can be called while it is being set. */
function valueAfterAll(hoisted: TSESTree.Node, question: Question): Value | undefined {
  const { home, events, context: { file } } = question;
  const body = home.type === "Program" ? home : "body" in home ? home.body as TSESTree.Node : undefined;
  const [first, last] = [events[0], events.at(-1)];
  const isOfBody = hoisted.parent === body || hoisted.parent?.type === "ExportNamedDeclaration";
  if (!first || !last || !body || !isOfBody) return undefined;
  const [from] = first.at.range;
  const until = statementOf(last.at).range[1];
  const runsMeanwhile = [...file.bindings.calls, ...file.bindings.constructions].some((call) => {
    if (call.range[1] <= from || call.range[0] >= until || functionAround(call) !== home) return false;
    const root = rootOf(call.callee);
    return root.type !== "Identifier" || root.name === "require" || findBinding(file.bindings, root, root.name) !== undefined
      || call.arguments.some((argument) => argument.type !== "Literal");
  });
  return runsMeanwhile ? undefined : valueAtEnd(body, question);
}

function statementOf(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && !/Statement$|Declaration$/.test(at.type)) at = at.parent;
  return at;
}

/** What the name is when `node` is reached. */
function valueBefore(node: TSESTree.Node, question: Question): Value | undefined {
  const { events, home } = question;
  if (isSetAround(node, question)) return undefined;
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    if (at === home && at.type !== "Program") return isFunction(at) && child === at.body ? initialValue(question) : undefined;
    switch (at.type) {
      case "Program":
      case "BlockStatement":
      case "VariableDeclaration":
      case "SwitchCase": {
        const before = lastEventIn(at, child.range[0], events);
        if (before) return before.at === at || (at.type === "SwitchCase" && at.test && contains(at.test, before.at)) ? undefined : valueAfter(childAround(before.at, at), question);
        break;
      }
      case "IfStatement":
        if (child !== at.test && eventsIn(at.test, events).length > 0) return undefined;
        break;
      case "SwitchStatement":
        if (lastEventIn(at, child.range[0], events)) return undefined;
        break;
      case "TryStatement":
        if (child !== at.block && lastEventIn(at, child.range[0], events)) return undefined;
        break;
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
      case "WhileStatement":
      case "DoWhileStatement":
        if (eventsIn(at, events).length > 0) return undefined;
        break;
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        // It runs after it was made, and maybe after all that follows.
        if (events.some((event) => event.at.range[0] >= at.range[0]) || isSetAround(at, question)) return undefined;
        break;
      case "ClassBody":
      case "FunctionDeclaration":
      case "TSModuleBlock":
        return undefined;
      default:
        break;
    }
  }
  return initialValue(question);
}

/** Whether the name is also set within the expression that reads it, other than by what is made of the reading. */
function isSetAround(node: TSESTree.Node, { events }: Question): boolean {
  let top = node;
  while (top.parent && !/Statement$|Declaration$|^VariableDeclarator$|^SwitchCase$|^Program$|Function/.test(top.parent.type)) top = top.parent;
  const within = eventsIn(top, events);
  if (within.length === 0 || top === node) return false;
  return !(within.length === 1 && top.type === "AssignmentExpression" && contains(top.right, node));
}

/** What the name is when something that sets it has run; nothing where it does not end. */
function valueAfter(node: TSESTree.Node, question: Question): Value | undefined {
  if (question.known.has(node)) return question.known.get(node);
  const value = computeAfter(node, question);
  question.known.set(node, value);
  return value;
}

function computeAfter(node: TSESTree.Node, question: Question): Value | undefined {
  switch (node.type) {
    case "BlockStatement":
      return isExit(node) ? nothing : valueAtEnd(node, question);
    case "IfStatement":
      return afterIf(node, question);
    case "ExpressionStatement":
    case "VariableDeclaration":
    case "VariableDeclarator": {
      const within = eventsIn(node, question.events);
      const [last] = within.slice(-1);
      if (!last) return undefined;
      const isPlain = "declared" in last
        ? node.type === "VariableDeclarator" || within.every((event) => "declared" in event)
        : within.length === 1 && node.type === "ExpressionStatement" && node.expression.type === "AssignmentExpression" && contains(node.expression.left, last.at);
      if (isPlain) return valueOfEvent(last, question);
      const logical = node.type === "ExpressionStatement" && node.expression.type === "LogicalExpression" ? node.expression : undefined;
      const isRight = logical?.right.type === "AssignmentExpression" && within.length === 1 && contains(logical.right.left, last.at);
      return isRight ? afterLogical(logical, last, question) : afterMaybe(node, question);
    }
    default:
      return afterMaybe(node, question);
  }
}

/** `u.startsWith("http") || (u = "http://" + u)`. */
function afterLogical({ left, operator }: TSESTree.LogicalExpression, event: Event, question: Question): Value | undefined {
  const isYes = operator === "||";
  const before = operator === "??" ? undefined : valueBefore(statementOf(left), question);
  if (outcomeOf(left, question.context) === isYes) return before;
  return before && both(passedBy(before, left, isYes, question), () => valueOfEvent(event, question));
}

/** What is left of a name behind a test that did not set it. */
function passedBy(before: Value, test: TSESTree.Expression, isYes: boolean, { reader, context }: Question): Value {
  if (outcomeOf(test, context) === !isYes) return nothing;
  const passed = reader ? passing(before, reader, test, isYes, context) : before;
  return when(passed, whenAnswered(test, isYes, context));
}

function valueAtEnd(block: TSESTree.Node, question: Question): Value | undefined {
  const last = lastEventIn(block, block.range[1], question.events);
  return last ? valueAfter(childAround(last.at, block), question) : undefined;
}

function afterIf(node: TSESTree.IfStatement, question: Question): Value | undefined {
  const { events } = question;
  if (eventsIn(node.test, events).length > 0) return afterMaybe(node, question);
  const outcome = outcomeOf(node.test, question.context);
  const side = (branch: TSESTree.Statement | null, isYes: boolean): Value | undefined => {
    if ((branch && isExit(branch)) || outcome === !isYes) return nothing;
    if (branch && eventsIn(branch, events).length > 0) return valueAfter(branch, question);
    const before = valueBefore(node, question);
    return before && passedBy(before, node.test, isYes, question);
  };
  const { consequent, alternate } = node;
  const isOnlyUnset = alternate === null || eventsIn(alternate, events).length === 0;
  // What was there comes first.
  return isOnlyUnset ? both(side(alternate, false), () => side(consequent, true)) : both(side(consequent, true), () => side(alternate, false));
}

/** After something of which nobody follows how far it runs: what was before, or anything that it sets. */
function afterMaybe(node: TSESTree.Node, question: Question): Value | undefined {
  const within = eventsIn(node, question.events);
  if (within.some(({ at }) => isInLoop(at, node.parent ?? node))) return undefined;
  let value = valueBefore(node, question);
  if (value && node.type === "SwitchStatement") value = when(value, keptBehind(node, question.binding, question.context));
  for (const event of within) if (!isDead(event.at, question.context)) value = both(value, () => valueOfEvent(event, question));
  return value;
}

function valueOfEvent(event: Event, question: Question): Value | undefined {
  const { binding, context } = question;
  if ("declared" in event) return declaredValue(event.declared, binding, context);
  const { assignment } = event;
  const before = (): Value | undefined => valueBefore(statementOf(assignment.node), question);
  switch (assignment.operator) {
    case "=":
      return assignedValue(assignment, context);
    case "+=": {
      const start = before();
      return start && when(add(start, context.engine.evaluate(assignment.source, context)), guardOf(assignment.node, context));
    }
    default:
      return both(before(), () => assignedValue(assignment, context));
  }
}

function initialValue({ binding, context }: Question): Value {
  const [definition] = binding.definitions;
  return definition?.kind === "parameter" ? declaredValue(definition, binding, context) : known(constant(undefined, placeOf(binding.scope.node, context)));
}

function both(one: Value | undefined, other: () => Value | undefined): Value | undefined {
  const second = one && other();
  return second && union([one, second]);
}

function eventsIn(node: TSESTree.Node, events: readonly Event[]): readonly Event[] {
  return events.filter(({ at }) => contains(node, at));
}

function lastEventIn(node: TSESTree.Node, before: number, events: readonly Event[]): Event | undefined {
  return events.findLast(({ at }) => contains(node, at) && at.range[0] < before);
}

function contains(node: TSESTree.Node, inner: TSESTree.Node): boolean {
  return node.range[0] <= inner.range[0] && inner.range[1] <= node.range[1];
}

function childAround(node: TSESTree.Node, parent: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && at.parent !== parent) at = at.parent;
  return at;
}
