import { createRequire } from "node:module";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ParserOptions } from "oxc-parser";
import type { SourceText } from "../source-text.js";
import { findTooDeepBracket } from "./nesting-depth.js";
import type { ScriptFile } from "./script-file.js";
import { scriptFileFromAst } from "./script-file.js";

export type ScriptParse =
  | { readonly ok: true; readonly file: ScriptFile }
  | { readonly ok: false; readonly reason: "syntax" | "too-deep"; readonly message: string; readonly offset: number };

type Dialect = NonNullable<ParserOptions["lang"]>;
type Oxc = typeof import("oxc-parser");

/** The parser is a native module; a host that never parses by itself does not load it. */
let oxc: Oxc | undefined;

/**
 * Parses a script of any dialect that a mini program is written in; never throws. JavaScript is tried as a module
 * with JSX, then as a sloppy script (octal numbers, `with`), then as TypeScript, because projects mix them freely.
 *
 * @param dialect of the text; by default the file name decides.
 */
export function parseScript(source: SourceText, dialect: Dialect = dialectOf(source.path)): ScriptParse {
  const tooDeep = findTooDeepBracket(source.text);
  if (tooDeep !== undefined) return { ok: false, reason: "too-deep", message: "Nested too deeply.", offset: tooDeep };
  const attempts: readonly [Dialect, "module" | "script"][] = dialect === "jsx"
    ? [["jsx", "module"], ["jsx", "script"], ["tsx", "module"], ["ts", "module"]]
    : [[dialect, "module"], [dialect === "ts" ? "tsx" : "ts", "module"]];
  let failure: ScriptParse | undefined;
  for (const [lang, sourceType] of attempts) {
    const parse = attempt(source, lang, sourceType);
    if (parse.ok) return parse;
    failure ??= parse;
  }
  return failure ?? { ok: false, reason: "syntax", message: "no parser", offset: 0 };
}

function attempt(source: SourceText, lang: Dialect, sourceType: "module" | "script"): ScriptParse {
  try {
    oxc ??= createRequire(import.meta.url)("oxc-parser") as Oxc;
    const astType = lang === "ts" || lang === "tsx" ? "ts" : "js";
    const result = oxc.parseSync(source.path, source.text, { lang, sourceType, astType, range: true, preserveParens: false });
    const error = result.errors.find(({ severity }) => severity === "Error");
    if (error) return { ok: false, reason: "syntax", message: error.message, offset: error.labels[0]?.start ?? 0 };
    // Proved the same as the trees of espree and typescript-estree, node for node.
    const program = result.program as unknown as TSESTree.Program;
    // Unlike its nodes, the parser's comments have no `range`.
    const comments = result.comments.map((comment) => ({ ...comment, range: [comment.start, comment.end] }));
    return { ok: true, file: scriptFileFromAst(source, program, comments as unknown as TSESTree.Comment[]) };
  } catch (error) {
    const reason = error instanceof RangeError ? "too-deep" : "syntax";
    return { ok: false, reason, message: error instanceof Error ? error.message : String(error), offset: 0 };
  }
}

function dialectOf(path: string): Dialect {
  if (/\.[mc]?ts$/.test(path)) return "ts";
  if (/\.tsx$/.test(path)) return "tsx";
  return "jsx";
}
