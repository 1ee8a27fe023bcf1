import type { Finding } from "../report/finding.js";
import type { UnjudgedFile } from "../report/unjudged-file.js";
import type { JsonSyntaxError } from "../syntax/json/parse-json.js";
import type { Position, SourceText } from "../syntax/source-text.js";
import type { FileNames } from "./file-names.js";
import { describeError } from "./unjudged.js";

/** A rule that did not come to an end. */
export interface FailedRule {
  readonly name: string;
  readonly error: unknown;
}

const start: Position = { line: 1, column: 1 };

/** A script that cannot be parsed, and so is not judged, as a finding. ESLint reports such files by itself. */
export function reportSyntaxError(
  source: SourceText,
  failure: { readonly message: string; readonly offset: number },
  names: FileNames,
): Finding {
  const message = describeSyntaxError(failure.message);
  return report("syntax-error", names.nameOf(source.path), source.locate(failure.offset), message);
}

export function reportJsonError(source: SourceText, failure: JsonSyntaxError, names: FileNames): Finding {
  const at = { line: failure.line, column: failure.column };
  return report("syntax-error", names.nameOf(source.path), at, describeSyntaxError(failure.message));
}

/** A file that could not be judged for another reason. */
export function reportUnjudged({ file, message }: UnjudgedFile): Finding {
  return report("not-judged", file, start, message);
}

/** A file that some rules could not judge. */
export function reportFailedRules(source: SourceText, failed: readonly FailedRule[], names: FileNames): Finding {
  const reasons = new Set(failed.map(({ error }) => (error instanceof RangeError ? "nested too deeply" : describeError(error))));
  const rules = failed.map(({ name }) => name).join(", ");
  const message = `Not judged by ${rules} (${[...reasons].join("; ")}); the other rules judged the file. Please report that.`;
  return report("not-judged", names.nameOf(source.path), start, message);
}

export function describeSyntaxError(cause: string): string {
  return `The file cannot be parsed (${cause.trim().replace(/\.$/, "")}), so nothing in it was judged. Mend the syntax.`;
}

function report(rule: "syntax-error" | "not-judged", file: string, at: Position, message: string): Finding {
  return {
    rule: `miniprogram-network/${rule}`,
    severity: "warning",
    file,
    ...at,
    endLine: at.line,
    endColumn: at.column,
    message,
    messageId: rule === "syntax-error" ? "syntaxError" : "notJudged",
    related: [],
    suggestions: [],
  };
}
