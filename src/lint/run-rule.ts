import type { TSESTree } from "@typescript-eslint/utils";
import { findSibling } from "../platform/siblings.js";
import type { MarkupAnalysis } from "../network/markup/markup-analysis.js";
import type { NetworkCall } from "../network/network-call.js";
import type { ScriptAnalysis } from "../network/script-analysis.js";
import type { Resource } from "../network/urls/resource.js";
import type { UrlPart } from "../network/urls/url-parts.js";
import type { ConfigFile } from "../project/config/config-file.js";
import type { Project } from "../project/project.js";
import type { Place, Range, SourceText } from "../syntax/source-text.js";
import { shownPlace } from "../values/libraries/library-modules.js";
import { toShown, writeMessage, writeRelated } from "./message-text.js";
import type { NetworkRule, Related, Report, RuleContext, Suggestion, UrlReport } from "./network-rule.js";
import type { MessageData, Problem, ProblemSuggestion } from "./problem.js";
import type { Settings } from "./settings.js";
import { maySayOf, maySayOfProject } from "./sibling-rules.js";

/** What a rule may know besides the file. `options` are complete: the rule's defaults are merged in. */
export interface RuleInput {
  readonly options: object;
  readonly settings: Settings;
  readonly project: Project | undefined;
}

/** Runs a rule's checks of scripts; an error of the rule itself is thrown on. */
export function checkScript(rule: NetworkRule, script: ScriptAnalysis, input: RuleInput): readonly Problem[] {
  const { check } = rule;
  const reporter = new Reporter(rule, script.file.source, input);
  const isJudged = ({ platform }: { readonly platform: string }) => input.settings.platforms?.has(platform) ?? true;
  const isJudgedCall = (call: NetworkCall) => isJudged(call) && maySayOf(rule, call.platform, call.api.kind, input.project);
  if (check.call) for (const call of script.calls) if (isJudgedCall(call)) check.call(call, reporter.about(call));
  if (check.receiver) for (const call of script.receivers) if (isJudgedCall(call)) check.receiver(call, reporter.about(call));
  reporter.about(undefined);
  if (!maySayOfProject(rule, input.project)) return reporter.problems;
  if (check.platformCall) for (const call of script.platformCalls) if (isJudged(call)) check.platformCall(call, reporter);
  if (check.resource) for (const one of script.resources) if (isJudged(one)) check.resource(one, reporter);
  if (check.markup) for (const one of script.markup) check.markup(one, reporter);
  check.script?.(script, reporter);
  return reporter.problems;
}

/** Whether a script holds anything that a rule looks at. Most scripts hold no network call. */
export function hasSubject({ check }: NetworkRule, script: ScriptAnalysis): boolean {
  if (check.script || (check.call && script.calls.length > 0)) return true;
  if (check.platformCall && script.platformCalls.length > 0) return true;
  if (check.markup && script.markup.length > 0) return true;
  return Boolean((check.resource && script.resources.length > 0) || (check.receiver && script.receivers.length > 0));
}

/** Runs a rule's check of a configuration file; an error of the rule itself is thrown on. */
export function checkConfig(rule: NetworkRule, config: ConfigFile, input: RuleInput): readonly Problem[] {
  const reporter = new Reporter(rule, config.source, input);
  if (maySayOfProject(rule, input.project)) rule.check.config?.(config, reporter);
  return reporter.problems;
}

/** Runs a rule's check of templates and style sheets; an error of the rule itself is thrown on. */
export function checkMarkup(rule: NetworkRule, markup: MarkupAnalysis, input: RuleInput): readonly Problem[] {
  const reporter = new Reporter(rule, markup.source, input);
  const { check } = rule;
  // Nothing is documented of what the components and style sheets of other platforms load.
  if (findSibling(markup.platform) || !maySayOfProject(rule, input.project)) return reporter.problems;
  if (check.markup) for (const resource of markup.resources) check.markup(resource, reporter);
  if (check.inlineScript) for (const script of markup.scripts) check.inlineScript(script, reporter);
  return reporter.problems;
}

type FoundProblem = Problem & { readonly calls: NetworkCall[] };

/** Collects what one rule reports on one file. */
class Reporter implements RuleContext<string, object> {
  readonly options: object;
  readonly settings: Settings;
  readonly project: Project | undefined;
  readonly #rule: NetworkRule;
  readonly #source: SourceText;
  readonly #found = new Map<string, FoundProblem>();
  #call: NetworkCall | undefined;

