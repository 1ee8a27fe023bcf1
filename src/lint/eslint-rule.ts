import type { DocumentNode } from "@humanwhocodes/momoa";
import type { TSESTree } from "@typescript-eslint/utils";
import type { RuleContext, RuleFix, RuleFixer, RuleListener, RuleModule, ReportDescriptor } from "@typescript-eslint/utils/ts-eslint";
import type { Locale } from "../locale/locale.js";
import { toPath } from "../project/files/file-system.js";
import type { Project } from "../project/project.js";
import { isRecord } from "../syntax/is-record.js";
import { createFileAnalyses } from "./file-analysis.js";
import type { FileAnalyses, LintedFile } from "./file-analysis.js";
import { isMarkupRoot, languageNames, markupRootType } from "./markup-language.js";
import { describeRelated } from "./message-text.js";
import { judgesAppConfigs, judgesConfigs, judgesMarkup, judgesScripts } from "./network-rule.js";
import type { NetworkRule } from "./network-rule.js";
import type { Edit } from "./problem.js";
import { ruleDocsUrl } from "./package-info.js";
import type { Problem } from "./problem.js";
import { createProjectSession } from "./project-session.js";
import type { ProjectSession } from "./project-session.js";
import { settingsKey } from "./read-settings.js";
import { checkConfig, checkMarkup, checkScript, hasSubject } from "./run-rule.js";
import type { RuleInput } from "./run-rule.js";
import { silenceFile } from "./silence-file.js";

export type EslintRule = RuleModule<string, readonly [object], RuleDocs> & { readonly name: string };

export interface RuleDocs {
  readonly recommended: boolean;
}

/** What rules share while ESLint runs. */
export interface EslintHost {
  readonly session: ProjectSession;
  readonly analyses: FileAnalyses;
}

/**
 * Every rule names every language, also those in which it finds nothing to say: ESLint stops with a configuration
 * error where a rule meets another one, and users set severities for all files at once.
 */
const languages = ["js/js", "json/json", "json/jsonc", "json/json5", ...languageNames.map((name) => `${settingsKey}/${name}`)];

/** Stands at the end of each message and is filled with the places in other files that belong to it. */
const relatedPlaceholder = "relatedPlaces";

const nothing: RuleListener = {};

let defaultHost: EslintHost | undefined;

export function createEslintHost(session: ProjectSession = createProjectSession()): EslintHost {
  return { session, analyses: createFileAnalyses(session) };
}

/** The ESLint rule of a definition. Rules without a `host` of their own share one. */
export function createEslintRule(rule: NetworkRule, host?: EslintHost): EslintRule {
  const { meta, name } = rule;
  return {
    name,
    meta: {
      type: meta.type,
      docs: { description: meta.description, recommended: meta.recommended !== "off", url: ruleDocsUrl(name) },
      languages,
      messages: withRelatedPlaceholder(meta.messages),
      schema: [meta.schema],
      defaultOptions: [meta.defaultOptions],
      ...(meta.fixable ? { fixable: "code" } : {}),
      ...(meta.hasSuggestions ? { hasSuggestions: true } : {}),
    },
    create: (context) => createListener(rule, context, host ?? (defaultHost ??= createEslintHost())),
  };
}

type Context = Readonly<RuleContext<string, readonly [object]>>;

