import type { PlatformGlobal } from "../../platform/types.js";
import type { SourceText } from "../../syntax/source-text.js";
import type { ScriptAnalysis } from "../script-analysis.js";
import type { MarkupResource } from "./markup-resource.js";

/** What the rules ask of one template or style sheet. */
export interface MarkupAnalysis {
  readonly source: SourceText;
  /** The global of the platform that reads such files; WeChat's for the style sheets of frameworks. */
  readonly platform: PlatformGlobal;
  readonly resources: readonly MarkupResource[];
  /** The `<wxs>` of a template that name the platform. */
  readonly scripts: readonly ScriptAnalysis[];
}
