import type { ScriptFile } from "../syntax/script/script-file.js";
import type { UnfollowedClient } from "./calls/unfollowed-client.js";
import type { MarkupResource } from "./markup/markup-resource.js";
import type { NetworkCall, PlatformCall } from "./network-call.js";
import type { Resource } from "./urls/resource.js";

/** Everything that the rules ask of one script, worked out once per version of the file. */
export interface ScriptAnalysis {
  readonly file: ScriptFile;
  readonly calls: readonly NetworkCall[];
  /** Calls that get the raw response of a request from a function in between; they decide nothing about its URL. */
  readonly receivers: readonly NetworkCall[];
  readonly platformCalls: readonly PlatformCall[];
  /** Remote addresses outside network calls; collected when first asked for. */
  readonly resources: readonly Resource[];
  /** Calls of packages that may be clients for HTTP and are not followed; collected when first asked for. */
  readonly unfollowed: readonly UnfollowedClient[];
  /** Those of a component's template and style sheets; collected when first asked for. */
  readonly markup: readonly MarkupResource[];
}