/** Most files hold nothing to judge, or nothing for this rule: it then listens to nothing. */
function createListener(rule: NetworkRule, context: Context, { analyses }: EslintHost): RuleListener {
  const { sourceCode } = context;
  if (analyses.isQuiet(sourceCode.ast)) return nothing;
  const analysis = guard(settingsKey, context, () => analyses.of(sourceCode.ast, () => describeFile(context)));
  if (!analysis) return nothing;
  const { kind, project, settings } = analysis;
  const judge = (check: (input: RuleInput) => readonly Problem[], firstColumn: 0 | 1): void =>
    guard(rule.name, context, () => {
      const problems = check({ options: { ...rule.meta.defaultOptions, ...context.options[0] }, project, settings });
      for (const problem of problems) report(context, problem, { project, locale: settings.locale, firstColumn });
    });
  if (kind === "script") {
    const asked = judgesScripts(rule) || judgesMarkup(rule) ? guard(settingsKey, context, analysis.script) : undefined;
    const script = asked && guard(rule.name, context, () => hasSubject(rule, asked)) ? asked : undefined;
    const config = judgesAppConfigs(rule) ? guard(settingsKey, context, analysis.appConfig) : undefined;
    if (!script && !config) return nothing;
    const name = `${settingsKey}/${rule.name}`;
    const isStanding = ({ source, range }: Problem): boolean => analysis.overlooked().findDisabling(name, source.locate(range[0])) === undefined;
    const check = (input: RuleInput): readonly Problem[] => [
      ...script ? checkScript(rule, script, input) : [],
      ...config ? checkConfig(rule, config, input) : [],
    ];
    const judgeAll = (): void => judge((input) => check(input).filter(isStanding), 0);
    return { Program: judgeAll, [markupRootType]: judgeAll };
  }
  if (kind === "markup") {
    if (!judgesMarkup(rule)) return nothing;
    return {
      [markupRootType]() {
        const markup = guard(settingsKey, context, analysis.markup);
        if (markup) judge((input) => checkMarkup(rule, markup, input), 0);
      },
    };
  }
  if (!judgesConfigs(rule)) return nothing;
  return {
    Document() {
      const config = guard(settingsKey, context, analysis.config);
      if (config) judge((input) => checkConfig(rule, config, input), 1);
    },
  };
}

/** Undefined for languages that no rule reads. */
function describeFile({ cwd, physicalFilename, settings, sourceCode }: Context): LintedFile | undefined {
  const ast: unknown = sourceCode.ast;
  if (!isProgram(ast) && !isDocument(ast) && !isMarkupRoot(ast)) return undefined;
  return {
    path: toPath(physicalFilename),
    text: sourceCode.text,
    ast,
    comments: () => sourceCode.getAllComments(),
    rawSettings: settings[settingsKey],
    folder: toPath(cwd),
  };
}

function isProgram(ast: unknown): ast is TSESTree.Program {
  return isRecord(ast) && ast["type"] === "Program";
}

function isDocument(ast: unknown): ast is DocumentNode {
  return isRecord(ast) && ast["type"] === "Document";
}

/** @param who is named when the action fails. */
function guard<Result>(who: string, { physicalFilename }: Context, action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    silenceFile(toPath(physicalFilename), who, error);
    return undefined;
  }
}

interface Manner {
  readonly project: Project | undefined;
  readonly locale: Locale;
  /** Of a line in the language's own counting. */
  readonly firstColumn: 0 | 1;
}

/** In English by the rule's own messages; ESLint takes other texts only as they are, without the name of a message. */
function report(context: Context, problem: Problem, { project, locale, firstColumn }: Manner): void {
  const { source, range, related, fix, suggestions, message, messageId, data } = problem;
  const locate = (offset: number) => {
    const { line, column } = source.locate(offset);
    return { line, column: column - 1 + firstColumn };
  };
  const places = describeRelated(related, source, project, locale);
  const isEnglish = locale === "en";
  const descriptor = {
    loc: { start: locate(range[0]), end: locate(range[1]) },
    ...isEnglish ? { messageId, data: { ...data, [relatedPlaceholder]: places } } : { message: message + places },
    fix: fix.length > 0 ? (fixer: RuleFixer) => replaceTexts(fixer, fix) : null,
    suggest: suggestions.map((suggestion) => ({
      ...isEnglish ? { messageId: suggestion.messageId, data: { ...suggestion.data, [relatedPlaceholder]: "" } } : { desc: suggestion.message },
      fix: (fixer: RuleFixer) => replaceTexts(fixer, suggestion.edits),
    })),
  };
  // typescript-eslint's types know messages by their names only.
  context.report(descriptor as ReportDescriptor<string>);
}

function replaceTexts(fixer: RuleFixer, edits: readonly Edit[]): readonly RuleFix[] {
  return edits.map(({ range, text }) => fixer.replaceTextRange(range, text));
}

function withRelatedPlaceholder(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, `${text}{{${relatedPlaceholder}}}`]));
}
