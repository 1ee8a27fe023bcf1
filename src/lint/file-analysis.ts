import type { DocumentNode } from "@humanwhocodes/momoa";
import type { TSESTree } from "@typescript-eslint/utils";
import { collectAllComments, collectComponentComments } from "../network/markup/analyse-markup.js";
import type { MarkupAnalysis } from "../network/markup/markup-analysis.js";
import type { MarkupKind } from "../network/markup/markup-resource.js";
import { mayMatterAsConfig, mayMatterAsMarkup } from "../network/may-matter.js";
import type { ScriptAnalysis } from "../network/script-analysis.js";
import { mayHoldAppConfig } from "../project/config/app-config.js";
import type { ConfigFile } from "../project/config/config-file.js";
import { isMinified } from "../project/files/minified-text.js";
import type { Project } from "../project/project.js";
import { readSource } from "../project/files/read-source.js";
import { isComponent, parseWholeComponent } from "../syntax/component/parse-component.js";
import { readDirectives } from "../syntax/directives.js";
import type { Directives, SourceComment } from "../syntax/directives.js";
import { parseJson } from "../syntax/json/parse-json.js";
import { parseScript } from "../syntax/script/parse-script.js";
import type { ScriptFile } from "../syntax/script/script-file.js";
import { scriptFileFromAst } from "../syntax/script/script-file.js";
import type { SourceText } from "../syntax/source-text.js";
import type { DeclaredModels } from "../values/libraries/declared-wrappers.js";
import { isForUs, isMarkupRoot } from "./markup-language.js";
import type { MarkupRoot } from "./markup-language.js";
import { mayJudge } from "./may-judge.js";
import type { ProjectSession } from "./project-session.js";
import type { Settings } from "./settings.js";

/** The file being linted, with what its configuration says. */
export interface LintedFile {
  readonly path: string;
  readonly text: string;
  readonly ast: TSESTree.Program | DocumentNode | MarkupRoot;
  readonly comments: () => readonly TSESTree.Comment[];
  /** `settings["miniprogram-network"]` as it stands there; relative paths in it count from `folder`. */
  readonly rawSettings: unknown;
  readonly folder: string;
}

/** What every rule shares of one version of a file. */
export type FileAnalysis = Surroundings & (ScriptPart | ConfigPart | MarkupPart);

export interface Surroundings {
  readonly project: Project | undefined;
  readonly settings: Settings;
}

interface ScriptPart {
  readonly kind: "script";
  /** Worked out when the first rule asks. An error is thrown to all of them: what fails for one would for each. */
  readonly script: () => ScriptAnalysis;
  /** What a framework makes app.json of, where this is the file for it. */
  readonly appConfig: () => ConfigFile | undefined;
  /** Comments that ESLint does not go by. */
  readonly overlooked: () => Directives;
}

interface ConfigPart {
  readonly kind: "config";
  readonly config: () => ConfigFile;
}

interface MarkupPart {
  readonly kind: "markup";
  readonly markup: () => MarkupAnalysis;
}

/**
 * Kept while the key lives, which must be another one for another version of the file. Undefined for files that no
 * rule judges or could have something to say about: server code above all; they are not looked at.
 */
export interface FileAnalyses {
  /** Whether it is known already that there is nothing to judge: all rules ask that of one file after the other. */
  isQuiet(key: object): boolean;
  of(key: object, describe: () => LintedFile | undefined): FileAnalysis | undefined;
}

export function createFileAnalyses(session: ProjectSession): FileAnalyses {
  const known = new WeakMap<object, () => FileAnalysis | undefined>();
  let last: { readonly key: object; readonly analysis: FileAnalysis | undefined } | undefined;
  return {
    isQuiet: (key) => last?.key === key && !last.analysis,
    of(key, describe) {
      if (last?.key === key) return last.analysis;
      let recall = known.get(key);
      if (!recall) known.set(key, (recall = once(() => analyse(session, describe()))));
      const analysis = recall();
      last = { key, analysis };
      return analysis;
    },
  };
}

function analyse(session: ProjectSession, file: LintedFile | undefined): FileAnalysis | undefined {
  if (!file) return undefined;
  const { ast } = file;
  switch (ast.type) {
    case "Program":
      return analyseScript(session, file, (source) => scriptFileOf(source, file, ast));
    case "Document":
      return analyseConfig(session, file, ast);
    default: {
      const { language, script } = ast;
      if (language !== "component") return analyseMarkup(session, file, language);
      return script && analyseScript(session, file, () => script);
    }
  }
}

