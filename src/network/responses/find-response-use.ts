import type { TSESTree } from "@typescript-eslint/utils";
import { functionAround, staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { Place } from "../../syntax/source-text.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { functionsOf } from "../../values/abstract/read-value.js";
import type { FunctionValue, Value } from "../../values/abstract/value.js";
import { findAction } from "./handler-actions.js";
import type { CallOption } from "../options/call-options.js";
import { readOptions } from "../options/call-options.js";
import type { Way } from "./deliveries.js";
import { givesPromise } from "../results/gives-promise.js";
import type { NetworkCall } from "../network-call.js";
import type { Reading, ReadingOptions } from "./read-response.js";
import { hasStatusInterceptor } from "./interceptors.js";
import { readHandler, readHandlers, readPattern } from "./read-response.js";
import type { ResponseUse } from "../response-use.js";
import { unusedResponse } from "../response-use.js";

/** Follows a call's response to whoever looks at it: a handler among the options, `.then`, or `await`. */
export function findResponseUse(call: NetworkCall, engine: Engine): ResponseUse {
  if (!call.api.statusField) return unusedResponse;
  const use = followResponse(call, engine);
  const isIntercepted = use.status === "unchecked" && hasStatusInterceptor(call.file, call.platform, engine.modules);
  return isIntercepted ? { ...use, status: "checked" } : use;
}

function followResponse(call: NetworkCall, engine: Engine): ResponseUse {
  const success = call.options.find("success");
  if (success) return fromHandler(success, "success", call, engine);
  const awaited = givesPromise(call) ? fromPromise(call, engine) : undefined;
  if (awaited && awaited.status !== "none") return awaited;
  const complete = call.options.find("complete");
  if (complete) return fromHandler(complete, "complete", call, engine);
  if (call.options.node && !call.options.complete) return { ...unusedResponse, status: "delegated" };
  return awaited ?? unusedResponse;
}

/** The same for a call of a function that hands the response on; what does not look at the response at all is let be. */
export function findDeliveredUse(call: NetworkCall, way: Way, engine: Engine): ResponseUse {
  if (hasStatusInterceptor(call.file, call.platform, engine.modules)) return unusedResponse;
  const use = followWay(call, way, engine);
  return use.ignored || use.isForeign ? unusedResponse : use;
}

function followWay(call: NetworkCall, way: Way, engine: Engine): ResponseUse {
  if (way.kind === "promise") return fromPromise(call, engine);
  const node = call.node.arguments[way.index];
  if (!node || node.type === "SpreadElement") return unusedResponse;
  const value = ask(engine, node, { file: call.file, frame: undefined });
  if (way.kind === "option") {
    const option = readOptions(node, () => value).find(way.name);
    return option ? fromHandler(option, "success", call, engine) : unusedResponse;
  }
  const handlers = functionsOf(value);
  const base = { by: "success", handler: node, place: { source: call.file.source, range: node.range } } as const;
  if (handlers.length === 0) return { ...unusedResponse, ...base, status: "delegated" };
  return toHandlerUse(handlers, { engine, returns: false }, base, call);
}

function fromHandler(option: CallOption, by: "success" | "complete", call: NetworkCall, engine: Engine): ResponseUse {
  const node = option.valueNode ?? call.options.node ?? call.node;
  const handlers = functionsOf(option.value);
  const base = { by, handler: option.valueNode, place: { source: call.file.source, range: node.range } };
  if (handlers.length === 0) return { ...unusedResponse, ...base, status: isGiven(option.value) ? "delegated" : "none" };
  return toHandlerUse(handlers, { engine, returns: false }, base, call);
}

/** A handler that acts on its success without a look at the response takes an error page for one. */
function toHandlerUse(handlers: readonly FunctionValue[], options: ReadingOptions, base: Base, call: NetworkCall): ResponseUse {
  const reading = readHandlers(handlers, options);
  // Of several handlers, one may be blind and do nothing (`success() {}` as a default) and another look.
  const action = isBlind(reading) ? findFirstAction(handlers.filter((one) => isBlind(readHandler(one, options)))) : undefined;
  if (!action) return toUse(reading, base, call);
  const blind = { ...reading, status: "unchecked", place: action, handedOver: undefined, logsOnly: false } as const;
  return { ...toUse(blind, base, call), ignored: true };
}

function isBlind({ status, logsOnly }: Reading): boolean {
  return status === "none" || logsOnly;
}

function findFirstAction(handlers: readonly FunctionValue[]): Place | undefined {
  for (const { node, file } of handlers) {
    const action = findAction(node);
    if (action) return { source: file.source, range: action.range };
  }
  return undefined;
}

/** `success: undefined`, and handlers that are known not to be functions, handle nothing. */
function isGiven(value: Value): boolean {
  return value.unknowns.length > 0 || value.alternatives.some((one) => one.type !== "constant");
}

function fromPromise(call: NetworkCall, engine: Engine): ResponseUse {
  let node: TSESTree.Node = call.node;
  while (node.parent && (unwrap(node.parent) === unwrap(node) || node.parent.type === "ConditionalExpression")) node = node.parent;
  const { parent } = node;
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === node ? fromThen(parent, call, engine) : unusedResponse;
    case "AwaitExpression":
      return fromAwait(parent, call, engine);
    case "ReturnStatement":
    case "ArrowFunctionExpression":
    case "CallExpression":
    case "ArrayExpression":
      return { ...unusedResponse, status: "delegated" };
    case "VariableDeclarator":
      return { ...unusedResponse, status: "delegated" };
    default:
      return unusedResponse;
  }
}

