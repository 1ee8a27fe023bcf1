import { judgesAppConfigs } from "../lint/network-rule.js";
import type { Problem } from "../lint/problem.js";
import type { RuleInput } from "../lint/run-rule.js";
import { checkConfig, checkMarkup, checkScript } from "../lint/run-rule.js";
import { collectAllComments, collectMarkupComments } from "../network/markup/analyse-markup.js";
import type { MarkupAnalysis } from "../network/markup/markup-analysis.js";
import type { MarkupKind } from "../network/markup/markup-resource.js";
import type { ScriptAnalysis } from "../network/script-analysis.js";
import type { ConfigFile } from "../project/config/config-file.js";
import { readDirectives } from "../syntax/directives.js";
import type { Directives, Disabling, SourceComment } from "../syntax/directives.js";
import { collectJsonComments } from "../syntax/json/json-comments.js";
import type { SourceText } from "../syntax/source-text.js";
import { applyComments, fullNameOf } from "./active-rules.js";
import type { ActiveRule } from "./active-rules.js";

export interface JudgedProblem {
  readonly problem: Problem;
  readonly active: ActiveRule;
}

/** What the rules say of one file. */
export interface Judgement {
  readonly standing: readonly JudgedProblem[];
  readonly silenced: readonly SilencedProblem[];
}

/** A problem that a comment switches off. */
export interface SilencedProblem extends JudgedProblem {
  readonly disabling: Disabling;
}

/** Told of an error of our own in a rule: the file goes without this rule, the others are not held up. */
export type Stumble = (source: SourceText, active: ActiveRule, error: unknown) => void;

type FileInput = Omit<RuleInput, "options">;

/** Every problem of a script. */
export function judgeScript(
  script: ScriptAnalysis,
  rules: readonly ActiveRule[],
  input: FileInput,
  stumble: Stumble,
): Judgement {
  const { source } = script.file;
  const directives = readDirectives(source, collectAllComments(script.file), "script");
  const check = ({ rule, options }: ActiveRule) => checkScript(rule, script, { ...input, options });
  return judge(source, rules, directives, check, stumble);
}

/** Every problem of a configuration file. */
export function judgeConfig(
  config: ConfigFile,
  rules: readonly ActiveRule[],
  input: FileInput,
  stumble: Stumble,
): Judgement {
  const directives = readDirectives(config.source, collectJsonComments(config.source.text), "json");
  const check = ({ rule, options }: ActiveRule) => checkConfig(rule, config, { ...input, options });
  return judge(config.source, rules, directives, check, stumble);
}

/** Every problem of what a framework makes app.json of, beside those of the script that it stands in. */
export function judgeAppConfig(
  config: ConfigFile,
  comments: Iterable<SourceComment>,
  rules: readonly ActiveRule[],
  input: FileInput,
  stumble: Stumble,
): Judgement {
  const directives = readDirectives(config.source, comments, "script");
  const check = ({ rule, options }: ActiveRule) => (judgesAppConfigs(rule) ? checkConfig(rule, config, { ...input, options }) : []);
  return judge(config.source, rules, directives, check, stumble);
}

/** Every problem of a template or style sheet. */
export function judgeMarkup(
  markup: MarkupAnalysis,
  kind: MarkupKind,
  rules: readonly ActiveRule[],
  input: FileInput,
  stumble: Stumble,
): Judgement {
  const { source } = markup;
  const directives = readDirectives(source, collectMarkupComments(source, kind), "json");
  const check = ({ rule, options }: ActiveRule) => checkMarkup(rule, markup, { ...input, options });
  return judge(source, rules, directives, check, stumble);
}

function judge(
  source: SourceText,
  rules: readonly ActiveRule[],
  directives: Directives,
  check: (active: ActiveRule) => readonly Problem[],
  stumble: Stumble,
): Judgement {
  const standing: JudgedProblem[] = [];
  const silenced: SilencedProblem[] = [];
  for (const active of applyComments(rules, directives)) {
    const name = fullNameOf(active.rule);
    for (const problem of checkCarefully(active)) {
      const disabling = directives.findDisabling(name, source.locate(problem.range[0]));
      if (disabling === undefined) standing.push({ problem, active });
      else silenced.push({ problem, active, disabling });
    }
  }
  return { standing, silenced };

  function checkCarefully(active: ActiveRule): readonly Problem[] {
    try {
      return check(active);
    } catch (error) {
      stumble(source, active, error);
      return [];
    }
  }
}
