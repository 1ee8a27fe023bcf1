import type { TSESTree } from "@typescript-eslint/utils";
import { libraryProperties } from "../../platform/libraries.js";
import { networkApis } from "../../platform/network-apis.js";
import { mayLeadToNetwork } from "../may-call.js";
import { findBinding } from "../../syntax/script/bindings.js";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { CallArguments, Context, Engine } from "../../values/abstract/context.js";
import { callArguments } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { memberOfPlatform, platformGlobal } from "../../values/objects/platform-objects.js";
import { findStandIn } from "./stand-ins.js";
import type { FunctionValue, PlatformValue } from "../../values/abstract/value.js";

/** What a call expression calls. */
export interface Callee {
  readonly platform: readonly PlatformValue[];
  readonly functions: readonly FunctionValue[];
  /** The argument that holds the options; 0 unless the function itself is passed: `promise(wx.request, { … })`. */
  readonly optionsIndex: number;
  /** Arguments that the functions do not get: 1 for `send.call(this, { … })`. */
  readonly skipped: number;
}

/** Every call of a file asks this, bundled libraries included: whoever is hard to find is not a wrapper. */
const stepsPerCallee = 400;

/** Globals through which something else is reached. */
const followedGlobals: ReadonlySet<string> = new Set(["getApp", "globalThis", "window", "global", "GameGlobal", "arguments", "require"]);

const nobody: Callee = { platform: [], functions: [], optionsIndex: 0, skipped: 0 };

/** Methods of promises, arrays, strings and the console: calling them calls nothing that reaches the network. */
const plainMethods: ReadonlySet<string> = new Set([
  "then", "catch", "finally", "forEach", "map", "filter", "find", "findIndex", "some", "every", "reduce", "push", "pop", "shift",
  "unshift", "splice", "slice", "concat", "join", "sort", "reverse", "includes", "indexOf", "keys", "values", "entries", "split",
  "replace", "trim", "substring", "substr", "toString", "toFixed", "toLowerCase", "toUpperCase", "charAt", "charCodeAt", "match",
  "test", "setData", "log", "info", "warn", "error", "hasOwnProperty", "stringify", "parse", "resolve", "reject",
]);

const apiNames: ReadonlySet<string> = new Set(networkApis.map(({ name }) => name.slice(name.lastIndexOf(".") + 1)));

/** Works out what a call expression calls, if that can be a platform function or a function of the project. */
export function findCallee(node: TSESTree.CallExpression, file: ScriptFile, engine: Engine): Callee {
  const passed = findPassedApi(node, file, engine);
  if (passed) return passed;
  const callee = unwrap(node.callee);
  if (callee.type === "MemberExpression" && !callee.computed && plainMethods.has(staticKey(callee) ?? "")) return nobody;
  const root = findRoot(callee);
  if (root && !keysOf(callee).some((key) => libraryProperties.has(key)) && !followedGlobals.has(root.name)) {
    const binding = findBinding(file.bindings, root, root.name);
    if (binding ? !mayLeadToNetwork(binding, file, engine.modules) : !isModelled(callee, root.name, engine) && !file.bindings.assignedGlobals.has(root.name)) {
      return binding ? nobody : ofGlobal(callee, root.name);
    }
  }
  const value = ask(engine, callee, { file, frame: undefined }, stepsPerCallee);
  const platform: PlatformValue[] = [];
  const functions: FunctionValue[] = [];
  const called: FunctionValue[] = [];
  let optionsIndex = 0;
  for (const one of value.alternatives) {
    if (one.type === "platform") platform.push(one);
    if (one.type === "function") {
      const stand = findStandIn(one, node, file, engine);
      if (stand) ({ optionsIndex } = stand);
      if (stand) platform.push(...stand.platform);
      else functions.push(one);
    }
    if (one.type !== "builtin" || one.path !== "call" || callee.type !== "MemberExpression") continue;
    // `wx.request.call(wx, { … })`
    if (one.receiver?.type === "platform") {
      platform.push(one.receiver);
      optionsIndex = 1;
    }
    if (one.receiver?.type === "function") called.push(one.receiver);
  }
  if (functions.length > 0 || called.length === 0) return { platform, functions, optionsIndex, skipped: 0 };
  // `send.call(this, { … })`
  const [first] = node.arguments;
  const self = first && first.type !== "SpreadElement" ? ask(engine, first, { file, frame: undefined }) : undefined;
  return { platform, functions: called.map((one) => ({ ...one, self })), optionsIndex, skipped: 1 };
}

/** What the functions that a call calls are handed. */
export function argumentsFor({ skipped }: Callee, node: TSESTree.CallExpression, context: Context): CallArguments {
  const all = callArguments(node, context);
  return skipped === 0 ? all : { ...all, list: all.list.slice(skipped) };
}

/** The name that a chain of members hangs on: `wx` of `wx.cloud.callContainer`. */
function findRoot(callee: TSESTree.Node): TSESTree.Identifier | undefined {
  let root = callee;
  while (root.type === "MemberExpression") {
    if (staticKey(root) === undefined) return undefined;
    root = unwrap(root.object);
  }
  return root.type === "Identifier" ? root : undefined;
}

/** `$http.get(…)`, `uni.$u.get(…)`, of which there are models. */
function isModelled(callee: TSESTree.Node, name: string, { modules }: Engine): boolean {
  const [first] = keysOf(callee);
  return modules.global(name) !== undefined || (first !== undefined && modules.global(`${name}.${first}`) !== undefined);
}

/** The names after the root: `cloud`, `callContainer` of `wx.cloud.callContainer`. */
function keysOf(callee: TSESTree.Node): string[] {
  const keys: string[] = [];
  for (let at = callee; at.type === "MemberExpression"; at = unwrap(at.object)) keys.unshift(staticKey(at) ?? "");
  return keys;
}

/** Most calls are of this kind, and need no evaluation. */
function ofGlobal(callee: TSESTree.Node, name: string): Callee {
  const keys = keysOf(callee);
  const [platform] = platformGlobal(name)?.alternatives ?? [];
  if (platform?.type !== "platform") return nobody;
  const isIndirect = keys.length > 1 && /^(?:call|apply|bind)$/.test(keys.at(-1) ?? "");
  if (isIndirect && keys.at(-1) !== "call") return nobody;
  const target = (isIndirect ? keys.slice(0, -1) : keys).reduce(memberOfPlatform, platform);
  return { platform: [target], functions: [], optionsIndex: isIndirect ? 1 : 0, skipped: 0 };
}

/** `promise(wx.request, { url })`: the platform function is handed to something that calls it with what follows. */
function findPassedApi(node: TSESTree.CallExpression, file: ScriptFile, engine: Engine): Callee | undefined {
  for (const [index, argument] of node.arguments.entries()) {
    if (argument.type !== "MemberExpression" || !apiNames.has(staticKey(argument) ?? "") || !node.arguments[index + 1]) continue;
    const platform = ask(engine, argument, { file, frame: undefined }).alternatives.filter((one) => one.type === "platform");
    if (platform.length > 0) return { platform, functions: [], optionsIndex: index + 1, skipped: 0 };
  }
  return undefined;
}
