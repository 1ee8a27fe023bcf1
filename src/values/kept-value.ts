import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding } from "../syntax/script/bindings.js";
import { findBinding } from "../syntax/script/bindings.js";
import { isFunction, rootOf } from "../syntax/script/node-shapes.js";
import { both, either, never } from "./condition.js";
import type { When } from "./condition.js";
import type { Context } from "./context.js";
import { answersAt, caseOf, isEnded } from "./guards.js";

/** No template: those hold code. */
const plainText = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu;

const leaving = /\b(?:break|continue|return|throw)\b/u;

/** Branches within branches; nobody writes more. */
const maximumDepth = 16;

/**
 * The environments in which a name keeps the value it is declared with: of `let host = A; if (isRelease) host = B;`
 * all but release. Never, where each branch sets it. Always, as soon as somebody could see it in between.
 */
export function keptWhen(binding: Binding, context: Context): When {
  const [definition, ...others] = binding.definitions;
  const [first] = binding.assignments;
  if (definition?.kind !== "variable" || others.length > 0 || !first || definition.path.length > 0) return undefined;
  const declaration = definition.node.parent;
  const outer = declaration.parent.type === "ExportNamedDeclaration" ? declaration.parent.parent : declaration.parent;
  let statement: TSESTree.Node = first.node;
  while (statement.parent && statement.parent !== outer && !isFunction(statement)) statement = statement.parent;
  const isBlock = outer === binding.scope.node || (outer.type === "BlockStatement" && outer.parent === binding.scope.node);
  if (!isBlock || statement.parent !== outer || (statement.type !== "IfStatement" && statement.type !== "SwitchStatement")) return undefined;
  if (!isUnseen(definition.node.range[1], statement.range[1], binding, context)) return undefined;
  return keptBehind(statement, binding, context);
}

/** Whether a name is only set between two offsets, and nothing of the program is called there that could read it. */
function isUnseen(from: number, to: number, { name, assignments }: Binding, { file }: Context): boolean {
  const between = file.source.text.slice(from, to);
  const mentions = between.replaceAll(plainText, "").match(new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`, "gu"))?.length ?? 0;
  const settings = assignments.filter(({ node, operator }) => operator === "=" && node.range[0] >= from && node.range[1] <= to).length;
  if (mentions !== settings || /\b(?:await|yield)\b/u.test(between)) return false;
  return file.bindings.calls.every((call) => {
    if (call.range[0] < from || call.range[1] > to) return true;
    const head = rootOf(call.callee);
    return head.type === "Identifier" && !findBinding(file.bindings, head, head.name) && !call.arguments.some(isFunction);
  });
}

/** The same behind one statement: those in which nothing in it sets the name. */
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
