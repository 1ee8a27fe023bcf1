import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { enter } from "../../values/objects/call-value.js";
import { instanceMembers } from "../../values/objects/class-members.js";
import type { CallArguments, Context, Engine } from "../../values/abstract/context.js";
import type { Frame } from "../../values/abstract/frame.js";
import { known } from "../../values/abstract/make-value.js";
import { functionsOf } from "../../values/abstract/read-value.js";
import type { FunctionValue, InstanceValue, Value } from "../../values/abstract/value.js";
import type { DirectCall } from "./direct-calls.js";
import { optionsOf, readUrls, urlOf } from "./direct-calls.js";
import type { Callee } from "./callees.js";
import { argumentsFor } from "./callees.js";
import { mayCall } from "../may-call.js";
import { nodesWithin } from "./nodes-within.js";

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

/** Classes with more methods than this are no wrappers. */
const maximumMethods = 60;

/** Answers which network calls a function leads to, over any number of functions in between. */
export interface Wrappers {
  reachesOf(called: FunctionValue): readonly Reach[];
  /** What the methods of a new instance lead to, whatever they are called with. */
  reachesOfInstance(instance: InstanceValue, context: Context): readonly InstanceReach[];
}

/** A reach of a method, as the instance it is called on decides it. */
export interface InstanceReach {
  readonly reach: Reach;
  readonly method: FunctionValue;
  readonly options: Value;
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
    const reaches = (mayCall(file, engine.modules) ? collectReaches(node, file) : [])
      .filter((reach) => dependsOn(reach, node))
      .slice(0, maximumReaches);
    underway.delete(node);
    known.set(node, reaches);
    return reaches;
  }

  function collectReaches(node: TSESTree.Node, file: ScriptFile): Reach[] {
    const calls = nodesWithin(file.bindings.calls, node).map((call) => resolve(call, file));
    return [
      ...calls.flatMap((call) => [...directReaches(call), ...indirectReaches(call, file)]),
      ...nodesWithin(file.bindings.constructions, node).flatMap((made) => constructedReaches(made, file)),
    ];
  }

  function directReaches(call: ResolvedCall): Reach[] {
    return call.direct.map((direct) => reach(direct, (frame) => optionsOf(direct, engine, frame)));
  }

  function indirectReaches(call: ResolvedCall, file: ScriptFile): Reach[] {
    return call.callee.functions.flatMap((called) => reachesOf(called).map((inner) =>
      reach(inner.call, (frame) => {
        const context: Context = { file, frame, engine };
        // Seen from another call of the outer function, `this` and the arguments are that call's.
        return inner.options(enter(calledIn(call.node, called, context), argumentsFor(call.callee, call.node, context), context));
      })));
  }

  /** `create = (options) => new Http(options.base)`: what the instance's methods reach is up to who calls `create`. */
  function constructedReaches(made: TSESTree.NewExpression, file: ScriptFile): Reach[] {
    const instanceIn = (frame: Frame | undefined): InstanceValue | undefined =>
      engine.evaluate(made, { file, frame, engine }).alternatives.find((one) => one.type === "instance");
    const instance = instanceIn(undefined);
    if (!instance) return [];
    return reachesOfInstance(instance, { file, frame: undefined, engine }).map(({ reach: inner, method }) =>
      reach(inner.call, (frame) => {
        const context: Context = { file, frame, engine };
        const self = instanceIn(frame);
        return inner.options(enter(self ? { ...method, self: itself(self) } : method, anyArguments(made), context));
      }));
  }

  function reachesOfInstance(instance: InstanceValue, context: Context): InstanceReach[] {
    const methods = instanceMembers(instance, context).slice(0, maximumMethods).flatMap((member) => {
      if (member.kind !== "property" || member.node?.type !== "MethodDefinition" || member.node.kind !== "method") return [];
      return functionsOf(member.value());
    });
    return methods.flatMap((method): InstanceReach[] => reachesOf(method).map((inner) => {
      const on: FunctionValue = { ...method, self: itself(instance) };
      return { reach: inner, method, options: inner.options(enter(on, anyArguments(method.node), context)) };
    }));
  }

  /** The function that a call inside another one calls, on the object that it is called on there. */
  function calledIn(node: TSESTree.CallExpression, called: FunctionValue, context: Context): FunctionValue {
    if (!context.frame) return called;
    const there = engine.evaluate(node.callee, context).alternatives;
    return there.find((one): one is FunctionValue => one.type === "function" && one.node === called.node) ?? called;
  }

  function reach(call: DirectCall, options: Reach["options"]): Reach {
    const urls = readUrls(call, urlOf(call, options(undefined), engine));
    return { call, options, fixedOrigins: new Set(urls.flatMap(({ origin }) => origin ?? [])) };
  }

  function dependsOn({ call, options }: Reach, node: TSESTree.Node): boolean {
    const deciders = parametersOf(urlOf(call, options(undefined), engine));
    // Each of its callers would take all steps too, and come to no end either.
    if (engine.budget <= 0) return false;
    const maker = constructorOf(node);
    return deciders.has(node) || (maker !== undefined && deciders.has(maker));
  }

  return { reachesOf, reachesOfInstance };
}

/** Arguments of which nothing is known. */
export function anyArguments(node: TSESTree.Node): CallArguments {
  return { node, list: [], open: true, isNew: false };
}

function itself(instance: InstanceValue): Value {
  return known(instance);
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
