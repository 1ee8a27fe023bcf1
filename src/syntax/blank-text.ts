import type { Range } from "./source-text.js";

/** As many spaces as there are characters; line breaks stay. */
export function blankText(text: string): string {
  let result = "";
  let from = 0;
  for (const { index } of text.matchAll(/[\r\n\u2028\u2029]/gu)) {
    result += " ".repeat(index - from) + text.charAt(index);
    from = index + 1;
  }
  return result + " ".repeat(text.length - from);
}

/** A text with spaces for parts of it, which may overlap and come in any order. */
export function blankRanges(text: string, ranges: readonly Range[]): string {
  let result = "";
  let from = 0;
  for (const [start, end] of ranges.toSorted(([one], [other]) => one - other)) {
    const kept = Math.max(start, from);
    // Two directives in the comment of one line: the first branch would end before it begins.
    if (end <= kept) continue;
    result += text.slice(from, kept) + blankText(text.slice(kept, end));
    from = end;
  }
  return result + text.slice(from);
}
