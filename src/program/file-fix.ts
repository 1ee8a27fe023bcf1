import type { Edit } from "../lint/problem.js";
import type { Problem } from "../lint/problem.js";
import type { Range } from "../syntax/source-text.js";

/** What a rule would write in a file by itself. */
export interface FileFix {
  /** Absolute. */
  readonly path: string;
  readonly severity: "error" | "warning";
  readonly range: Range;
  readonly text: string;
}

/** What became of bytes that are not UTF-8. */
const replacement = "\ufffd";

/** Whether a text can be written as it was read: bytes that are not UTF-8 would be damaged. */
export function isWritable(text: string): boolean {
  return !text.includes(replacement);
}

/** Whether `--fix` mends a problem. */
export function isFixable({ fix, source }: Problem): boolean {
  return fix.length > 0 && isWritable(source.text);
}

/** The edits of a problem as one, as ESLint makes one of them: what stands between them is written again. */
export function readFix({ fix, source }: Problem, severity: FileFix["severity"]): FileFix | undefined {
  const edits = [...fix].sort(byRange);
  const [first] = edits;
  const last = edits.at(-1);
  if (!first || !last) return undefined;
  let text = "";
  let at = first.range[0];
  for (const edit of edits) {
    if (edit.range[0] < at) return undefined;
    text += source.text.slice(at, edit.range[0]) + edit.text;
    at = edit.range[1];
  }
  return { path: source.path, severity, range: [first.range[0], at], text };
}

/** One pass as ESLint makes it: in the order of the file, without those that touch one before them. */
export function applyFixes(text: string, fixes: readonly FileFix[]): { readonly text: string; readonly applied: number } {
  let fixed = "";
  let at = 0;
  let last = -Infinity;
  let applied = 0;
  for (const { range: [start, end], text: inserted } of [...fixes].sort(byRange)) {
    if (last >= start) continue;
    fixed += text.slice(at, start) + inserted;
    at = end;
    last = end;
    applied += 1;
  }
  return { text: fixed + text.slice(at), applied };
}

function byRange(one: Pick<Edit, "range">, other: Pick<Edit, "range">): number {
  return one.range[0] - other.range[0] || one.range[1] - other.range[1];
}