  constructor(rule: NetworkRule, source: SourceText, input: RuleInput) {
    this.#rule = rule;
    this.#source = source;
    this.options = input.options;
    this.settings = input.settings;
    this.project = input.project;
  }

  get problems(): readonly Problem[] {
    return withAllOrigins([...this.#found.values()]);
  }

  about(call: NetworkCall | undefined): this {
    this.#call = call;
    return this;
  }

  /** Not a method, so that a rule may take it out of its context. */
  readonly report = (report: Report<string>): void => {
    const range = this.#rangeHere(report.at);
    if (range) return this.#add(range, report, JSON.stringify([range, report.messageId, report.data]));
    // The place is in another file: with a call there is a place in this one that leads to it.
    if (this.#call && isPlace(report.at)) this.#reportAway(this.#call, report.at, report);
  };

  readonly reportUrl = (of: NetworkCall | Resource, part: UrlPart, report: UrlReport<string>): void => {
    const range = part.place && this.#rangeHere(part.place);
    if (part.place && !range) return this.#reportAway(of, part.place, report);
    const at = range ?? urlNodeOf(of).range;
    const editable = range !== undefined && part.verbatim;
    this.#add(at, editable ? report : withoutEdits(report), JSON.stringify([at, report.messageId, report.list]));
  };

  #reportAway(of: NetworkCall | Resource, origin: Place, report: UrlReport<string>): void {
    const related: readonly Related[] = [{ place: origin, message: "Written here." }, ...(report.related ?? [])];
    const key = JSON.stringify([origin.source.path, origin.range, report.messageId, report.list]);
    this.#add(urlNodeOf(of).range, { ...withoutEdits(report), related }, key);
  }

  /** Reports with the same key are one problem. */
  #add(range: Range, report: Omit<Report<string>, "at">, key: string): void {
    const known = this.#found.get(key);
    if (known) {
      // One call is judged after the other.
      if (this.#call && known.calls.at(-1) !== this.#call) known.calls.push(this.#call);
      return;
    }
    const { messageId, related = [], fix = [], suggest = [] } = report;
    const data = toShown(report.data ?? {});
    this.#found.set(key, {
      rule: this.#rule.name,
      messageId,
      data,
      message: this.#write(messageId, data),
      source: this.#source,
      range: [range[0], range[1]],
      related: related.filter(({ place }) => shownPlace(place)).map((one) => ({ place: one.place, message: writeRelated(one, this.settings.locale) })),
      fix,
      suggestions: suggest.map((suggestion) => this.#completeSuggestion(suggestion)),
      calls: this.#call ? [this.#call] : [],
    });
  }

  #completeSuggestion({ messageId, data: given = {}, edits }: Suggestion<string>): ProblemSuggestion {
    const data = toShown(given);
    return { messageId, data, message: this.#write(messageId, data), edits };
  }

  #write(messageId: string, data: MessageData): string {
    return writeMessage(this.#rule.meta, messageId, data, this.settings.locale);
  }

  /** Undefined when the place is in another file. A module cycle can load this very file a second time. */
  #rangeHere(at: TSESTree.Node | Place): Range | undefined {
    if (!isPlace(at)) return at.range;
    const { source } = at;
    const here = source === this.#source || (source.path === this.#source.path && source.text === this.#source.text);
    return here ? at.range : undefined;
  }
}

/** What is said twice of one place, because the same text is written in two others, is said once and names both. */
function withAllOrigins(problems: readonly FoundProblem[]): readonly Problem[] {
  const told = new Map<string, FoundProblem>();
  for (const problem of problems) {
    const { message, range, related, suggestions, fix } = problem;
    const isAway = related.length > 0 && suggestions.length + fix.length === 0;
    const key = isAway ? JSON.stringify([range, message]) : JSON.stringify([range, message, told.size]);
    const known = told.get(key);
    const calls = known ? [...new Set([...known.calls, ...problem.calls])] : problem.calls;
    told.set(key, known ? { ...known, related: [...known.related, ...related], calls } : problem);
  }
  return [...told.values()];
}

function urlNodeOf(of: NetworkCall | Resource): { readonly range: Range } {
  return "node" in of ? (of.urlNode ?? of.node) : of.urlNode;
}

/** Import declarations have a `source` of their own; nodes are known by their type. */
function isPlace(at: TSESTree.Node | Place): at is Place {
  return !("type" in at);
}

function withoutEdits({ messageId, data = {}, related = [] }: Omit<Report<string>, "at">): Omit<Report<string>, "at"> {
  return { messageId, data, related };
}
