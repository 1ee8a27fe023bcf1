import type { TSESTree } from "@typescript-eslint/utils";
import type { JSONSchema4 } from "@typescript-eslint/utils/json-schema";
import type { MarkupResource } from "../network/markup/markup-resource.js";
import type { NetworkCall, PlatformCall } from "../network/network-call.js";
import type { ScriptAnalysis } from "../network/script-analysis.js";
import type { Resource } from "../network/urls/resource.js";
import type { UrlPart } from "../network/urls/url-parts.js";
import type { DocumentedFact } from "../platform/siblings.js";
import type { DomainList } from "../platform/types.js";
import type { ConfigFile } from "../project/config/config-file.js";
import type { Project } from "../project/project.js";
import type { Place } from "../syntax/source-text.js";
import type { Edit, MessageData } from "./problem.js";
import type { RelatedMessage } from "./related-messages.js";
import type { Settings } from "./settings.js";

/**
 * A rule: what it says (meta) and a check over one found thing. It never searches and never evaluates; both hosts,
 * ESLint and the command, run this same definition.
 */
export interface NetworkRule<Id extends string = string, Options extends object = object> {
  readonly name: string;
  readonly meta: NetworkRuleMeta<Id, Options>;
  readonly check: Checks<Id, Options>;
}

export interface NetworkRuleMeta<Id extends string, Options extends object> {
  /** "Disallow …", "Require …" or "Enforce …", without a full stop. */
  readonly description: string;
  readonly type: "problem" | "suggestion";
  /** Severity in the preset: `error` where the platform refuses, `warn` where it works but is a risk. */
  readonly recommended: "error" | "warn" | "off";
  readonly strict: "error" | "warn";
  readonly messages: Readonly<Record<Id, string>>;
  /** The twin of these texts: rules/zh-CN/<name>.ts. */
  readonly chinese: ChineseTexts<Id>;
  /** JSON schema of the one options object. */
  readonly schema: JSONSchema4;
  readonly defaultOptions: Options;
  /** What the strict preset sets differently. */
  readonly strictOptions?: Partial<Options>;
  /** What has to be known of a sibling platform (Alipay, Douyin …); without it the rule speaks of WeChat alone. */
  readonly restsOn?: RestsOn;
  readonly fixable?: boolean;
  readonly hasSuggestions?: boolean;
}

/** What a rule needs to be true of a sibling platform; `scheme` is `wss` for sockets and `https` for all others. */
export type RestsOn = DocumentedFact | "scheme";

/** What a rule says, in Chinese. */
export interface ChineseTexts<Id extends string> {
  readonly description: string;
  readonly messages: Readonly<Record<Id, string>>;
  /** Of placeholders that are filled with words: each English word or phrase with its twin. Other values stay as they are. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Checks<Id extends string, Options extends object> {
  call?(call: NetworkCall, context: RuleContext<Id, Options>): void;
  /** A call that gets the raw response of a request from a function in between. */
  receiver?(call: NetworkCall, context: RuleContext<Id, Options>): void;
  platformCall?(call: PlatformCall, context: RuleContext<Id, Options>): void;
  resource?(resource: Resource, context: RuleContext<Id, Options>): void;
  script?(script: ScriptAnalysis, context: RuleContext<Id, Options>): void;
  /** An address in a template or a style sheet. */
  markup?(resource: MarkupResource, context: RuleContext<Id, Options>): void;
  /** The script of a `<wxs>` in a template. */
  inlineScript?(script: ScriptAnalysis, context: RuleContext<Id, Options>): void;
  config?(config: ConfigFile, context: RuleContext<Id, Options>): void;
}

export interface RuleContext<Id extends string, Options extends object> {
  readonly options: Options;
  readonly settings: Settings;
  /** The mini program that the file belongs to, if any. */
  readonly project: Project | undefined;
  report(report: Report<Id>): void;
  /**
   * Reports a part of a URL where it becomes known: at the part itself if it is written in this file, else at the URL
   * expression with the origin as a related place; once per file, origin and list. Fix and suggestions are kept only
   * if the part is written verbatim in this file.
   */
  reportUrl(of: NetworkCall | Resource, part: UrlPart, report: UrlReport<Id>): void;
}

export interface Report<Id extends string> {
  /** A node of the file, or a place in it. */
  readonly at: TSESTree.Node | Place;
  readonly messageId: Id;
  readonly data?: MessageData;
  readonly related?: readonly Related[];
  readonly fix?: readonly Edit[];
  readonly suggest?: readonly Suggestion<Id>[];
}

export interface UrlReport<Id extends string> extends Omit<Report<Id>, "at"> {
  /** The list that it is about: what two lists lack is reported for each. */
  readonly list?: DomainList;
}

export interface Related {
  readonly place: Place;
  readonly message: RelatedMessage;
  readonly data?: MessageData;
}

export interface Suggestion<Id extends string> {
  readonly messageId: Id;
  readonly data?: MessageData;
  readonly edits: readonly Edit[];
}

/** Types a rule; returns it as it is. */
export function defineRule<Id extends string, Options extends object = object>(
  rule: NetworkRule<Id, Options>,
): NetworkRule<Id, Options> {
  return rule;
}

export function judgesScripts({ check }: NetworkRule): boolean {
  return Boolean(check.call ?? check.receiver ?? check.platformCall ?? check.resource ?? check.script);
}

export function judgesMarkup({ check }: NetworkRule): boolean {
  return Boolean(check.markup ?? check.inlineScript);
}

export function judgesConfigs({ check }: NetworkRule): boolean {
  return check.config !== undefined;
}

/** Those that judge the text of a script as a whole have seen the configuration in it. */
export function judgesAppConfigs({ check }: NetworkRule): boolean {
  return check.config !== undefined && check.script === undefined;
}
