import type { PlatformGlobal } from "../../platform/types.js";
import type { Place, SourceText } from "../../syntax/source-text.js";
import type { ScriptAnalysis } from "../network-call.js";
import type { Resource } from "../urls/resource.js";
import type { UrlPart } from "../urls/url-parts.js";

export type MarkupKind = "wxml" | "wxss";

/** What the rules ask of one template or style sheet. */
export interface MarkupAnalysis {
  readonly source: SourceText;
  /** The global of the platform that reads such files; WeChat's for the style sheets of frameworks. */
  readonly platform: PlatformGlobal;
  readonly resources: readonly MarkupResource[];
  /** The `<wxs>` of a template that name the platform. */
  readonly scripts: readonly ScriptAnalysis[];
}

/** An attribute of a template, or a `url(…)`, with the addresses and files that it can name. */
export interface MarkupResource extends Resource {
  /** `attribute` of a component; `style` attribute of any element; `sheet`: a declaration, or `@import`, of a style sheet. */
  readonly in: "attribute" | "style" | "sheet";
  /** The component; undefined in a style. */
  readonly tag: string | undefined;
  /** `remote`: a file of the package does not load; `local`: a remote address does not load. */
  readonly takes: "both" | "remote" | "local";
  /** The attribute's value, or the address itself. */
  readonly urlNode: Place;
  /** The alternatives that surely name files of the package. */
  readonly files: readonly UrlPart[];
}
