import type { ObjectNode } from "@humanwhocodes/momoa";
import type { Range, SourceText } from "../source-text.js";

export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * The edit that adds a member at the end of an object, written as the file writes: with its line ends, its indentation,
 * on one line if the object stands on one.
 *
 * @param value plain data.
 */
export function insertMember(source: SourceText, object: ObjectNode, name: string, value: unknown): TextEdit {
  const [start, end] = object.range ?? [0, 0];
  const last = object.members.at(-1)?.range;
  const first = object.members[0]?.range;
  const { text } = source;
  if (!first || !last) {
    const outer = indentationAt(text, start);
    const inner = outer + unitOf(text);
    const eol = lineEndOf(text);
    const member = `${JSON.stringify(name)}: ${print(value, inner, unitOf(text), eol)}`;
    return { range: [start + 1, end - 1], text: `${eol}${inner}${member}${eol}${outer}` };
  }
  if (!/[\n\r]/u.test(text.slice(start, first[0]))) {
    const space = /,\s|:\s/u.test(text.slice(start, end)) ? " " : "";
    return { range: [last[1], last[1]], text: `,${space}${JSON.stringify(name)}:${space}${printInLine(value, space)}` };
  }
  const inner = indentationAt(text, first[0]);
  const outer = indentationAt(text, start);
  const unit = inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : "  ";
  const eol = lineEndOf(text);
  return {
    range: [last[1], last[1]],
    text: `,${eol}${inner}${JSON.stringify(name)}: ${print(value, inner, unit, eol)}`,
  };
}

function print(value: unknown, indentation: string, unit: string, eol: string): string {
  return JSON.stringify(value, undefined, unit).replaceAll("\n", eol + indentation);
}

function printInLine(value: unknown, space: string): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${space}${printInLine(one, space)}`);
  return `{${space}${members.join(`,${space}`)}${space}}`;
}

/** White space at the beginning of the line that the offset is in. */
function indentationAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/u.exec(text.slice(lineStart, offset))?.[0] ?? "";
}

/** The first indentation of the file. */
function unitOf(text: string): string {
  return /^(?:\t| {2,8}(?=\S))/mu.exec(text)?.[0] ?? "  ";
}

function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
