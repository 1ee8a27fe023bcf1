import type { TSESTree } from "@typescript-eslint/utils";
import { allBut, both, either, isNever, never, only } from "../abstract/condition.js";
import type { When } from "../abstract/condition.js";
import type { Context } from "../abstract/context.js";
import { union } from "../abstract/make-value.js";
import { isTruthy, plainValue, wholeText } from "../abstract/texts.js";
import type { Constant, Known, Value } from "../abstract/value.js";
import { conditionOf } from "../abstract/known-condition.js";

/** Conditions of conditions deeper than this are not written by people. */
const maximumDepth = 20;

/** The environments in which a value counts as true, and those in which it counts as false. */
export interface Answers {
  readonly yes: When;
  readonly no: When;
}

export function answersOf(value: Value): Answers {
  if (value.unknowns.length > 0 || value.alternatives.length === 0) return { yes: undefined, no: undefined };
  let yes: When = never;
  let no: When = never;
  for (const one of value.alternatives) {
    const answer = isTruthy(one);
    if (answer !== false) yes = either(yes, conditionOf(one));
    if (answer !== true) no = either(no, conditionOf(one));
  }
  return { yes, no };
}

/** The same for a condition as it is written: `isDevelop && flag` is only true where `isDevelop` is. */
export function answersTo(test: TSESTree.Expression, context: Context, depth = 0): Answers {
  const whole = answersOf(context.engine.evaluate(test, context));
  if (depth > maximumDepth) return whole;
  if (test.type === "UnaryExpression" && test.operator === "!") {
    const { yes, no } = answersTo(test.argument, context, depth + 1);
    return narrow(whole, { yes: no, no: yes });
  }
  if (test.type !== "LogicalExpression" || test.operator === "??") return whole;
  const left = answersTo(test.left, context, depth + 1);
  const right = answersTo(test.right, context, depth + 1);
  return narrow(whole, test.operator === "&&"
    ? { yes: both(left.yes, right.yes), no: either(left.no, both(left.yes, right.no)) }
    : { yes: either(left.yes, both(left.no, right.yes)), no: both(left.no, right.no) });
}

/** What the parts make impossible may be so because of a slip in the code: then the whole has the word. */
function narrow(whole: Answers, parts: Answers): Answers {
  const pick = (a: When, b: When): When => isNever(a) || isNever(b) ? a : both(a, b);
  return { yes: pick(whole.yes, parts.yes), no: pick(whole.no, parts.no) };
}

/** The truth of a comparison whose outcome the environment decides; undefined when it is none of those. */
export function comparedByEnvironment(left: Value, right: Value): Value | undefined {
  const answers = compareByEnvironment(left, right);
  return answers && union([answer(true, answers.yes), answer(false, answers.no)]);
}

/** When two values are equal. Something equal to none of the names that are known leaves both answers open. */
export function compareByEnvironment(left: Value, right: Value): Answers | undefined {
  const [decided, plain] = isPlain(right) ? [left, right] : [right, left];
  const [name] = plain.alternatives;
  if (!name || !isPlain(plain) || decided.unknowns.length > 0) return undefined;
  if (!decided.alternatives.some((one) => one.type === "switch" || conditionOf(one))) return undefined;
  let yes: When = never;
  let no: When = never;
  for (const one of decided.alternatives) {
    if (one.type === "switch") {
      const text = name.type === "text" ? wholeText(name) : undefined;
      if (text !== undefined) yes = either(yes, only(one.of, text));
      no = either(no, text === undefined ? undefined : allBut(one.of, text));
      continue;
    }
    const isSame = isEqual(one, name);
    if (isSame !== false) yes = either(yes, conditionOf(one));
    if (isSame !== true) no = either(no, conditionOf(one));
  }
  return yes === never ? undefined : { yes, no };
}

function answer(value: boolean, when: When): Value {
  if (when === never) return { alternatives: [], unknowns: [] };
  const constant: Constant = { type: "constant", value, place: undefined, when };
  return { alternatives: [constant], unknowns: [] };
}

/** One text or constant, whatever the environment. */
function isPlain({ alternatives: [one, ...others], unknowns }: Value): boolean {
  return one !== undefined && others.length === 0 && unknowns.length === 0 && plainValue(one) !== undefined && !conditionOf(one);
}

/** Undefined when it cannot be told. */
function isEqual(a: Known, b: Known): boolean | undefined {
  const left = plainValue(a);
  const right = plainValue(b);
  // `1 == "1"`
  if (!left || !right || typeof left.value !== typeof right.value) return undefined;
  return left.value === right.value;
}
