import type { DocumentNode } from "@humanwhocodes/momoa";
import { loadMomoa } from "./momoa.js";

export type ParsedJson = JsonDocument | JsonSyntaxError;

export interface JsonDocument {
  readonly ok: true;
  readonly document: DocumentNode;
}

/** Line and column count from 1. */
export interface JsonSyntaxError {
  readonly ok: false;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Parses the text of a configuration file, which must not begin with a byte order mark, into the AST that
 * `@eslint/json` gives in ESLint. Comments and trailing commas are taken: WeChat's developer tools write and
 * accept them in project files. Never throws.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, document: loadMomoa().parse(text, { mode: "jsonc", ranges: true, allowTrailingCommas: true }) };
  } catch (error) {
    return describeError(error);
  }
}

/** The parser's errors carry a place and repeat it at the end of the message; a stack overflow has none. */
function describeError(error: unknown): JsonSyntaxError {
  if (!(error instanceof Error)) return { ok: false, message: "Not a JSON text.", line: 1, column: 1 };
  if (error instanceof RangeError) return { ok: false, message: "Nested too deeply.", line: 1, column: 1 };
  return {
    ok: false,
    message: error.message.replace(/\s*\(\d+:\d+\)$/u, ""),
    line: "line" in error && typeof error.line === "number" ? error.line : 1,
    column: "column" in error && typeof error.column === "number" ? error.column : 1,
  };
}
