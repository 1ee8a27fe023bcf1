import type { TSESTree } from "@typescript-eslint/utils";
import type { NetworkApi } from "../platform/types.js";
import type { UrlParts } from "./urls/url-parts.js";
import type { ScriptFile } from "../syntax/script/script-file.js";
import type { Place } from "../syntax/source-text.js";
import type { Value } from "../values/abstract/value.js";
import type { CallOptions } from "./options/call-options.js";
import type { ResponseUse } from "./response-use.js";

/** A place in the code that reaches a network API, directly or through the project's own wrappers. */
export interface NetworkCall {
  readonly api: NetworkApi;
  /** The platform's global: `wx`, `uni`, `Taro`. */
  readonly platform: string;
  readonly file: ScriptFile;
  /** The call expression; for a wrapper, the call of the wrapper, or `new Http(base)` that makes it. */
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  /** True when `node` calls a wrapper and decides (a part of) the URL's origin. */
  readonly wrapper: boolean;
  /** For a wrapper: the direct calls that it ends in. */
  readonly via: readonly Place[];
  /** The URL expression at this call: the place to report at when the text comes from another file. */
  readonly urlNode: TSESTree.Node | undefined;
  readonly url: Value;
  /** The alternatives of `url` taken apart; one entry for each alternative that is a string. */
  readonly urls: readonly UrlParts[];
  readonly options: CallOptions;
  /** What is done with the response; evaluated when first asked for. */
  readonly response: ResponseUse;
}

/** A call of any platform function: `wx.navigateTo(…)`, `wx.cloud.callContainer(…)`, `udp.send(…)`. */
export interface PlatformCall {
  readonly platform: string;
  /** As the platform's reference names it, without the global: `navigateTo`, `cloud.callContainer`, `UDPSocket.send`. */
  readonly name: string;
  readonly file: ScriptFile;
  readonly node: TSESTree.CallExpression;
  readonly options: CallOptions;
}
