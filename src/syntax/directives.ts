import { createRequire } from "node:module";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ConfigCommentParser } from "@eslint/plugin-kit";
import type { Position, Range, SourceText } from "./source-text.js";

/** A comment of a script, of JSON, of a template (`markup`: `<!-- … -->`) or of a style sheet. */
export interface SourceComment {
  readonly kind: "line" | "block" | "markup";
  readonly range: Range;
}

export interface Directives {
  /** What comments such as `eslint miniprogram-network/no-loopback: off` say, by full rule name. */
  readonly configured: ReadonlyMap<string, InlineConfig>;
  /** The comment that switches the rule, given by its full name, off at this place. */
  findDisabling(rule: string, at: Position): Disabling | undefined;
}

/** A comment that switches rules off. */
export interface Disabling {
  /** What stands behind `--`; empty when nothing does. */
  readonly justification: string;
}

export interface InlineConfig {
  readonly severity: "off" | "warn" | "error";
  /** Undefined when the comment gives a severity only: the options stay as they were. */
  readonly options: unknown;
}

/** In a script a line comment can only disable its own or the next line; in JSON it can do all that a block can. */
export type CommentHabit = "script" | "json";

interface Switch extends Disabling {
  readonly at: Position;
  readonly rules: ReadonlySet<string> | "all";
  readonly disables: boolean;
}

interface DisabledLine extends Disabling {
  readonly line: number;
  readonly rules: ReadonlySet<string> | "all";
}

let loadedParser: ConfigCommentParser | undefined;

const none: Directives = { configured: new Map(), findDisabling: () => undefined };

/** Reads the comments that configure ESLint; they mean here what they mean there. */
export function readDirectives(
  source: SourceText,
  comments: Iterable<SourceComment>,
  habit: CommentHabit = "script",
): Directives {
  // Most files have none, and a search of the text is cheaper than a walk over the comments.
  if (!source.text.includes("eslint")) return none;
  const switches: Switch[] = [];
  const lines: DisabledLine[] = [];
  const configured = new Map<string, InlineConfig>();
  const parser = directiveParser();
  for (const comment of comments) {
    const directive = parser.parseDirective(readContent(source, comment));
    if (directive === undefined) continue;
    const { label, value, justification } = directive;
    const start = source.locate(comment.range[0]);
    const end = source.locate(comment.range[1]);
    if (label === "eslint-disable-line") {
      if (start.line === end.line) lines.push({ line: start.line, rules: readRules(value, parser), justification });
    } else if (label === "eslint-disable-next-line") {
      lines.push({ line: end.line + 1, rules: readRules(value, parser), justification });
    } else if (comment.kind === "line" && habit === "script") {
      continue;
    } else if (label === "eslint-disable" || label === "eslint-enable") {
      switches.push({ at: start, rules: readRules(value, parser), justification, disables: label === "eslint-disable" });
    } else if (label === "eslint") {
      readConfigs(value, parser, configured);
    }
  }
  return {
    configured,
    findDisabling: (rule, at) => findSwitchOff(switches, rule, at) ?? findDisabledLine(lines, rule, at.line),
  };
}

/** ESLint's own reader of such comments, loaded when a file has one: it brings a parser of its own. */
export function directiveParser(): ConfigCommentParser {
  if (loadedParser) return loadedParser;
  const kit = createRequire(import.meta.url)("@eslint/plugin-kit") as typeof import("@eslint/plugin-kit");
  return (loadedParser = new kit.ConfigCommentParser());
}

/** The last comment above that speaks of the rule decides; `eslint-enable` without names speaks of all. */
function findSwitchOff(switches: readonly Switch[], rule: string, at: Position): Switch | undefined {
  const last = switches.findLast((entry) => isBefore(entry.at, at) && concerns(entry.rules, rule));
  return last?.disables === true ? last : undefined;
}

function findDisabledLine(lines: readonly DisabledLine[], rule: string, line: number): DisabledLine | undefined {
  return lines.find((entry) => entry.line === line && concerns(entry.rules, rule));
}

function concerns(rules: ReadonlySet<string> | "all", rule: string): boolean {
  return rules === "all" || rules.has(rule);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column);
}

/** A comment as parsers of scripts give it. */
export function toSourceComment({ type, range }: TSESTree.Comment): SourceComment {
  return { kind: type === "Line" ? "line" : "block", range };
}

/** What stands between the signs of a comment; a comment of the file's end may lack its closing ones. */
export function readContent({ text }: SourceText, { kind, range: [start, end] }: SourceComment): string {
  const [opening, closing] = { line: [2, 0], block: [2, 2], markup: [4, 3] }[kind] as [number, number];
  return text.slice(start + opening, end - closing);
}

function readRules(value: string, parser: ConfigCommentParser): ReadonlySet<string> | "all" {
  const rules = Object.keys(parser.parseListConfig(value));
  return rules.length === 0 ? "all" : new Set(rules);
}

/** ESLint keeps the first comment that configures a rule and refuses the later ones. */
function readConfigs(value: string, parser: ConfigCommentParser, configured: Map<string, InlineConfig>): void {
  const parsed = parser.parseJSONLikeConfig(value);
  if (!parsed.ok) return;
  for (const [rule, entry] of Object.entries<unknown>(parsed.config)) {
    const parts: readonly unknown[] = Array.isArray(entry) ? entry : [entry];
    const severity = toSeverity(parts[0]);
    if (severity !== undefined && !configured.has(rule)) configured.set(rule, { severity, options: parts[1] });
  }
}

function toSeverity(value: unknown): InlineConfig["severity"] | undefined {
  if (value === 0 || value === "off") return "off";
  if (value === 1 || value === "warn") return "warn";
  if (value === 2 || value === "error") return "error";
  return undefined;
}
