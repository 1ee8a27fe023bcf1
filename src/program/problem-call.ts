import type { Problem } from "../lint/problem.js";
import type { NetworkCall } from "../network/network-call.js";

/** Whether a problem is one of a call; what a wrapper's caller does with the response is found at the same node. */
export function isAbout({ calls }: Pick<Problem, "calls">, call: NetworkCall): boolean {
  return calls.includes(call) || (call.wrapper && calls.some((one) => one.wrapper && one.node === call.node && one.api === call.api));
}
