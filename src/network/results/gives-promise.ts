import { findPlatform } from "../../platform/platforms.js";
import type { NetworkCall } from "../network-call.js";
import { isCalledOnGlobal } from "./promise-use.js";

/** `promise(wx.request, { … })` and the platforms whose calls are promises. */
export function givesPromise(call: Pick<NetworkCall, "api" | "node" | "platform">): boolean {
  const row = findPlatform(call.platform);
  return (row && row.promise !== "task") || !isCalledOnGlobal(call);
}
