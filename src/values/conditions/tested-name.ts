import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding } from "../../syntax/script/bindings.js";
import { findBinding } from "../../syntax/script/bindings.js";
import { functionAround, isFunction, staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { Context } from "../abstract/context.js";
import { exitsBefore } from "./guards.js";
import { sparingly } from "./purse.js";
import type { Purse } from "./purse.js";
import { answerTo } from "./test-answer.js";
import type { Known, Value } from "../abstract/value.js";

type Subject = TSESTree.Identifier | TSESTree.MemberExpression;

/** A test that a place is behind. */
interface Passed {
  readonly test: TSESTree.Expression;
  readonly isYes: boolean;
  /** From here on what was tested must not change. */
  readonly from: number;
}

/** Steps for all tests around a place: a test that needs more asks for something else than the beginning of a text. */
const maximumSteps = 150;

/** More tests around a place say nothing new. */
const maximumTests = 8;

/**
 * A name where tests have let only some of its values pass: `if (!/^https?:/.test(url)) url = "http://" + url;` puts
 * nothing before `https://…`. Between the test and here the name must stay what it is.
 */
export function passedTests(value: Value, node: TSESTree.Identifier, binding: Binding, context: Context): Value {
  if (!value.alternatives.some(isPlain)) return value;
  const { assignments, scope } = binding;
  return withPassed(value, node, context, scope.node, assignments.length === 0, ({ from }) => isSteadyName(from, node, binding, context));
}

/** The same for a property: `options.url.startsWith("http") ? options.url : base + options.url`. */
export function passedPropertyTests(value: Value, node: TSESTree.MemberExpression, context: Context): Value {
  if (!value.alternatives.some(isPlain) || subjectKeys(node) === undefined) return value;
  return withPassed(value, node, context, undefined, false, ({ from }) => isSteadyProperty(from, node, context));
}

/** What is left of a name that has just had this answer to a test. */
export function passing(value: Value, subject: TSESTree.Identifier, test: TSESTree.Expression, isYes: boolean, context: Context): Value {
  if (!value.alternatives.some(isPlain)) return value;
  const passed = mentions(test, subject, context) ? { test, isYes, from: test.range[1] } : spelledOut({ test, isYes, from: test.range[1] }, context);
  return mentions(passed.test, subject, context) ? letPass(value, subject, passed, { steps: maximumSteps }, context) : value;
}

function withPassed(value: Value, node: Subject, context: Context, home: TSESTree.Node | undefined, isConstant: boolean, isSteady: (passed: Passed) => boolean): Value {
  let narrowed = value;
  let tests = 0;
  const purse: Purse = { steps: maximumSteps };
  let child: TSESTree.Node = node;
  for (let at: TSESTree.Node | undefined = node.parent; at && child !== home; child = at, at = at.parent) {
    if (!isConstant && (isFunction(at) || /^(?:For|While|DoWhile)/.test(at.type))) return narrowed;
    for (const one of testsAt(at, child)) {
      const passed = mentions(one.test, node, context) ? one : spelledOut(one, context);
      if (tests > maximumTests || !mentions(passed.test, node, context) || !isSteady(passed)) continue;
      tests += 1;
      narrowed = letPass(narrowed, node, passed, purse, context);
    }
  }
  return narrowed;
}

function testsAt(at: TSESTree.Node, child: TSESTree.Node): readonly Passed[] {
  const from = child.range[0];
  switch (at.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return child === at.test ? [] : [{ test: at.test, isYes: child === at.consequent, from }];
    case "LogicalExpression":
      return child === at.right && at.operator !== "??" ? [{ test: at.left, isYes: at.operator === "&&", from }] : [];
    case "BlockStatement":
    case "Program":
      return exitsBefore(at.body, child).map(({ statement, test, isYes }) => {
        // `if (!url) return; else url = next();`
        const onward = isYes ? statement.consequent : statement.alternate;
        return { test, isYes, from: onward ? onward.range[0] : statement.range[1] };
      });
    default:
      return [];
  }
}

function letPass(value: Value, subject: Subject, { test, isYes }: Passed, purse: Purse, context: Context): Value {
  const isAt = (node: TSESTree.Node): boolean => isSame(node, subject);
  const isIn = (node: TSESTree.Node): boolean => mentions(node, subject, context);
  const alternatives = value.alternatives.filter((one) => {
    const answer = isPlain(one) ? sparingly(purse, context, () => answerTo(test, { one, isAt, isIn }, context)) : undefined;
    return answer === undefined || answer === isYes;
  });
  return alternatives.length === value.alternatives.length ? value : { alternatives, unknowns: value.unknowns };
}

function isPlain({ type }: Known): boolean {
  return type === "text" || type === "constant";
}

/** `if (isWhole)` stands for `const isWhole = url.startsWith("http")`. */
function spelledOut(passed: Passed, context: Context): Passed {
  let { isYes } = passed;
  let test = unwrap(passed.test);
  for (; test.type === "UnaryExpression" && test.operator === "!"; test = unwrap(test.argument)) isYes = !isYes;
  const source = test.type === "Identifier" ? onlySource(test, context) : undefined;
  return source && functionAround(source) === functionAround(test) ? { test: source, isYes, from: source.range[1] } : passed;
}

function mentions(test: TSESTree.Node, subject: Subject, { file }: Context): boolean {
  const name = subject.type === "Identifier" ? subject.name : staticKey(subject);
  return name !== undefined && file.source.text.slice(...test.range).includes(name);
}

/** Whether the two read the same thing, as far as the words tell. */
function isSame(node: TSESTree.Node, subject: Subject): boolean {
  if (node.type === "Identifier") return subject.type === "Identifier" && node.name === subject.name;
  if (node.type !== "MemberExpression" || subject.type !== "MemberExpression") return false;
  const keys = subjectKeys(node);
  return keys !== undefined && keys.join("\n") === subjectKeys(subject)?.join("\n");
}

/** `options`, `url` for `options.url`. */
function subjectKeys(node: TSESTree.MemberExpression): readonly string[] | undefined {
  const key = staticKey(node);
  const object = unwrap(node.object);
  if (key === undefined) return undefined;
  if (object.type === "Identifier") return [object.name, key];
  if (object.type === "ThisExpression") return ["this", key];
  const above = object.type === "MemberExpression" ? subjectKeys(object) : undefined;
  return above && [...above, key];
}

/** Whether nothing is assigned to a name from an offset on until it is read. */
function isSteadyName(from: number, node: TSESTree.Identifier, { assignments }: Binding, context: Context): boolean {
  const [until] = node.range;
  const own = functionAround(node);
  let others = 0;
  for (const { node: target, source } of assignments) {
    if (functionAround(target) !== own) others += 1;
    else if (target.range[0] >= from && target.range[0] < until && !(source.range[0] <= until && source.range[1] >= node.range[1])) return false;
  }
  return others === 0 || !hasCall(context.file.source.text.slice(from, until));
}

/** The same of a property, of which nobody knows where else it is written: nothing may be called either. */
function isSteadyProperty(from: number, node: TSESTree.MemberExpression, context: Context): boolean {
  const { text } = context.file.source;
  const [until] = node.range;
  if (hasCall(text.slice(from, until))) return false;
  let end = until;
  for (let at: TSESTree.Node | undefined = node.parent; at && at.range[0] >= from; at = at.parent) {
    if (at.type === "AssignmentExpression") [end] = at.range;
  }
  return !/[^=!<>]=(?![=>])/.test(text.slice(from, end));
}

function hasCall(code: string): boolean {
  return /\(|\bawait\b|\byield\b/.test(code);
}

/** The definition of a name that is set once. */
function onlySource(node: TSESTree.Identifier, context: Context): TSESTree.Expression | undefined {
  const binding = findBinding(context.file.bindings, node, node.name);
  const [definition, ...others] = binding?.definitions ?? [];
  if (!binding || binding.assignments.length > 0 || others.length > 0 || definition?.kind !== "variable") return undefined;
  return definition.path.length === 0 ? definition.source : undefined;
}
