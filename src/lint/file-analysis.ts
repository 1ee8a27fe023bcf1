import type { DocumentNode } from "@humanwhocodes/momoa";
import type { TSESTree } from "@typescript-eslint/utils";
import { analyseScript } from "../network/analyse-script.js";
import type { ScriptAnalysis } from "../network/network-call.js";
import type { ConfigFile } from "../project/config-file.js";
import { scriptFileFromAst } from "../syntax/script/script-file.js";
import { SourceText } from "../syntax/source-text.js";
import type { ProjectSession } from "./project-session.js";

/** What every rule shares of the file being linted: worked out by the first rule that asks, kept while the AST lives. */
export interface FileAnalyses {
  script(path: string, text: string, program: TSESTree.Program, comments: readonly TSESTree.Comment[]): ScriptAnalysis;
  config(path: string, text: string, document: DocumentNode): ConfigFile;
}

export function createFileAnalyses(session: ProjectSession): FileAnalyses {
  const scripts = new WeakMap<TSESTree.Program, ScriptAnalysis>();
  const configs = new WeakMap<DocumentNode, ConfigFile>();
  return {
    script(path, text, program, comments) {
      const known = scripts.get(program);
      if (known) return known;
      const analysis = analyseScript(scriptFileFromAst(new SourceText(path, text), program, comments), session.modules);
      scripts.set(program, analysis);
      return analysis;
    },
    config(path, text, document) {
      const known = configs.get(document);
      if (known) return known;
      const role = session.roleOf(path, session.findProject(path));
      const config = { role, source: new SourceText(path, text), document };
      configs.set(document, config);
      return config;
    },
  };
}
