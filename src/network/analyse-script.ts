import type { TSESTree } from "@typescript-eslint/utils";
import { isComponent } from "../syntax/component/parse-component.js";
import type { ScriptFile } from "../syntax/script/script-file.js";
import type { SourceText } from "../syntax/source-text.js";
import type { Engine } from "../values/abstract/context.js";
import { createEngine } from "../values/evaluate.js";
import type { Modules } from "../values/abstract/modules.js";
import type { Value } from "../values/abstract/value.js";
import { readOptions } from "./options/call-options.js";
import type { Callee } from "./calls/callees.js";
import { findCallee } from "./calls/callees.js";
import type { DirectCall } from "./calls/direct-calls.js";
import { findDirectCalls, isJudged, optionsOf, readUrls, urlNodeOf, urlOf } from "./calls/direct-calls.js";
import { analyseMarkup } from "./markup/analyse-markup.js";
import { collectComponentResources } from "./markup/component-resources.js";
import { collectJsxResources } from "./markup/jsx-resources.js";
import type { MarkupAnalysis } from "./markup/markup-analysis.js";
import type { MarkupKind, MarkupResource } from "./markup/markup-resource.js";
import { mayCall } from "./may-call.js";
import type { NetworkCall, PlatformCall } from "./network-call.js";
import type { ScriptAnalysis } from "./script-analysis.js";
import { createDeliveries } from "./responses/deliveries.js";
import { findReceiver } from "./responses/receivers.js";
import { findResponseUse } from "./responses/find-response-use.js";
import { collectResources } from "./urls/resources.js";
import type { Resource } from "./urls/resource.js";
import { isForOtherPlatforms } from "./surroundings/other-platforms.js";
import type { ResponseUse } from "./response-use.js";
import { unusedResponse } from "./response-use.js";
import { collectUnfollowedClients } from "./calls/unfollowed-clients.js";
import { collectConstructions, collectWrapperCalls } from "./calls/wrapper-calls.js";
import type { ResolvedCall } from "./calls/wrappers.js";
import { createWrappers } from "./calls/wrappers.js";

/** Finds network calls in any number of scripts that share modules; what it learns of one file serves the others. */
export interface Analyser {
  analyse(file: ScriptFile): ScriptAnalysis;
  /** A template is shown what the script beside it holds. */
  analyseMarkup(source: SourceText, kind: MarkupKind): MarkupAnalysis;
}

export function createAnalyser(modules: Modules): Analyser {
  const engine = createEngine(modules);
  const resolved = new WeakMap<TSESTree.Node, ResolvedCall>();
  const wrappers = createWrappers(engine, resolve);
  const deliveries = createDeliveries(engine, resolve);
  const insideWrappers = new WeakMap<TSESTree.Node, NetworkCall>();

  function resolve(node: TSESTree.CallExpression, file: ScriptFile): ResolvedCall {
    const found = resolved.get(node);
    if (found) return found;
    const callee = findCallee(node, file, engine);
    const call = { node, callee, direct: findDirectCalls(node, callee, file, engine) };
    resolved.set(node, call);
    return call;
  }

  /** What becomes of the response of a wrapper's call: its caller's affair where it gets the response, else the wrapper's. */
  function responseThrough(call: ResolvedCall, file: ScriptFile, directs: readonly DirectCall[]): ResponseUse {
    const receiver = findReceiver(call, file, deliveries, engine);
    if (receiver) return receiver.response;
    const uses = directs.map((direct) => {
      const inside = insideWrappers.get(direct.node) ?? networkCall(direct, engine);
      insideWrappers.set(direct.node, inside);
      return inside.response.status;
    });
    const status = (["unchecked", "business", "delegated", "checked"] as const).find((one) => uses.includes(one)) ?? "none";
    return { ...unusedResponse, status };
  }

  const analyser: Analyser = {
    analyseMarkup: (source, kind) => analyseMarkup(source, kind, engine, analyser.analyse),
    analyse(file) {
      modules.remember(file);
      const isCalling = mayCall(file, modules);
      const list = isCalling ? file.bindings.calls.map((node) => resolve(node, file)).filter(({ callee, node }) => isKnown(callee) && !isForOtherPlatforms(node, file, engine)) : [];
      const platform = list.flatMap((call) => platformCalls(call, file, engine));
      let resources: readonly Resource[] | undefined;
      let markup: readonly MarkupResource[] | undefined;
      let receivers: ScriptAnalysis["receivers"] | undefined;
      return {
        file,
        calls: list.flatMap((call) => [
          ...call.direct.map((direct) => networkCall(direct, engine)),
          ...collectWrapperCalls(call, file, wrappers, { engine, respond: (directs) => responseThrough(call, file, directs) }),
        ]).concat(isCalling ? collectConstructions(file, wrappers, engine) : []),
        get receivers() {
          return (receivers ??= list.flatMap((call) => findReceiver(call, file, deliveries, engine) ?? []));
        },
        platformCalls: platform,
        get resources() {
          return (resources ??= collectResources(file, platform, engine));
        },
        get unfollowed() {
          return collectUnfollowedClients(file, engine);
        },
        get markup() {
          return (markup ??= (isComponent(file.source.path) ? collectComponentResources : collectJsxResources)(file, engine));
        },
      };
    },
  };
  return analyser;
}

/** Most calls are of functions that are nobody's concern. */
function isKnown({ platform, functions }: Callee): boolean {
  return platform.length > 0 || functions.length > 0;
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

function platformCalls({ node, callee }: ResolvedCall, file: ScriptFile, engine: Engine): PlatformCall[] {
  return callee.platform.filter((target) => target.path !== "" && isJudged(target, file, engine)).map(({ platform, path }) => {
    const optionsNode = node.arguments[callee.optionsIndex];
    const options = (): Value => optionsNode ? engine.evaluate(optionsNode, { file, frame: undefined, engine }) : { alternatives: [], unknowns: [] };
    return { platform, name: path, file, node, options: readOptions(optionsNode, options) };
  });
}
