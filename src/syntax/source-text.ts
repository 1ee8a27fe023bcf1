/** Offsets in UTF-16 units; the end is exclusive. */
export type Range = readonly [start: number, end: number];

export interface Place {
  readonly source: SourceText;
  readonly range: Range;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text of one file, without a byte order mark, so that offsets are the same as in ESLint. */
export class SourceText {
  readonly path: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Line and column of an offset, both counted from 1. Offsets outside the text are moved to its nearer end. */
  locate(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    this.#lineStarts ??= collectLineStarts(this.text);
    const line = countStartsUpTo(this.#lineStarts, inside);
    return { line, column: inside - (this.#lineStarts[line - 1] ?? 0) + 1 };
  }
}

/** ESLint drops the mark as well before it counts. */
export function stripBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The lines that places count, without their ends. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u);
}

/** The line ends of ECMAScript, which ESLint uses for every language. */
function collectLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) starts.push(end.index + end[0].length);
  return starts;
}

function countStartsUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
