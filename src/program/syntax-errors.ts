import type { Finding } from "../report/finding.js";
import type { JsonSyntaxError } from "../syntax/json/parse-json.js";
import type { Position, SourceText } from "../syntax/source-text.js";
import type { FileNames } from "./file-names.js";

const rule = "miniprogram-network/syntax-error";

/**
 * A script that cannot be parsed, and so is not judged, as a finding. ESLint reports such files by itself.
 */
export function reportSyntaxError(
  source: SourceText,
  failure: { readonly message: string; readonly offset: number },
  names: FileNames,
): Finding {
  return report(source, source.locate(failure.offset), failure.message, names);
}

export function reportJsonError(source: SourceText, failure: JsonSyntaxError, names: FileNames): Finding {
  return report(source, { line: failure.line, column: failure.column }, failure.message, names);
}

function report(source: SourceText, at: Position, message: string, names: FileNames): Finding {
  const cause = message.trim().replace(/\.$/, "");
  return {
    rule,
    severity: "warning",
    file: names.nameOf(source.path),
    ...at,
    endLine: at.line,
    endColumn: at.column,
    message: `The file cannot be parsed (${cause}), so nothing in it was judged. Mend the syntax.`,
    messageId: "syntaxError",
    related: [],
    suggestions: [],
  };
}
