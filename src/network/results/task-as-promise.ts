import { findPlatform } from "../../platform/platforms.js";
import { constantsOf } from "../../values/abstract/read-value.js";
import type { NetworkCall } from "../network-call.js";
import { findPromiseUse, isCalledOnGlobal } from "./promise-use.js";
import type { PromiseUse } from "./promise-use.js";
import { createTextTest } from "../text-test.js";

export interface TaskAsPromise {
  readonly use: PromiseUse;
  /** The option that turned the promise into a task, `success` on uni; undefined where it is always a task. */
  readonly callback: string | undefined;
}

/** The name of a function that gives others promises. */
const namesPromisify = createTextTest(/promisif/iu);

/**
 * Where the task that a call returns is awaited or chained on. Only for calls written with the global itself,
 * `wx.request(…)`: a wrapper, an alias or a patched function may well give a promise.
 */
export function findTaskAsPromise(call: NetworkCall): TaskAsPromise | undefined {
  if (call.wrapper || !call.api.returnsTask || !isCalledOnGlobal(call) || isPatched(call)) return undefined;
  const promise = findPlatform(call.platform)?.promise;
  if (promise !== "task" && promise !== "promise-without-callbacks") return undefined;
  const callback = promise === "task" ? undefined : findCallback(call);
  if (promise === "promise-without-callbacks" && callback === undefined) return undefined;
  const use = findPromiseUse(call.node);
  return use && { use, callback };
}

/** `wx.request = promisify(wx.request)`, `promisifyAll(wx, wx)`: the file gives the global functions of its own. */
function isPatched(call: NetworkCall): boolean {
  const { bindings, source } = call.file;
  return bindings.globalWrites.has(call.platform) || bindings.assignedGlobals.has(call.platform)
    || namesPromisify(source);
}

/** A callback that is there without doubt; `success: undefined` is none. */
function findCallback(call: NetworkCall): string | undefined {
  return ["success", "fail", "complete"].find((name) => {
    const option = call.options.find(name);
    return option !== undefined && constantsOf(option.value).length === 0;
  });
}
