import type { TSESTree } from "@typescript-eslint/utils";
import type { Place } from "../syntax/source-text.js";

/**
 * What the code does about `statusCode` before it uses the body.
 *
 * - `checked`: the status decides something, or is stored, before or beside the use of the body.
 * - `unchecked`: the body is used and the status never looked at.
 * - `business`: not the status but a code inside the body decides (`res.data.code === 0`).
 * - `delegated`: the raw response, or the handler itself, goes to somebody else.
 * - `none`: no handler, and the result is not used.
 */
export type ResponseStatus = "checked" | "unchecked" | "business" | "delegated" | "none";

export interface ResponseUse {
  readonly status: ResponseStatus;
  /**
   * Where the body is first used without a look at the status, or what is done although nobody looked; where that is
   * in another file, the place that leads there; else the handler. Undefined for `none`.
   */
  readonly place: Place | undefined;
  /** What else belongs to the place: it leads `there`, or its function got the response from the call in `sent`. */
  readonly related: RelatedUse | undefined;
  /** The handler looks at nothing of the response, yet goes on as after a success. */
  readonly ignored: boolean;
  /** Something is read of it that no response of the platform has. */
  readonly isForeign: boolean;
  /** The parameter or variable that holds the response. */
  readonly responseName: string | undefined;
  /** The body goes to the console or a toast and nowhere else. */
  readonly logsOnly: boolean;
  /** How the response arrives: a `success`/`complete` option, `.then`, `await`. */
  readonly by: "success" | "complete" | "then" | "await" | undefined;
  /** The function that handles the response, when it is visible. */
  readonly handler: TSESTree.Node | undefined;
}

export interface RelatedUse {
  readonly kind: "there" | "sent";
  readonly place: Place;
}

/** The response of a call that nobody looks at, or that is somebody else's affair. */
export const unusedResponse: ResponseUse = {
  status: "none",
  place: undefined,
  related: undefined,
  ignored: false,
  isForeign: false,
  responseName: undefined,
  logsOnly: false,
  by: undefined,
  handler: undefined,
};
