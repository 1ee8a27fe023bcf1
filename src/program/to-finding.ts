import type { Edit } from "../lint/problem.js";
import type { Problem } from "../lint/problem.js";
import type { Finding, FindingEdit } from "../report/check/finding.js";
import type { SourceText } from "../syntax/source-text.js";
import { isFixable } from "./file-fix.js";
import type { FileNames } from "./file-names.js";

/** What is reported of a problem. */
export function toFinding(problem: Problem, rule: string, severity: Finding["severity"], names: FileNames): Finding {
  const { source, range, message, messageId } = problem;
  const end = source.locate(range[1]);
  return {
    rule,
    severity,
    ...names.pointOf({ source, range }),
    endLine: end.line,
    endColumn: end.column,
    message,
    messageId,
    related: problem.related.map((related) => ({ ...names.pointOf(related.place), message: related.message })),
    suggestions: problem.suggestions.map((suggestion) => ({
      message: suggestion.message,
      messageId: suggestion.messageId,
      edits: suggestion.edits.map((edit) => toFindingEdit(edit, source)),
    })),
    ...(isFixable(problem) ? { fix: problem.fix.map((edit) => toFindingEdit(edit, source)) } : {}),
  };
}

function toFindingEdit({ range, text }: Edit, source: SourceText): FindingEdit {
  const start = source.locate(range[0]);
  const end = source.locate(range[1]);
  return { ...start, endLine: end.line, endColumn: end.column, text };
}
