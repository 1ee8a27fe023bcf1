import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../../syntax/script/bindings.js";
import { functionAround, isFunction, staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { functionsOf, parameterIndex } from "../../values/abstract/read-value.js";
import type { FunctionValue, Value } from "../../values/abstract/value.js";
import { readOptions } from "../options/call-options.js";
import type { DirectCall } from "../calls/direct-calls.js";
import { optionsOf } from "../calls/direct-calls.js";
import { givesPromise } from "../results/gives-promise.js";
import { mayCall } from "../may-call.js";
import { nodesWithin } from "../calls/nodes-within.js";
import type { Sink } from "./read-response.js";
import { readHandlers, readPattern } from "./read-response.js";
import type { ResolvedCall } from "../calls/wrappers.js";

/** How a function hands the response of a request to its caller: as the platform gave it, whatever its status. */
export type Way =
  | { readonly kind: "promise" }
  /** `options.success(res)`, with the options at `index`. */
  | { readonly kind: "option"; readonly index: number; readonly name: string }
  /** `callback(res)` */
  | { readonly kind: "argument"; readonly index: number };

export interface Delivery {
  readonly call: DirectCall;
  readonly way: Way;
}

/** Answers whether the callers of a function get a raw response, over any number of functions in between. */
export interface Deliveries {
  deliveriesOf(called: FunctionValue): readonly Delivery[];
}

/** More calls than this in one function: nobody could say which response goes where. */
const maximumCalls = 40;

export function createDeliveries(
  engine: Engine,
  resolve: (node: TSESTree.CallExpression, file: ScriptFile) => ResolvedCall,
): Deliveries {
  const known = new WeakMap<TSESTree.Node, readonly Delivery[]>();
  const underway = new Set<TSESTree.Node>();

  function deliveriesOf({ node, file }: FunctionValue): readonly Delivery[] {
    const found = known.get(node);
    if (found) return found;
    if (underway.has(node) || !isFunction(node)) return [];
    underway.add(node);
    const calls = mayCall(file, engine.modules) ? nodesWithin(file.bindings.calls, node) : [];
    const deliveries = calls.length > maximumCalls ? [] : calls.flatMap((call) => deliveriesAt(resolve(call, file), { owner: node, file }));
    underway.delete(node);
    known.set(node, deliveries);
    return deliveries;
  }

  function deliveriesAt({ node, callee, direct }: ResolvedCall, owner: Owner): Delivery[] {
    const own = direct.flatMap((call) => call.api.statusField ? waysOfDirect(call, owner).map((way) => ({ call, way })) : []);
    const inner = (callee.skipped > 0 ? [] : callee.functions).flatMap((called) => deliveriesOf(called)).flatMap(({ call, way }) =>
      waysThrough(way, node, owner).map((onward) => ({ call, way: onward })));
    return [...own, ...inner];
  }

  function waysOfDirect(call: DirectCall, owner: Owner): Way[] {
    const value = optionsOf(call, engine);
    const ways = waysOfOption(value, call.optionsNode, "success", owner);
    if (ways) return ways;
    return givesPromise(call) ? waysOfPromise(call.node, owner) : [];
  }

  function waysThrough(way: Way, node: TSESTree.CallExpression, owner: Owner): Way[] {
    if (way.kind === "promise") return waysOfPromise(node, owner);
    const argument = node.arguments[way.index];
    if (!argument || argument.type === "SpreadElement") return [];
    const value = ask(engine, argument, { file: owner.file, frame: undefined });
    if (way.kind === "argument") return waysOfHandler(value, argument, owner);
    return waysOfOption(value, argument, way.name, owner) ?? [];
  }

  /** Where the handler of an option sends the response; undefined when there is no such option. */
  function waysOfOption(value: Value, node: TSESTree.Node | undefined, name: string, owner: Owner): Way[] | undefined {
    const option = readOptions(node, () => value).find(name);
    if (option) return waysOfHandler(option.value, option.valueNode, owner);
    const context = { file: owner.file, frame: undefined, engine };
    const index = parameterIndex(engine.property(value, name, context), owner.owner);
    return index === undefined ? undefined : [{ kind: "option", index, name }];
  }

  function waysOfHandler(value: Value, node: TSESTree.Node | undefined, owner: Owner): Way[] {
    const handlers = functionsOf(value);
    if (handlers.length === 0) return node ? waysOfSink({ kind: "passed", to: node, index: 0 }, owner) : [];
    const reading = readHandlers(handlers, { engine, returns: false });
    return reading.status === "delegated" && !reading.isForeign ? reading.sinks.flatMap((sink) => waysOfSink(sink, owner)) : [];
  }

  /** A promise of the response: given back by the function, or followed by handlers that hand it on. */
  function waysOfPromise(promise: TSESTree.Node, owner: Owner): Way[] {
    let node = promise;
    while (node.parent && unwrap(node.parent) === unwrap(node)) node = node.parent;
    const { parent } = node;
    switch (parent?.type) {
      case "ReturnStatement":
        return functionAround(parent) === owner.owner ? [{ kind: "promise" }] : [];
      case "ArrowFunctionExpression":
        return parent === owner.owner ? [{ kind: "promise" }] : [];
      case "AwaitExpression":
        return [...waysOfPromise(parent, owner), ...waysOfAwaited(parent, owner)];
      case "MemberExpression":
        return parent.object === node ? waysOfThen(parent, owner) : [];
      default:
        return [];
    }
  }

  /** `const res = await request(…); return res;` */
  function waysOfAwaited({ parent }: TSESTree.AwaitExpression, owner: Owner): Way[] {
    if (parent.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return [];
    const reading = readPattern(parent.id, functionAround(parent), owner.file, { engine, returns: true });
    if (reading.status !== "delegated" || reading.isForeign) return [];
    return reading.sinks.flatMap((sink): Way[] => {
      if (sink.kind === "passed") return waysOfSink(sink, owner);
      return functionAround(sink.node) === owner.owner ? [{ kind: "promise" }] : [];
    });
  }

  function waysOfThen(member: TSESTree.MemberExpression, owner: Owner): Way[] {
    const then = member.parent;
    if (then.type !== "CallExpression" || then.callee !== member) return [];
    const name = staticKey(member);
    if (name === "catch" || name === "finally") return waysOfPromise(then, owner);
    const [handler] = then.arguments;
    if (name !== "then" || !handler) return [];
    const functions = functionsOf(ask(engine, handler, { file: owner.file, frame: undefined }));
    if (functions.length === 0) return waysOfSink({ kind: "passed", to: handler, index: 0 }, owner);
    const reading = readHandlers(functions, { engine, returns: true });
    if (reading.status !== "delegated" || reading.isForeign) return [];
    return reading.sinks.flatMap((sink) => {
      const isAnswer = sink.kind === "returned" && functions.some((one) => one.node === functionAround(sink.node));
      return isAnswer ? waysOfPromise(then, owner) : waysOfSink(sink, owner);
    });
  }

  function waysOfSink(sink: Sink, { owner, file }: Owner): Way[] {
    if (sink.kind === "returned" || sink.index !== 0) return [];
    const to = unwrap(sink.to);
    if (to.type === "MemberExpression") {
      const name = staticKey(to);
      const object = parameterNamed(unwrap(to.object), file);
      return name !== undefined && object?.function === owner && object.key === undefined ? [{ kind: "option", index: object.index, name }] : [];
    }
    const parameter = parameterNamed(to, file);
    if (!parameter) return [];
    const { function: of, index, key } = parameter;
    if (of === owner) return key === undefined ? [{ kind: "argument", index }] : [{ kind: "option", index, name: key }];
    const executed = of.parent;
    const isResolve = index === 0 && executed.type === "NewExpression" && executed.callee.type === "Identifier" && executed.callee.name === "Promise";
    return isResolve ? waysOfPromise(executed, { owner, file }) : [];
  }

  return { deliveriesOf };
}

/** The function whose callers are meant. */
interface Owner {
  readonly owner: TSESTree.Node;
  readonly file: ScriptFile;
}

/** The parameter that a name is, or the property of it: `success` of `({ url, success }) => …`. */
function parameterNamed(
  node: TSESTree.Node,
  file: ScriptFile,
): { readonly function: TSESTree.FunctionLike; readonly index: number; readonly key: string | undefined } | undefined {
  if (node.type !== "Identifier") return undefined;
  const [only, ...others] = findBinding(file.bindings, node, node.name)?.definitions ?? [];
  if (only?.kind !== "parameter" || others.length > 0) return undefined;
  const [step, ...below] = only.path.filter(({ kind }) => kind !== "default");
  if (!step) return { function: only.function, index: only.index, key: undefined };
  return step.kind === "property" && below.length === 0 ? { function: only.function, index: only.index, key: step.key } : undefined;
}
