/** Lines and columns count from 1, the end is the column behind the last character; files as in the report. */
export interface SourceRange extends SourcePoint {
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SourcePoint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Orders by file, line and column; files by code units, so that the order is the same in every locale. */
export function compareSourcePoints(one: SourcePoint, other: SourcePoint): number {
  return compareText(one.file, other.file) || one.line - other.line || one.column - other.column;
}

export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** `pages/menu/menu.js:12:5`, which terminals and editors make a link of. */
export function describePoint(point: SourcePoint): string {
  return `${point.file}:${point.line}:${point.column}`;
}
