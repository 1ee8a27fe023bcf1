import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { constant, flatMap, known, text, unknown } from "../abstract/make-value.js";
import { matchesPattern } from "../texts/match-pattern.js";
import { binaryValue, logicalValue, negated } from "./operators.js";
import { booleanValue, isTruthy } from "../abstract/texts.js";
import type { Known, Value } from "../abstract/value.js";

/** One thing that is tested, taken to be one of its values. */
export interface Supposed {
  readonly one: Known;
  /** Whether a node reads the thing. */
  readonly isAt: (node: TSESTree.Node) => boolean;
  /** Whether the thing stands somewhere in a node. */
  readonly isIn: (node: TSESTree.Node) => boolean;
}

/** Tests within tests deeper than this are not written by people. */
const maximumDepth = 12;

/** How a test comes out for one value of what it tests; undefined when that cannot be told. */
export function answerTo(test: TSESTree.Node, supposed: Supposed, context: Context): boolean | undefined {
  const { engine } = context;
  const before = engine.cycles;
  const value = supposedValue(test, supposed, context, 0);
  if (engine.cycles !== before) {
    // Asked for in the middle of a definition that the test needs: it says nothing, and leaves no trace.
    engine.cycles = before;
    return undefined;
  }
  const answers = new Set(value.alternatives.map(isTruthy));
  const [answer] = answers;
  return answers.size === 1 && value.unknowns.length === 0 ? answer : undefined;
}

function supposedValue(expression: TSESTree.Node, supposed: Supposed, context: Context, depth: number): Value {
  const node = unwrap(expression);
  const place = placeOf(node, context);
  if (supposed.isAt(node)) return known(supposed.one);
  if (depth > maximumDepth || !supposed.isIn(node)) return context.engine.evaluate(node, context);
  const within = (part: TSESTree.Node): Value => supposedValue(part, supposed, context, depth + 1);
  switch (node.type) {
    case "UnaryExpression":
      if (node.operator === "!") return negated(within(node.argument), place);
      if (node.operator === "typeof") return flatMap(within(node.argument), typeOf);
      return node.operator === "~" ? flatMap(within(node.argument), complement) : unknown("unsupported", place);
    case "LogicalExpression":
      return logicalValue(node.operator, within(node.left), () => within(node.right));
    case "BinaryExpression":
      return node.operator === "+" ? unknown("unsupported", place) : binaryValue(node.operator, within(node.left), within(node.right), place);
    case "MemberExpression": {
      const key = staticKey(node);
      return key === undefined ? unknown("unsupported", place) : context.engine.property(within(node.object), key, context);
    }
    case "CallExpression":
      return called(node, within, context);
    default:
      return unknown("unsupported", place);
  }
}

function called(node: TSESTree.CallExpression, within: (part: TSESTree.Node) => Value, context: Context): Value {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  if (callee.type === "MemberExpression" && staticKey(callee) === "match" && first) return isMatch(within(callee.object), within(first));
  if (node.arguments.some(({ type }) => type === "SpreadElement")) return unknown("call", placeOf(node, context));
  const list = node.arguments.map((argument) => () => within(argument));
  return context.engine.call(within(callee), { node, list, open: false, isNew: false }, context);
}

/** `url.match(/^https?:/)`, which gives a list or `null`. */
function isMatch(receiver: Value, pattern: Value): Value {
  const [regexp, ...others] = pattern.alternatives;
  if (regexp?.type !== "regexp" || others.length > 0 || pattern.unknowns.length > 0) return unknown("call");
  return flatMap(receiver, (one) => one.type === "text" ? booleanValue(matchesPattern(regexp, one)) : unknown("call"));
}

function typeOf(one: Known): Value {
  if (one.type === "text") return one.pieces.some((piece) => piece.text !== undefined) ? known(text("string")) : unknown("unsupported");
  return one.type === "constant" ? known(text(one.value === null ? "object" : typeof one.value)) : unknown("unsupported");
}

function complement(one: Known): Value {
  return one.type === "constant" && typeof one.value === "number" ? known(constant(~one.value)) : unknown("unsupported");
}
