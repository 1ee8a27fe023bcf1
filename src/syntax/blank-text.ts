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
