import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../../syntax/script/bindings.js";
import { rootOf, unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Place } from "../../syntax/source-text.js";
import { enter } from "../../values/objects/call-value.js";
import type { Context, Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { isLibraryPath, isModel } from "../../values/libraries/library-modules.js";
import { isSamePlace, union } from "../../values/abstract/make-value.js";
import { textsOf } from "../../values/abstract/read-value.js";
import type { FunctionValue, Value } from "../../values/abstract/value.js";
import { readOptions } from "../options/call-options.js";
import { argumentsFor } from "./callees.js";
import { configuredInstance } from "./configured-instance.js";
import type { DirectCall } from "./direct-calls.js";
import { readUrls, urlOf } from "./direct-calls.js";
import { mayLeadToNetwork } from "../may-call.js";
import type { NetworkCall } from "../network-call.js";
import type { ResponseUse } from "../response-use.js";
import { unusedResponse } from "../response-use.js";
import type { Reach, ResolvedCall, Wrappers } from "./wrappers.js";
import { anyArguments } from "./wrappers.js";

type Making = TSESTree.CallExpression | TSESTree.NewExpression;

/** A call without what becomes of its response, with the direct calls that it ends in. */
type Found = Omit<NetworkCall, "response"> & { readonly directs: readonly DirectCall[] };

/**
 * Calls of a function that hands a URL on: those among them that decide where the request goes.
 * @param respond tells what becomes of the response, when somebody asks.
 */
export function collectWrapperCalls(
  { node, callee }: ResolvedCall,
  file: ScriptFile,
  wrappers: Wrappers,
  { engine, respond }: { readonly engine: Engine; readonly respond: (directs: readonly DirectCall[]) => ResponseUse },
): NetworkCall[] {
  const context: Context = { file, frame: undefined, engine };
  const calls = joinByApi(callee.functions.flatMap((called) => wrappers.reachesOf(called).flatMap((found) => {
    // A model is no place of the project: what is fixed in it is said of each call.
    const reach = isModel(called.file.source) ? { ...found, fixedOrigins: noOrigins } : found;
    const options = reach.options(enter(called, argumentsFor(callee, node, context), context));
    return wrapperCall(node, reach, options, { ...context, skipped: callee.skipped, settled: () => settledOrigins(called, reach, node, context) }) ?? [];
  })));
  return calls.map(({ directs, ...call }) => {
    let response: ResponseUse | undefined;
    return {
      ...call,
      get response() {
        return (response ??= respond(directs));
      },
    };
  });
}

/** `new Http("https://…")`: decides where the requests of its methods go. */
export function collectConstructions(file: ScriptFile, wrappers: Wrappers, engine: Engine): NetworkCall[] {
  const context: Context = { file, frame: undefined, engine };
  return file.bindings.constructions.flatMap((node) => {
    if (!mayMakeWrapper(node, file, engine)) return [];
    const instances = ask(engine, node, context).alternatives.flatMap((one) =>
      one.type === "instance" ? [configuredInstance({ ...one, origin: undefined }, node, { ...context, engine })] : []);
    const found = joinByApi(instances.flatMap((instance) => wrappers.reachesOfInstance(instance, context).flatMap(({ reach, options }) =>
      isSettledByMaker(reach) ? wrapperCall(node, reach, options, { ...context, skipped: 0, settled: () => noOrigins }) ?? [] : [])));
    // Whoever makes a client gets no response.
    return found.map((call) => ({ ...call, response: unusedResponse }));
  });
}

function mayMakeWrapper({ callee }: TSESTree.NewExpression, file: ScriptFile, { modules }: Engine): boolean {
  const root = rootOf(callee);
  if (root.type !== "Identifier") return root.type !== "ThisExpression";
  const binding = findBinding(file.bindings, root, root.name);
  return binding !== undefined && mayLeadToNetwork(binding, file, modules);
}

const noOrigins: ReadonlySet<string> = new Set();

/** A client that can also upload does not always: for other lists the calls of its methods count. */
function isSettledByMaker({ call }: Pick<Reach, "call">): boolean {
  return call.api.list === "request";
}

/**
 * What the function brings along from where it was made: `create({ baseURL })` and `new Http(base)` are calls of
 * their own, and answer for it.
 */
function settledOrigins(called: FunctionValue, { call, options }: Reach, node: TSESTree.Node, context: Context): ReadonlySet<string> {
  const isMade = called.frame !== undefined
    || called.self?.alternatives.some((one) => one.type === "instance" && one.arguments !== undefined);
  // What its own module made, `axios` itself, brings nothing along: all that it has was put there by the project.
  if (isLibraryPath(called.frame?.site?.()?.path ?? "")) return noOrigins;
  if (!isMade || (!called.frame && !isSettledByMaker({ call }))) return noOrigins;
  const url = urlOf(call, options(enter(asMade(called), anyArguments(node), context)), context.engine);
  return new Set(readUrls(call, url).flatMap(({ origin }) => origin ?? []));
}

/** Without what was written to the instance afterwards: `http.base = "https://…"` is part of no call. */
function asMade(called: FunctionValue): FunctionValue {
  const { self } = called;
  // `axios.get`: what `axios` itself was made with, its own module says.
  if (!self || self.alternatives.some(({ type }) => type === "function")) return { ...called, self: undefined };
  const made = self.alternatives.map((one) => one.type === "instance" ? { ...one, members: [], origin: undefined } : one);
  return { ...called, self: { ...self, alternatives: made } };
}

function wrapperCall(
  node: Making,
  { call, fixedOrigins }: Reach,
  options: Value,
  { file, engine, skipped, settled }: Context & { readonly skipped: number; readonly settled: () => ReadonlySet<string> },
): Found | undefined {
  const url = urlOf(call, options, engine);
  const open = readUrls(call, url).filter(({ origin }) => origin !== undefined && !fixedOrigins.has(origin));
  // Most calls pass a path only, and need not be asked what was settled before them.
  if (open.length === 0) return undefined;
  const settledBefore = settled();
  const urls = open.filter(({ origin }) => origin !== undefined && !settledBefore.has(origin));
  if (urls.length === 0) return undefined;
  const own = new Set(urls.map(({ text }) => text));
  return {
    api: call.api,
    platform: call.platform,
    file,
    node,
    wrapper: true,
    via: isModel(call.file.source) ? [] : [{ source: call.file.source, range: call.node.range }],
    urlNode: expressionGiving(node, urls[0]?.host?.place, { file, frame: undefined, engine }) ?? node.arguments[skipped],
    url: { alternatives: textsOf(url).filter((text) => own.has(text)), unknowns: url.unknowns },
    urls,
    options: readOptions(node.arguments[skipped], () => options, (place) => place.source === file.source && isWithin(place, node)),
    directs: [call],
  };
}

function joinByApi(calls: readonly Found[]): Found[] {
  const byApi = new Map<string, Found>();
  for (const call of calls) {
    const earlier = byApi.get(call.api.name);
    byApi.set(call.api.name, earlier ? joinCalls(earlier, call) : call);
  }
  return [...byApi.values()];
}

function joinCalls(a: Found, b: Found): Found {
  const via = [...a.via, ...b.via.filter((place) => !a.via.some((other) => isSamePlace(place, other)))];
  const urls = [...a.urls, ...b.urls.filter(({ display }) => !a.urls.some((other) => other.display === display))];
  return { ...a, via, urls, url: union([a.url, b.url]), directs: [...a.directs, ...b.directs] };
}

function isWithin(place: Place, node: TSESTree.Node): boolean {
  return place.range[0] >= node.range[0] && place.range[1] <= node.range[1];
}

/** The expression among the arguments that gives the host: `config.base` of `create({ base: config.base })`. */
function expressionGiving(node: Making, place: Place | undefined, context: Context): TSESTree.Node | undefined {
  return place && node.arguments.flatMap((argument) => findGiving(argument, place, context) ?? [])[0];
}

function findGiving(node: TSESTree.Node, place: Place, context: Context): TSESTree.Node | undefined {
  if (node.type === "SpreadElement") return undefined;
  const bare = unwrap(node);
  if (bare.type === "ObjectExpression") {
    return bare.properties.flatMap((one) => one.type === "Property" ? findGiving(one.value, place, context) ?? [] : [])[0];
  }
  const texts = textsOf(ask(context.engine, bare, context));
  return texts.some(({ pieces }) => pieces.some((piece) => piece.text !== undefined && holds(piece.place, place))) ? node : undefined;
}

function holds(whole: Place | undefined, part: Place): boolean {
  return whole?.source === part.source && whole.range[0] <= part.range[0] && part.range[1] <= whole.range[1];
}
