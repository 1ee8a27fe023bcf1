import type { Place } from "../../syntax/source-text.js";
import { comparedByEnvironment } from "./environment-test.js";
import { conditionOf } from "../abstract/known-condition.js";
import { constant, known, union, unknown } from "../abstract/make-value.js";
import { booleanValue, isTruthy, wholeText } from "../abstract/texts.js";
import type { Known, Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

/** All that a comparison, or a calculation but `+`, can give. */
export function binaryValue(operator: string, left: Value, right: Value, place: Place): Value {
  if (/^[!=]==?$/.test(operator)) {
    const compared = comparedByEnvironment(left, right);
    if (compared) return operator.startsWith("!") ? negated(compared, place) : compared;
  }
  const a = onlyConstant(left);
  const b = onlyConstant(right);
  if (!a || !b) return unknown("unsupported", place);
  switch (operator) {
    case "===":
      return known(constant(a.value === b.value));
    case "!==":
      return known(constant(a.value !== b.value));
    case "==":
      return booleanValue(looselyEqual(a.value, b.value));
    case "!=":
      return negate(looselyEqual(a.value, b.value));
    case "-":
    case "*":
    case "/":
    case "%":
      return arithmetic(operator, a.value, b.value);
    case ">":
    case "<":
    case ">=":
    case "<=":
      return compare(operator, a.value, b.value);
    default:
      return unknown("unsupported", place);
  }
}

/** `a || b`, `a && b`, `a ?? b` over all that the left side can be. */
export function logicalValue(operator: string, left: Value, right: () => Value): Value {
  const results = left.alternatives.map((alternative): Value => {
    const goesRight = takesRight(operator, alternative);
    if (goesRight === false) return known(alternative);
    const taken = when(right(), conditionOf(alternative));
    return goesRight === true ? taken : union([known(alternative), taken]);
  });
  if (left.unknowns.length > 0) results.push({ alternatives: [], unknowns: left.unknowns }, right());
  return union(results);
}

function takesRight(operator: string, value: Known): boolean | undefined {
  if (operator === "??") return value.type === "constant" && (value.value === null || value.value === undefined);
  const truthy = isTruthy(value);
  if (truthy === undefined) return undefined;
  return operator === "||" ? !truthy : truthy;
}

/** `!value`. */
export function negated(value: Value, place: Place): Value {
  return union([
    ...value.alternatives.map((one) => when(negate(isTruthy(one)), conditionOf(one))),
    ...(value.unknowns.length > 0 || value.alternatives.length === 0 ? [unknown("unsupported", place)] : []),
  ]);
}

function negate(answer: boolean | undefined): Value {
  return booleanValue(answer === undefined ? undefined : !answer);
}

/** `==` between values of two types converts them; only its common form, `x == null`, is followed. */
function looselyEqual(a: unknown, b: unknown): boolean | undefined {
  const isNothing = (value: unknown): boolean => value === null || value === undefined;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  return typeof a === typeof b ? a === b : undefined;
}

function arithmetic(operator: string, a: unknown, b: unknown): Value {
  if (typeof a !== "number" || typeof b !== "number") return unknown("unsupported");
  return known(constant(operator === "-" ? a - b : operator === "*" ? a * b : operator === "/" ? a / b : a % b));
}

function compare(operator: string, a: unknown, b: unknown): Value {
  if (typeof a !== "number" || typeof b !== "number") return unknown("unsupported");
  return known(constant(operator === ">" ? a > b : operator === "<" ? a < b : operator === ">=" ? a >= b : a <= b));
}

/** The one plain value that a value can have. */
function onlyConstant(value: Value): { readonly value: unknown } | undefined {
  const [only, ...others] = value.alternatives;
  if (!only || others.length > 0 || value.unknowns.length > 0) return undefined;
  if (only.type === "constant") return only;
  if (only.type !== "text") return undefined;
  const whole = wholeText(only);
  return whole === undefined ? undefined : { value: whole };
}
