/** What the platform does with a thing, and why. Unknown is an answer: it is never reported as a fault. */
export type Verdict<ForbiddenReason extends string, UnknownReason extends string = string> =
  | Allowed
  | { readonly outcome: "forbidden"; readonly reason: ForbiddenReason }
  | { readonly outcome: "unknown"; readonly reason: UnknownReason };

export interface Allowed {
  readonly outcome: "allowed";
}

export const allowed: Allowed = { outcome: "allowed" };

export function forbidden<const Reason extends string>(reason: Reason): { outcome: "forbidden"; reason: Reason } {
  return { outcome: "forbidden", reason };
}

export function unknown<const Reason extends string>(reason: Reason): { outcome: "unknown"; reason: Reason } {
  return { outcome: "unknown", reason };
}
