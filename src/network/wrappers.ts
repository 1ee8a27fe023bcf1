import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../syntax/script/script-file.js";
import { enter } from "../values/call-value.js";
import type { Context, Engine } from "../values/context.js";
import { callArguments } from "../values/context.js";
import type { Frame } from "../values/frame.js";
import type { FunctionValue, Value } from "../values/value.js";
import type { DirectCall } from "./direct-calls.js";
import { optionsOf, readUrls, urlOf } from "./direct-calls.js";
import type { Callee } from "./callees.js";
import { mayCall } from "./may-call.js";

/** What calling a function leads to: a direct call whose URL the function's own parameters decide. */
export interface Reach {
  readonly call: DirectCall;
  /** The options of the direct call, as one call of the function makes them. */
  readonly options: (frame: Frame | undefined) => Value;
  /** Origins that are fixed inside already, whoever calls. */
  readonly fixedOrigins: ReadonlySet<string>;
}

/** A call expression with what it calls; asked for again and again while wrappers are followed. */
export interface ResolvedCall {
  readonly node: TSESTree.CallExpression;
  readonly callee: Callee;
  readonly direct: readonly DirectCall[];
}

/** A function that leads to more calls than this is a dispatcher, and says nothing of any one URL. */
const maximumReaches = 12;

/** Answers which network calls a function leads to, over any number of functions in between. */
export interface Wrappers {
  reachesOf(called: FunctionValue): readonly Reach[];
}

export function createWrappers(
  engine: Engine,
  resolve: (node: TSESTree.CallExpression, file: ScriptFile) => ResolvedCall,
): Wrappers {
  const known = new WeakMap<TSESTree.Node, readonly Reach[]>();
  const underway = new Set<TSESTree.Node>();

  function reachesOf({ node, file }: FunctionValue): readonly Reach[] {
    const found = known.get(node);
    if (found) return found;
    if (underway.has(node)) return [];
    underway.add(node);
    const inside = mayCall(file) ? callsWithin(file.bindings.calls, node) : [];
    const reaches = inside
      .map((call) => resolve(call, file))
      .flatMap((call) => [...directReaches(call), ...indirectReaches(call, file)])
      .filter((reach) => dependsOn(reach, node))
      .slice(0, maximumReaches);
    underway.delete(node);
    known.set(node, reaches);
    return reaches;
  }

  function directReaches(call: ResolvedCall): Reach[] {
    return call.direct.map((direct) => reach(direct, (frame) => optionsOf(direct, engine, frame)));
  }

  function indirectReaches(call: ResolvedCall, file: ScriptFile): Reach[] {
    return call.callee.functions.flatMap((called) => reachesOf(called).map((inner) =>
      reach(inner.call, (frame) => {
        const context: Context = { file, frame, engine };
        // Seen from another call of the outer function, `this` and the arguments are that call's.
        return inner.options(enter(called, callArguments(call.node, context), context));
      })));
  }

  function reach(call: DirectCall, options: Reach["options"]): Reach {
    const urls = readUrls(call, urlOf(call, options(undefined), engine));
    return { call, options, fixedOrigins: new Set(urls.flatMap(({ origin }) => origin ?? [])) };
  }

  function dependsOn({ call, options }: Reach, node: TSESTree.Node): boolean {
    const deciders = parametersOf(urlOf(call, options(undefined), engine));
    const maker = constructorOf(node);
    return deciders.has(node) || (maker !== undefined && deciders.has(maker));
  }

  return { reachesOf };
}

/** The calls written in a function; the list is in source order, and most functions are short. */
function callsWithin(
  list: readonly TSESTree.CallExpression[],
  { range: [start, end] }: TSESTree.Node,
): TSESTree.CallExpression[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.range[0] ?? end) < start) low = middle + 1;
    else high = middle;
  }
  const inside: TSESTree.CallExpression[] = [];
  for (let at = low; at < list.length; at += 1) {
    const call = list[at];
    if (!call || call.range[0] >= end) break;
    inside.push(call);
  }
  return inside;
}

/** The functions whose parameters a value depends on. */
function parametersOf(value: Value): ReadonlySet<TSESTree.Node> {
  const found = new Set<TSESTree.Node>();
  for (const { parameter } of value.unknowns) if (parameter) found.add(parameter.function);
  for (const one of value.alternatives) {
    if (one.type !== "text") continue;
    for (const piece of one.pieces) {
      if (piece.text === undefined && piece.unknown.parameter) found.add(piece.unknown.parameter.function);
    }
  }
  return found;
}

/** The constructor of the class that a method belongs to: its parameters decide for the method too. */
function constructorOf(node: TSESTree.Node): TSESTree.Node | undefined {
  const body = node.parent?.type === "MethodDefinition" || node.parent?.type === "PropertyDefinition" ? node.parent.parent : undefined;
  const found = body?.body.find((member) => member.type === "MethodDefinition" && member.kind === "constructor");
  return found?.type === "MethodDefinition" ? found.value : undefined;
}
