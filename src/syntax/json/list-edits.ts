import type { ArrayNode } from "@humanwhocodes/momoa";
import type { Range, SourceText } from "../source-text.js";
import type { TextEdit } from "./insert-member.js";

/**
 * The edit that adds strings at the end of an array, written as the file writes: each on a line of its own, with the
 * indentation of the others, if the array is spread over lines. Comments and trailing commas stay.
 */
export function appendStrings({ text }: SourceText, array: ArrayNode, strings: readonly string[]): TextEdit {
  const [start, end] = array.range ?? [0, 0];
  const written = strings.map((string) => JSON.stringify(string));
  const last = array.elements.at(-1)?.value.range;
  if (!last) return { range: [start + 1, start + 1], text: written.join(", ") };
  const isSpread = /[\n\r]/u.test(text.slice(start, end));
  const indentation = /^[ \t]*/u.exec(text.slice(lineStartOf(text, last[0])))?.[0] ?? "";
  const separator = isSpread ? `${text.includes("\r\n") ? "\r\n" : "\n"}${indentation}` : " ";
  const comma = commaBehind(text, last[1], end);
  const added = written.join(`,${separator}`);
  if (comma === undefined) return { range: [last[1], last[1]], text: `,${separator}${added}` };
  return { range: [comma + 1, comma + 1], text: `${separator}${added},` };
}

/**
 * What to cut so that an element is gone: with its comma, and with its line when it stands alone on it, together with a
 * comment behind it.
 */
export function elementRange({ text }: SourceText, array: ArrayNode, index: number): Range | undefined {
  const element = array.elements[index]?.value.range;
  const [arrayStart, arrayEnd] = array.range ?? [0, 0];
  if (!element) return undefined;
  const comma = commaBehind(text, element[1], arrayEnd);
  const before = array.elements[index - 1]?.value.range;
  if (comma === undefined && before) {
    const own = commaBehind(text, before[1], element[0]);
    return [own ?? element[0], element[1]];
  }
  const end = comma === undefined ? element[1] : comma + 1;
  const lineStart = lineStartOf(text, element[0]);
  const isAlone = lineStart > arrayStart && text.slice(lineStart, element[0]).trim() === "";
  const rest = /^[ \t]*(?:\/\/[^\n\r]*|\/\*[^\n\r]*\*\/[ \t]*)?(?:\r\n|[\n\r])/u.exec(text.slice(end, arrayEnd));
  if (isAlone && rest) return [lineStart, end + rest[0].length];
  return [element[0], end + (/^ */u.exec(text.slice(end, arrayEnd))?.[0].length ?? 0)];
}

/** The offset of the comma that follows, over white space and comments. */
function commaBehind(text: string, from: number, to: number): number | undefined {
  const between = /^(?:\s|\/\/[^\n\r]*|\/\*[^]*?\*\/)*,/u.exec(text.slice(from, to));
  return between ? from + between[0].length - 1 : undefined;
}

function lineStartOf(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
