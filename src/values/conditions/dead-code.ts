import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "../../syntax/script/node-shapes.js";
import type { Context } from "../abstract/context.js";
import { conditionOf } from "../abstract/known-condition.js";
import { sparingly } from "./purse.js";
import type { Purse } from "./purse.js";
import { isTruthy, plainValue } from "../abstract/texts.js";
import type { Known, Value } from "../abstract/value.js";

/** Steps for all tests around a place: one that needs more asks for something else than a constant. */
const maximumSteps = 200;

/** Statements before a place, and cases of a `switch`, beyond which nobody follows what is left. */
const maximumBranches = 32;

/** What templates and frameworks write to as well, unseen: the data of pages, and of the application. */
const openState = /\b(?:this|_this|that|self|data|globalData)\b/u;

/** Values that are what they are: of what the platform has, nobody knows which phone has it. */
const steadyTypes: ReadonlySet<Known["type"]> = new Set(["array", "class", "constant", "function", "instance", "object", "regexp", "text"]);

/**
 * Whether a place of a function, or of a module, is never reached since tests before it can only come out one way:
 * `const stage = "production"; if (stage === "local") …`, `base("production")` with `if (env === "dev") return …` in it.
 */
export function isDead(node: TSESTree.Node, context: Context): boolean {
  const purse: Purse = { steps: maximumSteps };
  let child = node;
  for (let at = node.parent; at && !isFunction(at); child = at, at = at.parent) {
    if (isSkipped(at, child, purse, context)) return true;
  }
  return false;
}

/** Whether a function can come to its end without `return`. */
export function mayReachEnd(body: TSESTree.BlockStatement, context: Context): boolean {
  const purse: Purse = { steps: maximumSteps };
  return !body.body.slice(-maximumBranches).some((one) => leaves(one, purse, context, 0));
}

function isSkipped(at: TSESTree.Node, child: TSESTree.Node, purse: Purse, context: Context): boolean {
  switch (at.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return child !== at.test && outcomeOf(at.test, context, purse) === (child !== at.consequent);
    case "LogicalExpression":
      return child === at.right && at.operator !== "??" && outcomeOf(at.left, context, purse) === (at.operator === "||");
    case "SwitchStatement":
      return child.type === "SwitchCase" && !isEntered(at, at.cases.indexOf(child), purse, context);
    case "SwitchCase":
      return child !== at.test && isBehind(at.consequent, child, purse, context);
    case "BlockStatement":
    case "Program":
      return isBehind(at.body, child, purse, context);
    default:
      return false;
  }
}

/** Whether a statement before this one leads elsewhere for certain. */
function isBehind(body: readonly TSESTree.Statement[], child: TSESTree.Node, purse: Purse, context: Context): boolean {
  // A function is there before its block begins.
  if (body.length < 2 || child.type === "FunctionDeclaration") return false;
  let index = body.length - 1;
  while (index > 0 && (body[index] as TSESTree.Statement).range[0] > child.range[0]) index -= 1;
  return body.slice(Math.max(0, index - maximumBranches), index).some((one) => leaves(one, purse, context, 0));
}

/** Whether nothing behind a statement of the same block is reached. */
function leaves(statement: TSESTree.Statement, purse: Purse, context: Context, depth: number): boolean {
  if (depth > maximumBranches) return false;
  switch (statement.type) {
    case "BreakStatement":
    case "ContinueStatement":
    case "ReturnStatement":
    case "ThrowStatement":
      return true;
    case "BlockStatement":
      return statement.body.slice(-maximumBranches).some((one) => leaves(one, purse, context, depth + 1));
    case "IfStatement": {
      const { consequent, alternate } = statement;
      const yes = leaves(consequent, purse, context, depth + 1);
      const no = alternate ? leaves(alternate, purse, context, depth + 1) : false;
      if (yes === no) return yes;
      return outcomeOf(statement.test, context, purse) === yes;
    }
    default:
      return false;
  }
}

/** A case is entered by its own test, or from the case above it that does not end. */
function isEntered({ discriminant, cases }: TSESTree.SwitchStatement, index: number, purse: Purse, context: Context): boolean {
  if (cases.length > maximumBranches) return true;
  const given = plainValues(discriminant, purse, context);
  const tests = given ? cases.map(({ test }) => test ? plainValues(test, purse, context) : []) : [];
  if (!given || tests.some((one) => !one || one.length > 1)) return true;
  return given.some((value) => {
    const found = tests.findIndex((one) => one?.[0] !== undefined && one[0].value === value.value);
    const from = found >= 0 ? found : cases.findIndex(({ test }) => !test);
    if (from < 0 || from > index) return false;
    return !cases.slice(from, index).some(({ consequent }) => consequent.some((one) => leaves(one, purse, context, 0)));
  });
}

/** How a test comes out, where that is sure. */
export function outcomeOf(test: TSESTree.Expression, context: Context, purse: Purse = { steps: maximumSteps }): boolean | undefined {
  const value = settledValue(test, purse, context);
  const outcomes = new Set(value?.alternatives.map((one) => steadyTypes.has(one.type) && !conditionOf(one) ? isTruthy(one) : undefined));
  const [only] = outcomes;
  return outcomes.size === 1 ? only : undefined;
}

function plainValues(node: TSESTree.Expression, purse: Purse, context: Context): readonly { readonly value: unknown }[] | undefined {
  const value = settledValue(node, purse, context);
  const plain = value?.alternatives.map((one) => conditionOf(one) ? undefined : plainValue(one));
  return plain && plain.every((one) => one !== undefined) ? plain : undefined;
}

/**
 * What an expression is, where all that it can be is known. What is asked for in the middle of its own definition
 * says nothing, and leaves no trace; nor does what takes more steps than there are.
 */
function settledValue(node: TSESTree.Expression, purse: Purse, context: Context): Value | undefined {
  const { engine } = context;
  const { cycles } = engine;
  if (engine.budget <= 0 || purse.steps <= 0 || (openState.test(context.file.source.text.slice(...node.range)) && !isInClass(node))) return undefined;
  const value = sparingly(purse, context, () => engine.evaluate(node, context));
  const isCircular = engine.cycles !== cycles;
  engine.cycles = cycles;
  return !value || isCircular || value.unknowns.length > 0 || value.alternatives.length === 0 ? undefined : value;
}

function isInClass(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) if (at.type === "ClassBody") return true;
  return false;
}