function fromThen(member: TSESTree.MemberExpression, call: NetworkCall, engine: Engine): ResponseUse {
  const then = member.parent;
  const name = staticKey(member);
  if (then.type !== "CallExpression" || then.callee !== member) return unusedResponse;
  // `.catch(…).then(…)`: the response goes past the catch.
  if (name === "catch" || name === "finally") {
    const next = then.parent;
    return next.type === "MemberExpression" && next.object === then ? fromThen(next, call, engine) : fromReturn(then);
  }
  const [handler] = then.arguments;
  if (name !== "then" || !handler) return unusedResponse;
  const base = { by: "then", handler, place: { source: call.file.source, range: handler.range } } as const;
  const functions = functionsOf(ask(engine, handler, { file: call.file, frame: undefined }));
  if (functions.length === 0) return { ...unusedResponse, ...base, status: "delegated" };
  const pair = call.platform === "uni";
  const reading = readHandlers(functions, { engine, returns: true, pair });
  // `.then((res) => res).then(…)`
  const isHandedOn = reading.status === "delegated" && reading.sinks.every(({ kind }) => kind === "returned");
  const next = then.parent;
  if (isHandedOn && next.type === "MemberExpression" && next.object === then) return fromThen(next, call, engine);
  return toHandlerUse(functions, { engine, returns: true, pair }, base, call);
}

function fromReturn(node: TSESTree.Node): ResponseUse {
  const returned = node.parent?.type === "ReturnStatement" || node.parent?.type === "ArrowFunctionExpression";
  return returned ? { ...unusedResponse, status: "delegated" } : unusedResponse;
}

function fromAwait(awaited: TSESTree.AwaitExpression, call: NetworkCall, engine: Engine): ResponseUse {
  const { parent } = awaited;
  const base = { by: "await", handler: undefined, place: { source: call.file.source, range: awaited.range } } as const;
  switch (parent.type) {
    case "VariableDeclarator":
    case "AssignmentExpression": {
      const target = parent.type === "VariableDeclarator" ? parent.id : parent.left;
      const reading = readPattern(target, functionAround(parent), call.file, { engine, returns: true, pair: call.platform === "uni" });
      return toUse(reading, base, call);
    }
    case "MemberExpression": {
      const key = staticKey(parent);
      const status = key === call.api.statusField ? "checked" : key === "data" || key === "tempFilePath" ? "unchecked" : "none";
      return { ...unusedResponse, ...base, status };
    }
    case "ExpressionStatement":
      return unusedResponse;
    default:
      return { ...unusedResponse, ...base, status: "delegated" };
  }
}

type Base = Pick<ResponseUse, "by" | "handler"> & { readonly place: Place };

function toUse(reading: Reading, base: Base, call: NetworkCall): ResponseUse {
  const { status, name: responseName, logsOnly, isForeign } = reading;
  return { ...unusedResponse, ...base, ...locate(reading, base.place, call), status, responseName, logsOnly, isForeign };
}

/** The place itself, if it is in the call's file, with the call when that is elsewhere; else what leads there. */
function locate({ place, handedOver }: Reading, handler: Place, call: NetworkCall): Pick<ResponseUse, "place" | "related"> {
  const { source } = call.file;
  if (!place) return { place: handler, related: undefined };
  if (place.source !== source) {
    const here = handedOver?.source === source ? handedOver : handler;
    return { place: here, related: { kind: "there", place } };
  }
  const { range } = functionAround(call.node);
  const isNear = range[0] <= place.range[0] && place.range[1] <= range[1];
  return { place, related: isNear ? undefined : { kind: "sent", place: { source, range: call.node.range } } };
}