function analyseScript(
  session: ProjectSession,
  file: LintedFile,
  parse: (source: SourceText) => ScriptFile,
): (Surroundings & ScriptPart) | undefined {
  const { path, rawSettings, folder } = file;
  const source = readSource(path, file.text);
  const { text } = source;
  const findProject = (): Project | undefined => session.findProject(path, rawSettings, folder);
  const findDeclared = (): DeclaredModels => session.declaredOf(rawSettings, folder, findProject());
  const isOpen = mayJudge(path, text, findProject, (code) => session.mayDeclare(path, rawSettings, folder) && findDeclared().namesGlobal(code))
    || mayHoldAppConfig(path, findProject);
  if (!isOpen || isMinified(text)) return undefined;
  const surroundings = findSurroundings(session, file);
  if (!surroundings) return undefined;
  const script = once(() => session.analyser(findDeclared(), surroundings.project).analyse(parse(source)));
  const appConfig = once(() => session.findAppConfig(source, surroundings.project));
  const overlooked = once(() => readDirectives(source, collectOverlooked(source, file.ast), "json"));
  return { ...surroundings, kind: "script", script, appConfig, overlooked };
}

/**
 * Comments of a component that ESLint does not go by. A parser for Vue gives it those of the scripts; our own language those
 * that name our rules, as of the others nobody there knows whether they are in use.
 */
function collectOverlooked(source: SourceText, ast: LintedFile["ast"]): readonly SourceComment[] {
  if (!isComponent(source.path)) return [];
  if (ast.type === "Program") return collectComponentComments(source.text);
  const all = isMarkupRoot(ast) && ast.script ? collectAllComments(ast.script) : [];
  return all.filter(({ range }) => !isForUs(source.text.slice(...range)));
}

/** What ESLint has parsed, unless a build for WeChat leaves parts of it out. */
function scriptFileOf(source: SourceText, { text, comments }: LintedFile, program: TSESTree.Program): ScriptFile {
  if (source.text === text) return scriptFileFromAst(source, program, comments());
  const parse = isComponent(source.path) ? parseWholeComponent(source) : parseScript(source);
  return parse.ok ? parse.file : scriptFileFromAst(source, { ...program, body: [] }, comments());
}

function analyseConfig(
  session: ProjectSession,
  file: LintedFile,
  parsed: DocumentNode,
): (Surroundings & ConfigPart) | undefined {
  const { path } = file;
  const source = readSource(path, file.text);
  const document = source.text === file.text ? parsed : reparse(source.text);
  const surroundings = mayMatterAsConfig(path, source.text) ? findSurroundings(session, file) : undefined;
  if (!surroundings || !document) return undefined;
  const config = once(() => {
    const role = session.roleOf(path, surroundings.project, document.body);
    return { role, source, document };
  });
  return { ...surroundings, kind: "config", config };
}

function reparse(text: string): DocumentNode | undefined {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.document : undefined;
}

function analyseMarkup(
  session: ProjectSession,
  file: LintedFile,
  language: MarkupKind,
): (Surroundings & MarkupPart) | undefined {
  const { path, rawSettings, folder } = file;
  const source = readSource(path, file.text);
  const surroundings = mayMatterAsMarkup(language, source.text) ? findSurroundings(session, file) : undefined;
  if (!surroundings) return undefined;
  const markup = once(() => {
    const declared = session.declaredOf(rawSettings, folder, surroundings.project);
    return session.analyser(declared, surroundings.project).analyseMarkup(source, language);
  });
  return { ...surroundings, kind: "markup", markup };
}

function findSurroundings(session: ProjectSession, { path, rawSettings, folder }: LintedFile): Surroundings | undefined {
  const project = session.findProject(path, rawSettings, folder);
  if (!session.isJudged(path, project, folder)) return undefined;
  return { project, settings: session.settingsOf(rawSettings, folder, project) };
}

function once<Value>(compute: () => Value): () => Value {
  let outcome: { readonly value: Value } | { readonly error: unknown } | undefined;
  return () => {
    outcome ??= attempt(compute);
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  };
}

function attempt<Value>(compute: () => Value): { readonly value: Value } | { readonly error: unknown } {
  try {
    return { value: compute() };
  } catch (error) {
    return { error };
  }
}
