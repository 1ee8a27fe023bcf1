import type { Locale } from "../locale/locale.js";
import type { ConfigRole } from "../project/config/config-file.js";
import type { Finding } from "../report/check/finding.js";
import type { UnjudgedFile } from "../report/check/unjudged-file.js";
import type { JsonSyntaxError } from "../syntax/json/parse-json.js";
import type { Position, SourceText } from "../syntax/source-text.js";
import type { FileNames } from "./file-names.js";
import { describeError } from "./why-unjudged.js";
import { unjudgedTexts } from "./unjudged-texts.js";

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
  locale: Locale,
): Finding {
  const message = describeSyntaxError(failure.message, locale);
  return report("syntax-error", names.nameOf(source.path), source.locate(failure.offset), message);
}

/** A broken configuration file. Without its server-domains.json, a project declares nothing that it could be held against. */
export function reportJsonError(
  source: SourceText,
  role: ConfigRole,
  failure: JsonSyntaxError,
  names: FileNames,
  locale: Locale,
): Finding {
  const at = { line: failure.line, column: failure.column };
  const finding = report("syntax-error", names.nameOf(source.path), at, describeSyntaxError(failure.message, locale));
  return role === "server-domains" ? { ...finding, severity: "error" } : finding;
}

/** A file that could not be judged for another reason. */
export function reportUnjudged({ file, message }: UnjudgedFile): Finding {
  return report("not-judged", file, start, message);
}

/** A file that some rules could not judge. */
export function reportFailedRules(source: SourceText, failed: readonly FailedRule[], names: FileNames, locale: Locale): Finding {
  const texts = unjudgedTexts[locale];
  const reasons = new Set(failed.map(({ error }) => (error instanceof RangeError ? texts.nestedTooDeeply : describeError(error))));
  const rules = failed.map(({ name }) => name).join(", ");
  const message = texts.failedRules(rules, [...reasons].join("; "));
  return report("not-judged", names.nameOf(source.path), start, message);
}

export function describeSyntaxError(cause: string, locale: Locale): string {
  return unjudgedTexts[locale].syntaxError(cause.trim().replace(/\.$/, ""));
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
