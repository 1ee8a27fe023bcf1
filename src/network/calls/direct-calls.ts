import type { TSESTree } from "@typescript-eslint/utils";
import { findNetworkApi } from "../../platform/network-apis.js";
import { platforms } from "../../platform/platforms.js";
import type { NetworkApi, Platform } from "../../platform/types.js";
import { unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import type { Frame } from "../../values/abstract/frame.js";
import { isModel } from "../../values/libraries/library-modules.js";
import { nothing, union } from "../../values/abstract/make-value.js";
import { textsOf } from "../../values/abstract/read-value.js";
import type { PlatformValue, Value } from "../../values/abstract/value.js";
import type { Callee } from "./callees.js";
import { readAddress, readUrlParts } from "../urls/read-url-parts.js";
import type { UrlParts } from "../urls/url-parts.js";

/** A call expression that calls a network API itself. */
export interface DirectCall {
  readonly api: NetworkApi;
  readonly platform: string;
  readonly file: ScriptFile;
  readonly node: TSESTree.CallExpression;
  readonly optionsNode: TSESTree.Node | undefined;
}

const platformByGlobal = new Map<string, Platform>(platforms.map((row) => [row.global, row]));

/** The network APIs that a call expression reaches directly; the calls of other platforms than the project's are not its. */
export function findDirectCalls(node: TSESTree.CallExpression, callee: Callee, file: ScriptFile, engine: Engine): DirectCall[] {
  return callee.platform.flatMap((target): DirectCall[] => {
    const row = platformByGlobal.get(target.platform);
    const api = findNetworkApi(row?.otherNames?.[target.path] ?? target.path);
    if (!api || !isJudged(target, file, engine)) return [];
    return [{ api, platform: target.platform, file, node, optionsNode: node.arguments[callee.optionsIndex] }];
  });
}

/** In a project for a sibling platform that platform is judged, in all others WeChat. */
export function isJudged(target: PlatformValue, file: ScriptFile, { modules }: Engine): boolean {
  const siblings = modules.platformsOf(file);
  if (siblings) return siblings.has(target.platform);
  // A model of no project's own calls the platform of the project that uses it.
  return isModel(file.source) || platformByGlobal.get(target.platform)?.judgedAs === "wechat";
}

/** What argument 0 is, seen from a call of an enclosing function when there is one. */
export function optionsOf(call: DirectCall, engine: Engine, frame?: Frame): Value {
  return call.optionsNode ? ask(engine, call.optionsNode, { file: call.file, frame }) : nothing;
}

/** The URL (or the address of a socket) among the options. */
export function urlOf(call: DirectCall, options: Value, engine: Engine): Value {
  const { location } = call.api;
  if (location.kind === "none") return nothing;
  const property = engine.property(options, location.property, { file: call.file, frame: undefined, engine });
  const shorthand = platformByGlobal.get(call.platform)?.stringShorthand ? textsOf(options) : [];
  return shorthand.length > 0 ? union([{ alternatives: shorthand, unknowns: [] }, property]) : property;
}

/** The texts of a URL value taken apart. */
export function readUrls(call: DirectCall, url: Value): UrlParts[] {
  const { kind } = call.api;
  return textsOf(url).map((text) => kind === "udp" || kind === "tcp" ? readAddress(text, kind) : readUrlParts(text));
}

/** The expression that gives the URL: the option's value if it is written in the call, else the whole argument. */
export function urlNodeOf(call: DirectCall): TSESTree.Node | undefined {
  const { optionsNode, api } = call;
  if (!optionsNode || api.location.kind === "none") return undefined;
  const options = unwrap(optionsNode);
  if (options.type !== "ObjectExpression") return optionsNode;
  const wanted = api.location.property;
  const property = options.properties.findLast((one) => one.type === "Property" && one.key.type === "Identifier" && one.key.name === wanted);
  return property?.type === "Property" ? property.value : optionsNode;
}
