import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { isModel } from "../../values/libraries/library-modules.js";
import { nothing } from "../../values/abstract/make-value.js";
import { readOptions } from "../options/call-options.js";
import type { Deliveries, Delivery, Way } from "./deliveries.js";
import { findDeliveredUse } from "./find-response-use.js";
import type { NetworkCall } from "../network-call.js";
import type { ResponseUse } from "../response-use.js";
import { unusedResponse } from "../response-use.js";
import type { ResolvedCall } from "../calls/wrappers.js";

/**
 * Calls that get the raw response of a request from a function in between: what they do with it is as if they had
 * called the platform. Only where every function that may be called delivers it.
 */
export function findReceiver({ node, callee, direct }: ResolvedCall, file: ScriptFile, deliveries: Deliveries, engine: Engine): NetworkCall | undefined {
  if (direct.length > 0 || callee.functions.length === 0 || callee.skipped > 0) return undefined;
  const lists = callee.functions.map((called) => deliveries.deliveriesOf(called));
  const [first] = lists[0] ?? [];
  if (!first || lists.some((list) => list.length === 0)) return undefined;
  const options = readOptions(node.arguments[0], () => valueOf(node.arguments[0], file, engine));
  let response: ResponseUse | undefined;
  const call: NetworkCall = {
    api: first.call.api,
    platform: first.call.platform,
    file,
    node,
    wrapper: true,
    via: isModel(first.call.file.source) ? [] : [{ source: first.call.file.source, range: first.call.node.range }],
    urlNode: undefined,
    url: nothing,
    urls: [],
    options,
    get response() {
      return (response ??= joinUses(waysOf(lists.flat()).map((way) => findDeliveredUse(call, way, engine))));
    },
  };
  return call;
}

function waysOf(list: readonly Delivery[]): Way[] {
  return [...new Map(list.map(({ way }) => [JSON.stringify(way), way])).values()];
}

/** A look at the status on one way is enough. */
function joinUses(uses: readonly ResponseUse[]): ResponseUse {
  const order = ["checked", "business", "unchecked", "delegated"] as const;
  return order.flatMap((status) => uses.find((use) => use.status === status) ?? [])[0] ?? unusedResponse;
}

function valueOf(node: TSESTree.Node | undefined, file: ScriptFile, engine: Engine): typeof nothing {
  return node && node.type !== "SpreadElement" ? ask(engine, node, { file, frame: undefined }) : nothing;
}
