import type { DocumentNode } from "@humanwhocodes/momoa";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptAnalysis } from "../network/network-call.js";
import type { ConfigFile } from "../project/config-file.js";
import { isMinified } from "../project/minified-text.js";
import type { Project } from "../project/project.js";
import { scriptFileFromAst } from "../syntax/script/script-file.js";
import { SourceText } from "../syntax/source-text.js";
import type { ProjectSession } from "./project-session.js";
import type { Settings } from "./settings.js";

/** The file being linted, with what its configuration says. */
export interface LintedFile {
  readonly path: string;
  readonly text: string;
  /** `settings["miniprogram-network"]` as it stands there; relative paths in it count from `folder`. */
  readonly rawSettings: unknown;
  readonly folder: string;
}

/** What every rule shares of one version of a file: worked out by the first rule that asks. */
export interface FileAnalysis {
  readonly project: Project | undefined;
  readonly settings: Settings;
}

export interface ScriptFileAnalysis extends FileAnalysis {
  readonly script: ScriptAnalysis;
}

export interface ConfigFileAnalysis extends FileAnalysis {
  readonly config: ConfigFile;
}

/**
 * Kept while the AST lives: a file that is parsed again is another version of it. Undefined for files that no rule
 * judges, server code above all; they are not looked at.
 */
export interface FileAnalyses {
  ofScript(file: LintedFile, program: TSESTree.Program, comments: () => readonly TSESTree.Comment[]): ScriptFileAnalysis | undefined;
  ofConfig(file: LintedFile, document: DocumentNode): ConfigFileAnalysis | undefined;
}

export function createFileAnalyses(session: ProjectSession): FileAnalyses {
  const scripts = new WeakMap<TSESTree.Program, () => ScriptFileAnalysis | undefined>();
  const configs = new WeakMap<DocumentNode, () => ConfigFileAnalysis | undefined>();
  return {
    ofScript: (file, program, comments) =>
      remember(scripts, program, () => {
        const surroundings = findSurroundings(session, file);
        if (!surroundings || isMinified(file.text)) return undefined;
        const source = new SourceText(file.path, file.text);
        const script = session.analyser().analyse(scriptFileFromAst(source, program, comments()));
        return { ...surroundings, script };
      }),
    ofConfig: (file, document) =>
      remember(configs, document, () => {
        const surroundings = findSurroundings(session, file);
        if (!surroundings) return undefined;
        const role = session.roleOf(file.path, surroundings.project, document.body);
        return { ...surroundings, config: { role, source: new SourceText(file.path, file.text), document } };
      }),
  };
}

function findSurroundings(session: ProjectSession, { path, rawSettings, folder }: LintedFile): FileAnalysis | undefined {
  const project = session.findProject(path, rawSettings, folder);
  if (!session.isJudged(path, project)) return undefined;
  return { project, settings: session.settingsOf(rawSettings, folder, project) };
}

function remember<Key extends object, Value>(known: WeakMap<Key, () => Value>, key: Key, compute: () => Value): Value {
  const recall = known.get(key) ?? once(compute);
  known.set(key, recall);
  return recall();
}

/** An error is remembered as well: what failed for one rule would fail for all. */
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
