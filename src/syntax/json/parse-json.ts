import type { DocumentNode } from "@humanwhocodes/momoa";
import { SourceText } from "../source-text.js";
import { findTooDeepLevel } from "./json-depth.js";
import { loadMomoa } from "./momoa.js";

export type ParsedJson = JsonDocument | JsonSyntaxError;

export interface JsonDocument {
  readonly ok: true;
  readonly document: DocumentNode;
}

/** Line and column count from 1. */
export interface JsonSyntaxError {
  readonly ok: false;
  readonly reason: "syntax" | "too-deep";
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a text that is nested deeper than anything that reads it could follow. */
export const tooDeepMessage = "Nested too deeply to be followed.";

/**
 * Parses the text of a configuration file, which must not begin with a byte order mark, into the AST that
 * `@eslint/json` gives in ESLint. Comments and trailing commas are taken: WeChat's developer tools write and
 * accept them in project files. Never throws.
 */
export function parseJson(text: string, mode: "jsonc" | "json5" = "jsonc"): ParsedJson {
  const tooDeep = findTooDeepLevel(text);
  if (tooDeep !== undefined) return { ok: false, reason: "too-deep", message: tooDeepMessage, ...new SourceText("", text).locate(tooDeep) };
  try {
    return { ok: true, document: loadMomoa().parse(text, { mode, ranges: true, allowTrailingCommas: true }) };
  } catch (error) {
    return describeError(error);
  }
}

/** The parser's errors carry a place and repeat it at the end of the message. */
function describeError(error: unknown): JsonSyntaxError {
  if (!(error instanceof Error)) return { ok: false, reason: "syntax", message: "Not a JSON text.", line: 1, column: 1 };
  return {
    ok: false,
    reason: "syntax",
    message: error.message.replace(/\s*\(\d+:\d+\)$/u, ""),
    line: "line" in error && typeof error.line === "number" ? error.line : 1,
    column: "column" in error && typeof error.column === "number" ? error.column : 1,
  };
}
