import type { ScriptParse } from "../script/parse-script.js";
import { parseScript } from "../script/parse-script.js";
import { scriptFileFromAst } from "../script/script-file.js";
import { SourceText } from "../source-text.js";
import { extractScriptBlocks } from "./script-blocks.js";

/** Whether a path is one of a single-file component: Vue, wepy, Mpx. */
export function isComponent(path: string): boolean {
  return /\.(?:[nu]?vue|wpy|mpx)$/u.test(path);
}

/** Parses the scripts of a single-file component at their own offsets; undefined when it has none. Never throws. */
export function parseComponent(source: SourceText): ScriptParse | undefined {
  const blocks = extractScriptBlocks(source.text);
  if (blocks === undefined) return undefined;
  // JavaScript may carry JSX here as everywhere.
  const dialect = blocks.dialect === "js" ? "jsx" : blocks.dialect;
  const parse = parseScript(new SourceText(source.path, blocks.text), dialect);
  if (!parse.ok) return parse;
  return { ok: true, file: scriptFileFromAst(source, parse.file.program, parse.file.comments) };
}

/** The same for who reads the markup as well: a component without a script has an empty one. */
export function parseWholeComponent(source: SourceText): ScriptParse {
  const parse = parseComponent(source);
  if (parse) return parse;
  const empty = parseScript(new SourceText(source.path, ""), "js");
  return empty.ok ? { ok: true, file: scriptFileFromAst(source, empty.file.program, []) } : empty;
}
