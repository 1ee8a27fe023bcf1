import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceText } from "../source-text.js";
import type { Bindings } from "./bindings.js";
import { recordBindings } from "./record-bindings.js";

/** A parsed script: a `.js`, `.ts`, … file or the script blocks of a single-file component, at their offsets in the file. */
export interface ScriptFile {
  readonly source: SourceText;
  readonly program: TSESTree.Program;
  readonly comments: readonly TSESTree.Comment[];
  /** Scopes, declarations, assignments and calls, recorded in one walk when first asked for. */
  readonly bindings: Bindings;
}

/** Wraps an ESTree program, of ESLint's own parser or of ours. */
export function scriptFileFromAst(
  source: SourceText,
  program: TSESTree.Program,
  comments: readonly TSESTree.Comment[],
): ScriptFile {
  let bindings: Bindings | undefined;
  return {
    source,
    program,
    comments,
    get bindings() {
      bindings ??= recordBindings(program);
      return bindings;
    },
  };
}
