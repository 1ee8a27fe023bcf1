import type { TSESTree } from "@typescript-eslint/utils";
import { findNetworkApi } from "../../platform/network-apis.js";
import { findBinding } from "../../syntax/script/bindings.js";
import { unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { enter } from "../../values/objects/call-value.js";
import type { Context, Engine } from "../../values/abstract/context.js";
import { callArguments } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { parameterIndex } from "../../values/abstract/read-value.js";
import type { FunctionValue, PlatformValue } from "../../values/abstract/value.js";
import { nodesWithin } from "./nodes-within.js";

/** A function that hands its options to a platform function which it was given: `promisify(wx.request)`. */
export interface StandIn {
  readonly platform: readonly PlatformValue[];
  /** The argument that becomes the options. */
  readonly optionsIndex: number;
}

/** Functions with more calls than this are not made to call one other function. */
const maximumCalls = 12;

const openCalls = new WeakMap<TSESTree.Node, readonly TSESTree.CallExpression[]>();

/**
 * What a function stands in for, seen from one call of it: the platform function was a parameter when it was made,
 * `promisify = (api) => (options) => new Promise((resolve) => api({ ...options, success: resolve }))`, or is one now,
 * `call = (name, options) => wx[name](options)`.
 */
export function findStandIn(called: FunctionValue, node: TSESTree.CallExpression, file: ScriptFile, engine: Engine): StandIn | undefined {
  for (const inner of openCallsOf(called)) {
    const frame = enter(called, callArguments(node, { file, frame: undefined, engine }), { file, frame: undefined, engine });
    const target = ask(engine, inner.callee, { file: called.file, frame });
    const platform = target.alternatives.filter((one): one is PlatformValue => one.type === "platform" && isGiven(one));
    const [options] = inner.arguments;
    if (platform.length === 0 || !options || options.type === "SpreadElement") continue;
    const context: Context = { file: called.file, frame: called.frame, engine };
    const optionsIndex = parameterIndex(engine.property(ask(engine, options, context), "url", context), called.node);
    if (optionsIndex !== undefined) return { platform, optionsIndex };
  }
  return undefined;
}

function isGiven({ path }: PlatformValue): boolean {
  return findNetworkApi(path)?.location.kind === "option";
}

/** The calls of a function whose callee is up to a parameter: `api(…)`, `wx[name](…)`. */
function openCallsOf({ node, file }: FunctionValue): readonly TSESTree.CallExpression[] {
  const found = openCalls.get(node);
  if (found) return found;
  const inside = nodesWithin(file.bindings.calls, node);
  const open = inside.length > maximumCalls ? [] : inside.filter(({ callee }) => isOpen(unwrap(callee), file));
  openCalls.set(node, open);
  return open;
}

function isOpen(callee: TSESTree.Node, file: ScriptFile): boolean {
  if (callee.type === "MemberExpression") return callee.computed && callee.property.type !== "Literal";
  if (callee.type !== "Identifier") return false;
  const binding = findBinding(file.bindings, callee, callee.name);
  return binding?.definitions.some(({ kind }) => kind === "parameter") ?? false;
}
