import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding } from "../../syntax/script/bindings.js";
import { both, either, never } from "../abstract/condition.js";
import type { When } from "../abstract/condition.js";
import type { Context } from "../abstract/context.js";
import { answersAt, caseOf, isEnded } from "./guards.js";

const leaving = /\b(?:break|continue|return|throw)\b/u;

/** Branches within branches; nobody writes more. */
const maximumDepth = 16;

/** The environments in which a name keeps its value behind a statement: those in which nothing in it sets the name. */
export function keptBehind(statement: TSESTree.Statement, binding: Binding, context: Context, depth = 0): When {
  if (depth > maximumDepth) return undefined;
  const inner = (list: readonly TSESTree.Statement[]): When => {
    let condition: When;
    for (const one of list) {
      condition = both(condition, keptBehind(one, binding, context, depth + 1));
      // Who leaves here does not come to what follows.
      if (leaving.test(context.file.source.text.slice(...one.range))) return condition;
    }
    return condition;
  };
  switch (statement.type) {
    case "ExpressionStatement":
      return binding.assignments.some(({ node, operator }) => operator === "=" && node.parent === statement.expression) ? never : undefined;
    case "BlockStatement":
      return inner(statement.body);
    case "IfStatement": {
      const { yes, no } = answersAt(statement.test, context);
      const otherwise = statement.alternate ? keptBehind(statement.alternate, binding, context, depth + 1) : undefined;
      return either(both(yes, keptBehind(statement.consequent, binding, context, depth + 1)), both(no, otherwise));
    }
    case "SwitchStatement": {
      const { length } = statement.cases;
      // Who falls through a case has come into the next one.
      const ways = statement.cases.map((one, index) => index === length - 1 || isEnded(one) ? both(caseOf(statement, index, context), inner(one.consequent)) : never);
      if (statement.cases.every(({ test }) => test)) ways.push(caseOf(statement, length, context));
      return ways.reduce<When>(either, never);
    }
    default:
      return undefined;
  }
}
