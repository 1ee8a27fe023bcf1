import { mayEnd } from "../../syntax/script/completion.js";
import { isFunction } from "../../syntax/script/node-shapes.js";
import { callBuiltin } from "./builtins.js";
import type { CallArguments, Context } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { isDead, mayReachEnd } from "../conditions/dead-code.js";
import type { Frame } from "../abstract/frame.js";
import { guardOf } from "../conditions/guards.js";
import { constant, known, present, union, unknown } from "../abstract/make-value.js";
import { platformResult } from "./platform-objects.js";
import { originOf } from "../abstract/origin.js";
import type { FunctionValue, InstanceValue, Known, Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

/** Calls within calls that are followed; real wrappers need three or four. */
const maximumDepth = 24;

/** What a call gives back, over everything that its callee can be. */
export function callValue(callee: Value, call: CallArguments, context: Context): Value {
  const results = present(callee).alternatives.map((one) => callKnown(one, call, context));
  // The result of calling something unknown stays the affair of whoever decides what is called.
  return union([...results, { alternatives: [], unknowns: callee.unknowns }]);
}

function callKnown(callee: Known, call: CallArguments, context: Context): Value {
  switch (callee.type) {
    case "function":
      if (call.isNew) return construct(callee, call, context);
      return callFunction(callee, call, context);
    case "class":
      return known(instanceOf(callee, call, context));
    case "platform":
      return platformResult(callee);
    case "builtin":
      return callBuiltin(callee, call, context);
    default:
      return unknown("call", placeOf(call.node, context));
  }
}

/** With arguments that cannot be told, it is some instance. */
function instanceOf(of: InstanceValue["of"], call: CallArguments, context: Context): InstanceValue {
  const origin = once(() => originOf(call.node, context.file, context.frame));
  return { type: "instance", of, arguments: call.open ? undefined : call.list, members: [], origin };
}

/** `new Http()` of a function gives the object that the function returns, if it does. */
function construct(callee: FunctionValue, call: CallArguments, context: Context): Value {
  const instance = known(instanceOf(callee, call, context));
  if (callee.file.bindings.functions.get(callee.node)?.returns.length === 0) return instance;
  const returned = callFunction(callee, call, context);
  const objects = returned.alternatives.filter((one) => one.type !== "constant" && one.type !== "text");
  const isObject = objects.length === returned.alternatives.length && returned.unknowns.length === 0;
  return isObject ? returned : union([instance, { alternatives: objects, unknowns: returned.unknowns }]);
}

function callFunction(callee: FunctionValue, call: CallArguments, context: Context): Value {
  const facts = callee.file.bindings.functions.get(callee.node);
  if (!facts || facts.yields) return unknown("call", placeOf(call.node, context));
  const frame = enter(callee, call, context);
  if (!frame) return unknown("too-deep", placeOf(call.node, context));
  const inside: Context = { file: callee.file, frame, engine: context.engine };
  const { body } = callee.node;
  const returned = facts.returns.filter((node) => !isDead(node, inside)).map((node) => when(context.engine.evaluate(node, inside), guardOf(node, inside)));
  if (facts.returnsNothing || (body?.type === "BlockStatement" && mayEnd(body) && mayReachEnd(body, inside))) returned.push(known(constant(undefined, placeOf(callee.node, inside))));
  return union(returned);
}

/** The frame of a call, or nothing when calls go too deep or in circles. */
export function enter(callee: FunctionValue, call: CallArguments, context: Context): Frame | undefined {
  if (!isFunction(callee.node)) return undefined;
  const depth = (context.frame?.depth ?? 0) + 1;
  if (depth > maximumDepth || isRecursive(callee, call, context.frame)) return undefined;
  return {
    function: callee.node,
    arguments: call.list,
    open: call.open,
    self: callee.self,
    parent: callee.frame,
    depth,
    memory: new Map(),
    site: once(() => originOf(call.node, context.file, context.frame)),
    caller: context.frame,
  };
}

/**
 * Whether the function is already being called further out: one such call says all that another would. One that
 * counts down comes to an end.
 */
function isRecursive(callee: FunctionValue, call: CallArguments, frame: Frame | undefined): boolean {
  let times = 0;
  for (let at = frame; at; at = at.caller) {
    if (at.function === callee.node) times += 1;
  }
  return times > 1 && !isCounting(call);
}

function isCounting({ list, open }: CallArguments): boolean {
  return list.length > 0 && !open && list.every((argument) => {
    const { alternatives: [only, ...others], unknowns } = argument();
    return only?.type === "constant" && others.length === 0 && unknowns.length === 0;
  });
}
