/** Chinese characters, and the punctuation and letters that are as wide. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/** How many columns of a terminal a text takes: two for each Chinese character. */
export function columnsOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

/** Fills up with spaces to that many columns. */
export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}
