import type { DocumentNode } from "@humanwhocodes/momoa";
import type { TSESTree } from "@typescript-eslint/utils";
import { createAnalyser } from "../network/analyse-script.js";
import type { ScriptAnalysis } from "../network/network-call.js";
import type { ConfigFile } from "../project/config-file.js";
import type { Project } from "../project/project.js";
import { scriptFileFromAst } from "../syntax/script/script-file.js";
import { SourceText } from "../syntax/source-text.js";
import type { ProjectSession } from "./project-session.js";

/** The file being linted, as ESLint has parsed it. */
export interface LintedFile {
  readonly path: string;
  readonly text: string;
}

/** What every rule shares of one version of a file: worked out by the first rule that asks. */
export interface FileAnalysis {
  readonly project: Project | undefined;
  /** Server code is no part of the mini program: no rule judges it, and it is not looked at. */
  readonly isServerCode: boolean;
}

export interface ScriptFileAnalysis extends FileAnalysis {
  readonly script: ScriptAnalysis;
}

export interface ConfigFileAnalysis extends FileAnalysis {
  readonly config: ConfigFile;
}

/** Kept while the AST lives: a file that is parsed again is another version of it. */
export interface FileAnalyses {
  ofScript(file: LintedFile, program: TSESTree.Program, comments: () => readonly TSESTree.Comment[]): ScriptFileAnalysis;
  ofConfig(file: LintedFile, document: DocumentNode): ConfigFileAnalysis;
}

export function createFileAnalyses(session: ProjectSession): FileAnalyses {
  const scripts = new WeakMap<TSESTree.Program, ScriptFileAnalysis>();
  const configs = new WeakMap<DocumentNode, ConfigFileAnalysis>();
  return {
    ofScript: (file, program, comments) =>
      remember(scripts, program, () => {
        const analyse = once(() => {
          const source = new SourceText(file.path, file.text);
          return createAnalyser(session.modules).analyse(scriptFileFromAst(source, program, comments()));
        });
        return {
          ...findSurroundings(session, file.path),
          get script() {
            return analyse();
          },
        };
      }),
    ofConfig: (file, document) =>
      remember(configs, document, () => {
        const surroundings = findSurroundings(session, file.path);
        const role = session.roleOf(file.path, surroundings.project);
        return { ...surroundings, config: { role, source: new SourceText(file.path, file.text), document } };
      }),
  };
}

function findSurroundings(session: ProjectSession, path: string): FileAnalysis {
  const project = session.findProject(path);
  return { project, isServerCode: project?.isServerCode(path) ?? false };
}

function remember<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, compute: () => Value): Value {
  const value = known.get(key) ?? compute();
  known.set(key, value);
  return value;
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
