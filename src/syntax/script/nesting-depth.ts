/**
 * The native parser answers too many levels with the end of the whole process: on a stack of 8 MB from about 4,500
 * brackets on, in the smaller one of a worker at half of that. People stay below 50.
 */
const maxBrackets = 2000;

/** Where a text opens more brackets within each other than can be parsed; undefined for all other texts. */
export function findTooDeepBracket(text: string): number | undefined {
  if (text.length <= maxBrackets) return undefined;
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (isOpening(code)) {
      depth += 1;
      if (depth > maxBrackets) return offset;
    } else if (isClosing(code) && depth > 0) depth -= 1;
  }
  return undefined;
}

/** `(`, `[` or `{`. Asked for every character: numbers compare quickly. */
function isOpening(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b;
}

/** `)`, `]` or `}`. */
function isClosing(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0x7d;
}
