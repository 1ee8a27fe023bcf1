import type { TSESTree } from "@typescript-eslint/utils";

/** A text that is put in. */
export interface Edit {
  readonly offset: number;
  readonly text: string;
}

/**
 * Puts an item at the end of an array, or of a call's arguments, as the others are written: on a line of its own if they
 * are, with a trailing comma if they have one.
 */
export function appendItem(text: string, target: TSESTree.ArrayExpression | TSESTree.CallExpression, item: string): Edit {
  const items = target.type === "ArrayExpression" ? target.elements : target.arguments;
  const close = target.range[1] - 1;
  const last = items.findLast((one) => one !== null);
  if (!last) return { offset: close, text: item };
  const between = text.slice(last.range[1], close);
  const comma = commaIn(between);
  const lineStart = text.lastIndexOf("\n", last.range[0] - 1) + 1;
  const indentation = /^[ \t]*/u.exec(text.slice(lineStart))?.[0] ?? "";
  // Items on lines of their own, and not `[{` in one line.
  const isSpread = between.includes("\n") || (items.length > 1 && lineStart > target.range[0] && text.slice(lineStart, last.range[0]).trim() === "");
  const separator = isSpread ? `${text.includes("\r\n") ? "\r\n" : "\n"}${indentation}` : " ";
  if (comma === undefined) return { offset: last.range[1], text: `,${separator}${item}${isSpread ? "," : ""}` };
  // Behind the comma, and behind a comment on its line.
  const rest = /^[ \t]*\/\/[^\r\n]*/u.exec(between.slice(comma + 1))?.[0].length ?? 0;
  return { offset: last.range[1] + comma + 1 + rest, text: `${separator}${item},` };
}

/** The offset of a comma outside comments. */
function commaIn(between: string): number | undefined {
  const found = /^(?:[^,/]|\/\/[^\n]*|\/\*[^]*?\*\/)*,/u.exec(between);
  return found ? found[0].length - 1 : undefined;
}
