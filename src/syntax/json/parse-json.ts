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

/** The parser's names of tokens, as people write them. */
const signs: Readonly<Record<string, string>> = {
  LBrace: "{",
  RBrace: "}",
  LBracket: "[",
  RBracket: "]",
  Comma: "comma",
  Colon: "colon",
  String: "string",
  Number: "number",
  Boolean: "boolean",
  Null: "null",
};

const endMessage = "Unexpected end of input found.";

/** One token, and nothing behind it. What closes something is no reason to expect more. */
const lastToken = /^(?:"(?:[^"\\]|\\.)*"|[\w.+-]+|[{[,:])\s*$/su;

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
    return describeError(error, text);
  }
}

/** The parser's errors carry a place and repeat it at the end of the message. */
function describeError(error: unknown, text: string): JsonSyntaxError {
  if (!(error instanceof Error)) return { ok: false, reason: "syntax", message: "Not a JSON text.", line: 1, column: 1 };
  const message = error.message.replace(/\s*\(\d+:\d+\)$/u, "");
  const [, token = ""] = /^Unexpected token (\w+) found\.$/u.exec(message) ?? [];
  const offset = "offset" in error && typeof error.offset === "number" ? error.offset : undefined;
  // Where the text breaks off, the parser names the last token that it has seen, or no place at all.
  if (message === endMessage || (token !== "" && offset !== undefined && lastToken.test(text.slice(offset)) && isUnclosed(text))) {
    return { ok: false, reason: "syntax", message: endMessage, ...new SourceText("", text).locate(text.length) };
  }
  return {
    ok: false,
    reason: "syntax",
    message: Object.hasOwn(signs, token) ? `Unexpected ${signs[token] ?? token} found.` : message,
    line: "line" in error && typeof error.line === "number" ? error.line : 1,
    column: "column" in error && typeof error.column === "number" ? error.column : 1,
  };
}

function isUnclosed(text: string): boolean {
  const signs = text.replace(/"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[^]*?\*\//gu, "");
  return signs.replace(/[^{[]/gu, "").length > signs.replace(/[^}\]]/gu, "").length;
}
