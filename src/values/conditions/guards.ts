import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "../../syntax/script/node-shapes.js";
import { both, either, isNever, never } from "../abstract/condition.js";
import type { When } from "../abstract/condition.js";
import type { Context } from "../abstract/context.js";
import { outcomeOf } from "./dead-code.js";
import { answersTo, compareByEnvironment } from "./environment-test.js";
import type { Answers } from "./environment-test.js";

/** Words in conditions that ask for the environment. Others are not worked out: they say nothing of it. */
const environmentWord = /env|dev|debug|trial|release|prod|mode|version|stag|beta|gray|local|online|test/iu;

/** Cases of one `switch`, and ways out before a statement, beyond which nobody follows what is left. */
const maximumBranches = 32;

const always: Answers = { yes: undefined, no: undefined };

/**
 * The environments in which a place of a function, or of a module, is reached, as far as the conditions around it and
 * the ways out before it tell: `if (env === "develop") return …; return …`.
 */
export function guardOf(node: TSESTree.Node, context: Context): When {
  let condition: When;
  let child = node;
  for (let at = node.parent; at && !isFunction(at) && !isNever(condition); child = at, at = at.parent) {
    switch (at.type) {
      case "IfStatement":
        if (child !== at.test) condition = both(condition, sideOf(at, child, context));
        break;
      case "LogicalExpression":
        if (child === at.right && at.operator !== "??") condition = both(condition, whenAnswered(at.left, at.operator === "&&", context));
        break;
      case "SwitchStatement":
        if (child.type === "SwitchCase") condition = both(condition, caseOf(at, at.cases.indexOf(child), context));
        break;
      case "BlockStatement":
      case "Program":
        condition = both(condition, behindExits(at.body, child, context));
        break;
      default:
        break;
    }
  }
  return isNever(condition) ? undefined : condition;
}

function sideOf(statement: TSESTree.IfStatement, child: TSESTree.Node, context: Context): When {
  return whenAnswered(statement.test, child === statement.consequent, context);
}

/** Where a statement stands in its block, by halves: generated code has thousands in one. */
function indexAt(body: readonly TSESTree.Statement[], child: TSESTree.Node): number {
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((body[middle] as TSESTree.Statement).range[0] < child.range[0]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `if (isDevelop) return …;` lets only the other environments pass. */
function behindExits(body: readonly TSESTree.Statement[], child: TSESTree.Node, context: Context): When {
  let condition: When;
  for (const { test, isYes } of exitsBefore(body, child)) condition = both(condition, whenAnswered(test, isYes, context));
  return condition;
}

/** A way out before a statement: who comes past it has had this answer to its test. */
export interface Exit {
  readonly statement: TSESTree.IfStatement;
  readonly test: TSESTree.Expression;
  readonly isYes: boolean;
}

/** The ways out before a statement of a block: `if (…) return;`. */
export function exitsBefore(body: readonly TSESTree.Statement[], child: TSESTree.Node): Exit[] {
  const index = indexAt(body, child);
  const exits: Exit[] = [];
  for (const statement of body.slice(Math.max(0, index - maximumBranches), index)) {
    if (statement.type !== "IfStatement") continue;
    if (isExit(statement.consequent)) exits.push({ statement, test: statement.test, isYes: false });
    else if (statement.alternate && isExit(statement.alternate)) exits.push({ statement, test: statement.test, isYes: true });
  }
  return exits;
}

/**
 * A case is entered by its own test, or from the case above it that does not end. With the index behind the last one,
 * what none of them is for.
 */
export function caseOf({ discriminant, cases }: TSESTree.SwitchStatement, index: number, context: Context): When {
  if (cases.length > maximumBranches || !asksForEnvironment(discriminant, context)) return undefined;
  const evaluate = (node: TSESTree.Node): ReturnType<Context["engine"]["evaluate"]> => context.engine.evaluate(node, context);
  const compare = (test: TSESTree.Expression): Answers =>
    quietly(context, () => compareByEnvironment(evaluate(discriminant), evaluate(test)) ?? always);
  const entered = (test: TSESTree.Expression | null): When => {
    if (test) return compare(test).yes;
    return cases.reduce<When>((condition, one) => one.test ? both(condition, compare(one.test).no) : condition, undefined);
  };
  if (index === cases.length) return entered(null);
  let condition: When = never;
  for (let at = index; at >= 0; at -= 1) {
    const one = cases[at];
    if (!one || (at < index && isEnded(one))) break;
    condition = either(condition, entered(one.test));
  }
  return condition;
}

/** Whether the case behind this one is only entered by its own test. */
export function isEnded({ consequent }: TSESTree.SwitchCase): boolean {
  const last = consequent.at(-1);
  const end = last?.type === "BlockStatement" ? last.body.at(-1) : last;
  return end !== undefined && /^(?:Break|Return|Throw|Continue)Statement$/u.test(end.type);
}

/** Whether nothing comes after a statement: it returns or throws. */
export function isExit(statement: TSESTree.Statement): boolean {
  const last = statement.type === "BlockStatement" ? statement.body.at(-1) : statement;
  return last?.type === "ReturnStatement" || last?.type === "ThrowStatement";
}

/** The environments in which a condition has this answer. */
export function whenAnswered(test: TSESTree.Expression, isYes: boolean, context: Context): When {
  const { yes, no } = environmentAnswers(test, context);
  return isYes ? yes : no;
}

/** The environments in which a test comes out each way. */
export function answersAt(test: TSESTree.Expression, context: Context): Answers {
  const outcome = outcomeOf(test, context);
  if (outcome !== undefined) return outcome ? { yes: undefined, no: never } : { yes: never, no: undefined };
  return environmentAnswers(test, context);
}

function environmentAnswers(test: TSESTree.Expression, context: Context): Answers {
  if (context.engine.budget <= 0 || !asksForEnvironment(test, context)) return always;
  return quietly(context, () => answersTo(test, context));
}

function asksForEnvironment(test: TSESTree.Node, context: Context): boolean {
  return environmentWord.test(context.file.source.text.slice(...test.range));
}

/** A condition that is asked about in the middle of its own definition says nothing, and leaves no trace. */
function quietly(context: Context, compute: () => Answers): Answers {
  const { engine } = context;
  const before = engine.cycles;
  const answers = compute();
  if (engine.cycles === before) return answers;
  engine.cycles = before;
  return always;
}
