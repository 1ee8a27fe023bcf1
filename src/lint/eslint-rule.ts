import type { DocumentNode } from "@humanwhocodes/momoa";
import type { TSESTree } from "@typescript-eslint/utils";
import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";
import type { RuleContext, RuleFix, RuleFixer, RuleListener, RuleModule } from "@typescript-eslint/utils/ts-eslint";
import { toPath } from "../project/file-system.js";
import type { Project } from "../project/project.js";
import { createFileAnalyses } from "./file-analysis.js";
import type { FileAnalyses, FileAnalysis, LintedFile } from "./file-analysis.js";
import { describeRelated } from "./message-text.js";
import type { Edit, NetworkRule } from "./network-rule.js";
import { ruleDocsUrl } from "./package-info.js";
import type { Problem } from "./problem.js";
import { createProjectSession } from "./project-session.js";
import type { ProjectSession } from "./project-session.js";
import { settingsKey } from "./read-settings.js";
import { checkConfig, checkScript } from "./run-rule.js";
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
const languages = ["js/js", "json/json", "json/jsonc", "json/json5"];

/** Stands at the end of each message and is filled with the places in other files that belong to it. */
const relatedPlaceholder = "relatedPlaces";

const createRule = RuleCreator<RuleDocs>(ruleDocsUrl);

let defaultHost: EslintHost | undefined;

export function createEslintHost(session: ProjectSession = createProjectSession()): EslintHost {
  return { session, analyses: createFileAnalyses(session) };
}

/** The ESLint rule of a definition. Rules without a `host` of their own share one. */
export function createEslintRule(rule: NetworkRule, host?: EslintHost): EslintRule {
  const { meta } = rule;
  return createRule({
    name: rule.name,
    meta: {
      type: meta.type,
      docs: { description: meta.description, recommended: meta.recommended !== "off" },
      languages,
      messages: withRelatedPlaceholder(meta.messages),
      schema: [meta.schema],
      defaultOptions: [meta.defaultOptions],
      ...(meta.fixable ? { fixable: "code" } : {}),
      ...(meta.hasSuggestions ? { hasSuggestions: true } : {}),
    },
    create: (context, [options]) =>
      createListener(rule, context, options, host ?? (defaultHost ??= createEslintHost())),
  });
}

type Context = Readonly<RuleContext<string, readonly [object]>>;

function createListener(rule: NetworkRule, context: Context, options: object, host: EslintHost): RuleListener {
  const { check } = rule;
  const { sourceCode } = context;
  const file: LintedFile = {
    path: toPath(context.physicalFilename),
    text: sourceCode.text,
    rawSettings: context.settings[settingsKey],
    folder: toPath(context.cwd),
  };
  const guard = <Analysis extends FileAnalysis>(
    analyse: () => Analysis | undefined,
    judge: (analysis: Analysis, input: RuleInput) => readonly Problem[],
    firstColumn: 0 | 1,
  ): void => {
    let who = settingsKey;
    try {
      const analysis = analyse();
      if (!analysis) return;
      who = rule.name;
      const { project, settings } = analysis;
      const problems = judge(analysis, { options, settings, project });
      for (const problem of problems) report(context, problem, project, firstColumn);
    } catch (error) {
      silenceFile(file.path, who, error);
    }
  };
  return {
    ...((check.call ?? check.platformCall ?? check.script) && {
      Program: (program: TSESTree.Program) =>
        guard(
          () => host.analyses.ofScript(file, program, () => sourceCode.getAllComments()),
          ({ script }, input) => checkScript(rule, script, input),
          0,
        ),
    }),
    ...(check.config && {
      Document: (document: DocumentNode) =>
        guard(
          () => host.analyses.ofConfig(file, document),
          ({ config }, input) => checkConfig(rule, config, input),
          1,
        ),
    }),
  };
}

/** @param firstColumn of a line in the language's own counting. */
function report(context: Context, problem: Problem, project: Project | undefined, firstColumn: 0 | 1): void {
  const { source, range, related, fix, suggestions, messageId, data } = problem;
  const locate = (offset: number) => {
    const { line, column } = source.locate(offset);
    return { line, column: column - 1 + firstColumn };
  };
  context.report({
    loc: { start: locate(range[0]), end: locate(range[1]) },
    messageId,
    data: { ...data, [relatedPlaceholder]: describeRelated(related, source, project) },
    fix: fix.length > 0 ? (fixer) => replaceTexts(fixer, fix) : null,
    suggest: suggestions.map((suggestion) => ({
      messageId: suggestion.messageId,
      data: { ...suggestion.data, [relatedPlaceholder]: "" },
      fix: (fixer) => replaceTexts(fixer, suggestion.edits),
    })),
  });
}

function replaceTexts(fixer: RuleFixer, edits: readonly Edit[]): readonly RuleFix[] {
  return edits.map(({ range, text }) => fixer.replaceTextRange(range, text));
}

function withRelatedPlaceholder(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, `${text}{{${relatedPlaceholder}}}`]));
}
