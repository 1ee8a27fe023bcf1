import type { SourceText } from "../source-text.js";
import type { ScriptFile } from "./script-file.js";

export type ScriptParse =
  | { readonly ok: true; readonly file: ScriptFile }
  | { readonly ok: false; readonly message: string; readonly offset: number };

/** Parses a script of any dialect that a mini program is written in; the file name decides which. Never throws. */
export function parseScript(source: SourceText): ScriptParse {
  void source;
  return { ok: false, message: "not yet", offset: 0 };
}
