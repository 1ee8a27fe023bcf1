/**
 * Who walks a tree does so on the stack, and ESLint has less of it left in its workers: it fails from about 1,500
 * levels on. People stay below 20.
 */
const maxLevels = 500;

const quote = 0x22;
const backslash = 0x5c;
const slash = 0x2f;
const star = 0x2a;

/** Where a JSON text, which may have comments, opens more objects and arrays within each other than can be walked. */
export function findTooDeepLevel(text: string): number | undefined {
  if (text.length <= maxLevels) return undefined;
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === quote) offset = endOfString(text, offset);
    else if (code === slash) offset = endOfComment(text, offset);
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > maxLevels) return offset;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return undefined;
}

/** The offset of the closing quote. */
function endOfString(text: string, start: number): number {
  let offset = start + 1;
  for (; offset < text.length && text.charCodeAt(offset) !== quote; offset += 1) {
    if (text.charCodeAt(offset) === backslash) offset += 1;
  }
  return offset;
}

/** The offset of the last character of a comment; where none begins, that of the slash. */
function endOfComment(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next !== slash && next !== star) return start;
  const end = next === slash ? text.indexOf("\n", start) : text.indexOf("*/", start + 2) + 1;
  return end > start ? end : text.length;
}
