import type { TSESTree } from "@typescript-eslint/utils";
import type { Definition } from "../../syntax/script/bindings.js";
import { arrayOf } from "../abstract/array-value.js";
import type { Context } from "../abstract/context.js";
import { callArguments, once, placeOf } from "../abstract/context.js";
import type { Frame } from "../abstract/frame.js";
import { findFrame } from "../abstract/frame.js";
import { constant, known, unknown } from "../abstract/make-value.js";
import { applyPath } from "../objects/pattern-path.js";
import { elementsOf } from "../objects/computed-property.js";
import type { Value } from "../abstract/value.js";

type ParameterDefinition = Extract<Definition, { kind: "parameter" }>;

/** Methods of arrays that hand each element to argument 0's first parameter. */
const elementCallbacks: ReadonlySet<string> = new Set([
  "forEach", "map", "filter", "find", "some", "every", "flatMap", "findIndex", "findLast",
]);

/** A parameter: the argument, when the call is being followed; else what the syntax around the function gives away. */
export function parameterValue(definition: ParameterDefinition, context: Context): Value {
  const { function: node, index, path } = definition;
  const frame = findFrame(context.frame, node);
  const [first, ...rest] = path;
  if (first?.kind === "rest-elements") {
    const place = placeOf(node, context);
    const whole = arrayOf(frame ? frame.arguments.slice(first.from) : [], place, !frame?.open);
    const added = frame ? [] : [() => unknown("parameter", place, { function: node, index })];
    return applyPath(known({ ...whole, added }), rest, context);
  }
  const whole = frame ? argumentOf(frame, index, node, context) : uncalledParameter(node, index, context);
  return applyPath(whole, path, context);
}

function argumentOf(frame: Frame, index: number, node: TSESTree.FunctionLike, context: Context): Value {
  const argument = frame.arguments[index];
  if (argument) return argument();
  return frame.open ? unknown("parameter", placeOf(node, context)) : known(constant(undefined, placeOf(node, context)));
}

function uncalledParameter(node: TSESTree.FunctionLike, index: number, context: Context): Value {
  const { parent } = node;
  if (parent?.type === "CallExpression") {
    if (parent.callee === node) return immediateArgument(parent, index, context);
    if (parent.arguments[0] === node && index === 0 && !isFunctionCall(parent)) {
      const given = callbackValue(parent, context);
      if (given) return given;
    }
  }
  // `(function (api) { … }).call(this, wx)`
  if (parent?.type === "MemberExpression" && parent.object === node && parent.parent.type === "CallExpression" && isFunctionCall(parent.parent)) {
    return immediateArgument(parent.parent, index + 1, context);
  }
  const parameter = node.params[index];
  const place = parameter ? placeOf(parameter, context) : undefined;
  return unknown("parameter", place, { function: node, index });
}

function isFunctionCall({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" && callee.property.name === "call";
}

/** `(function (api) { … })(wx)` is called with what it is given, and only there. */
function immediateArgument(call: TSESTree.CallExpression, index: number, context: Context): Value {
  const { list, open } = callArguments(call, context);
  const argument = list[index];
  return argument ? argument() : open ? unknown("parameter") : known(constant(undefined));
}

function callbackValue(call: TSESTree.CallExpression, context: Context): Value | undefined {
  const { callee } = call;
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return undefined;
  const object = once(() => context.engine.evaluate(callee.object, context), context.engine);
  if (elementCallbacks.has(callee.property.name)) {
    const arrays = object().alternatives.filter(({ type }) => type === "array");
    if (arrays.length === 0) return undefined;
    return elementsOf({ alternatives: arrays, unknowns: object().unknowns }, context);
  }
  // A promise is evaluated as what it resolves to.
  return callee.property.name === "then" ? object() : undefined;
}
