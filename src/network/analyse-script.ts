import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../syntax/script/script-file.js";
import type { Place } from "../syntax/source-text.js";
import type { Engine } from "../values/context.js";
import { callArguments } from "../values/context.js";
import { enter } from "../values/call-value.js";
import { createEngine } from "../values/evaluate.js";
import { textsOf } from "../values/read-value.js";
import { isSamePlace, union } from "../values/make-value.js";
import type { Modules } from "../values/modules.js";
import type { Value } from "../values/value.js";
import { readOptions } from "./call-options.js";
import { findCallee } from "./callees.js";
import type { DirectCall } from "./direct-calls.js";
import { findDirectCalls, isJudged, optionsOf, readUrls, urlNodeOf, urlOf } from "./direct-calls.js";
import { mayCall } from "./may-call.js";
import type { NetworkCall, PlatformCall, ScriptAnalysis } from "./network-call.js";
import { findResponseUse } from "./find-response-use.js";
import { collectResources } from "./resources.js";
import type { ScriptResource } from "./resources.js";
import type { ResponseUse } from "./response-use.js";
import { unusedResponse } from "./response-use.js";
import type { Reach, ResolvedCall, Wrappers } from "./wrappers.js";
import { createWrappers } from "./wrappers.js";

/** Finds network calls in any number of scripts that share modules; what it learns of one file serves the others. */
export interface Analyser {
  analyse(file: ScriptFile): ScriptAnalysis;
}

export function createAnalyser(modules: Modules): Analyser {
  const engine = createEngine(modules);
  const resolved = new WeakMap<TSESTree.Node, ResolvedCall>();
  const wrappers = createWrappers(engine, resolve);

  function resolve(node: TSESTree.CallExpression, file: ScriptFile): ResolvedCall {
    const found = resolved.get(node);
    if (found) return found;
    const callee = findCallee(node, file, engine);
    const call = { node, callee, direct: findDirectCalls(node, callee, file) };
    resolved.set(node, call);
    return call;
  }

  return {
    analyse(file) {
      const list = mayCall(file) ? file.bindings.calls.map((node) => resolve(node, file)) : [];
      const platform = list.flatMap((call) => platformCalls(call, file, engine));
      let resources: readonly ScriptResource[] | undefined;
      return {
        file,
        calls: list.flatMap((call) => [
          ...call.direct.map((direct) => networkCall(direct, engine)),
          ...wrapperCalls(call, file, wrappers, engine),
        ]),
        platformCalls: platform,
        get resources() {
          return (resources ??= collectResources(file, platform, engine));
        },
      };
    },
  };
}

function networkCall(direct: DirectCall, engine: Engine): NetworkCall {
  const options = optionsOf(direct, engine);
  const url = urlOf(direct, options, engine);
  const { api, platform, file, node } = direct;
  let response: ResponseUse | undefined;
  const call: NetworkCall = {
    api,
    platform,
    file,
    node,
    wrapper: false,
    via: [],
    urlNode: urlNodeOf(direct),
    url,
    urls: readUrls(direct, url),
    options: readOptions(direct.optionsNode, () => options),
    get response() {
      response ??= findResponseUse(call, engine);
      return response;
    },
  };
  return call;
}

/** Calls of a function that hands a URL on: those among them that decide where the request goes. */
function wrapperCalls({ node, callee }: ResolvedCall, file: ScriptFile, wrappers: Wrappers, engine: Engine): NetworkCall[] {
  const byApi = new Map<string, NetworkCall>();
  for (const called of callee.functions) {
    for (const reach of wrappers.reachesOf(called)) {
      const context = { file, frame: undefined, engine };
      const options = reach.options(enter(called, callArguments(node, context), context));
      const call = wrapperCall(node, file, reach, options, engine);
      if (!call) continue;
      const earlier = byApi.get(call.api.name);
      byApi.set(call.api.name, earlier ? joinCalls(earlier, call) : call);
    }
  }
  return [...byApi.values()];
}

function wrapperCall(node: TSESTree.CallExpression, file: ScriptFile, reach: Reach, options: Value, engine: Engine): NetworkCall | undefined {
  const { call } = reach;
  const url = urlOf(call, options, engine);
  const urls = readUrls(call, url).filter(({ origin }) => origin !== undefined && !reach.fixedOrigins.has(origin));
  if (urls.length === 0) return undefined;
  const own = new Set(urls.map(({ text }) => text));
  return {
    api: call.api,
    platform: call.platform,
    file,
    node,
    wrapper: true,
    via: [{ source: call.file.source, range: call.node.range }],
    urlNode: argumentHolding(node, urls[0]?.host?.place, file),
    url: { alternatives: textsOf(url).filter((text) => own.has(text)), unknowns: url.unknowns },
    urls,
    options: readOptions(node.arguments[0], () => options, (place) => place.source === file.source && isWithin(place, node)),
    response: unusedResponse,
  };
}

function joinCalls(a: NetworkCall, b: NetworkCall): NetworkCall {
  const via = [...a.via, ...b.via.filter((place) => !a.via.some((other) => isSamePlace(place, other)))];
  const urls = [...a.urls, ...b.urls.filter(({ display }) => !a.urls.some((other) => other.display === display))];
  return { ...a, via, urls, url: union([a.url, b.url]), response: unusedResponse };
}

function isWithin(place: Place, node: TSESTree.Node): boolean {
  return place.range[0] >= node.range[0] && place.range[1] <= node.range[1];
}

/** The argument that the host is written in; the first one when it comes from elsewhere. */
function argumentHolding(node: TSESTree.CallExpression, place: Place | undefined, file: ScriptFile): TSESTree.Node | undefined {
  const holding = place?.source === file.source ? node.arguments.find((argument) => isWithin(place, argument)) : undefined;
  return holding ?? node.arguments[0];
}

function platformCalls({ node, callee }: ResolvedCall, file: ScriptFile, engine: Engine): PlatformCall[] {
  return callee.platform.filter((target) => target.path !== "" && isJudged(target)).map(({ platform, path }) => {
    const optionsNode = node.arguments[callee.optionsIndex];
    const options = (): Value => optionsNode ? engine.evaluate(optionsNode, { file, frame: undefined, engine }) : { alternatives: [], unknowns: [] };
    return { platform, name: path, file, node, options: readOptions(optionsNode, options) };
  });
}
