import type { Problem } from "../lint/problem.js";
import type { NetworkCall } from "../network/network-call.js";
import type { Resource } from "../network/urls/resource.js";
import type { UrlParts } from "../network/urls/url-parts.js";
import type { ExplainedPiece, ExplainedUnknown, ExplainedUrl, ExplainedVerdict, Explanation } from "../report/explain/explanation.js";
import type { Place, SourceText } from "../syntax/source-text.js";
import { toVisible } from "../syntax/visible-text.js";
import { environmentsOf } from "../values/abstract/condition.js";
import { conditionOf } from "../values/abstract/known-condition.js";
import { shownPlace } from "../values/libraries/library-modules.js";
import type { Piece, Unknown } from "../values/abstract/value.js";
import { fullNameOf } from "./active-rules.js";
import { isFixable } from "./file-fix.js";
import type { FileNames } from "./file-names.js";
import type { JudgedProblem } from "./judge-file.js";

/** What is to be said of a call, of an address that something loads, or of a place where only a finding stands. */
export type Subject =
  | { readonly kind: "call"; readonly call: NetworkCall }
  | { readonly kind: "resource"; readonly resource: Resource }
  | { readonly kind: "place"; readonly problem: Problem; readonly calls: readonly NetworkCall[] };

/**
 * @param source the file that the subject stands in
 * @param problems those about the subject
 */
export function explainSubject(subject: Subject, source: SourceText, problems: readonly JudgedProblem[], names: FileNames): Explanation {
  const verdicts = collectVerdicts(problems, names);
  if (subject.kind === "call") return { ...explainCall(subject.call, names), verdicts };
  const place = subject.kind === "place" ? subject.problem : { source, range: subject.resource.urlNode.range };
  return {
    kind: subject.kind,
    point: names.pointOf(place),
    code: subject.kind === "place" ? lineAround(subject.problem) : firstLineOf(place),
    api: subject.kind === "place" ? "" : subject.resource.api.name,
    list: subject.kind === "place" ? null : subject.resource.api.list,
    via: [],
    urls: subject.kind === "place" ? [] : subject.resource.urls.map((url) => explainUrl(url, names)),
    unknowns: [],
    callers: [],
    concerned: subject.kind === "place" ? subject.calls.map(({ file, node }) => names.pointOf({ source: file.source, range: node.range })) : [],
    response: undefined,
    verdicts,
  };
}

function explainCall(call: NetworkCall, names: FileNames): Explanation {
  const { source } = call.file;
  return {
    kind: "call",
    point: names.pointOf({ source, range: call.node.range }),
    code: firstLineOf({ source, range: call.node.range }),
    api: `${call.platform}.${call.api.name}`,
    list: call.api.list,
    via: call.via.map((place) => names.pointOf(place)),
    urls: call.urls.map((url) => explainUrl(url, names)),
    unknowns: call.url.unknowns.map((unknown) => explainUnknown(unknown, names)),
    callers: [],
    concerned: [],
    // What is sent through a socket has no answer of its own.
    response: call.api.statusField && !isMaking(call) ? call.response.status : undefined,
    verdicts: [],
  };
}

/** `new Http(base)` sends nothing yet. */
function isMaking({ node }: NetworkCall): boolean {
  return node.type === "NewExpression";
}

/** Two URLs of one call can have the same fault at two places: it is told once. */
function collectVerdicts(problems: readonly JudgedProblem[], names: FileNames): readonly ExplainedVerdict[] {
  const verdicts = problems.map(({ problem, active }): ExplainedVerdict => ({
    severity: active.severity === "error" ? "error" : "warning",
    rule: fullNameOf(active.rule),
    message: problem.message,
    point: names.pointOf(problem),
    related: problem.related.map(({ place, message }) => ({ ...names.pointOf(place), message })),
    suggestions: problem.suggestions.map(({ message }) => message),
    fixable: isFixable(problem),
  }));
  return [...new Map(verdicts.toReversed().map((verdict) => [`${verdict.rule} ${verdict.message}`, verdict])).values()].reverse();
}

function explainUrl(url: UrlParts, names: FileNames): ExplainedUrl {
  return {
    display: toVisible(url.display),
    origin: url.origin ?? null,
    environments: environmentsOf(conditionOf(url.text)) ?? null,
    pieces: url.text.pieces.map((piece) => explainPiece(piece, names)),
  };
}

function explainPiece(piece: Piece, names: FileNames): ExplainedPiece {
  if (piece.text === undefined) return { text: undefined, unknown: explainUnknown(piece.unknown, names) };
  const shown = shownPlace(piece.place);
  return { text: piece.text, point: shown && names.pointOf(shown) };
}

function explainUnknown({ reason, place }: Unknown, names: FileNames): ExplainedUnknown {
  const shown = shownPlace(place);
  return { reason, point: shown && names.pointOf(shown), code: shown && firstLineOf(shown) };
}

/** The line on which a problem begins, since its place can be a brace. What the message masks is masked here. */
function lineAround({ source, range: [start, end], data: { masked } }: Problem): string {
  const [before = ""] = /[^\r\n]*$/u.exec(source.text.slice(0, start)) ?? [];
  const [after = ""] = /^[^\r\n]*/u.exec(source.text.slice(end)) ?? [];
  const [own = ""] = /^[^\r\n]*/u.exec(source.text.slice(start, end)) ?? [];
  const isOneLine = own.length === end - start;
  return shorten(`${before}${masked === undefined ? own : String(masked)}${isOneLine ? after : ""}`.trim());
}

/** Enough to recognise the code by. */
function firstLineOf({ source, range }: Place): string {
  return shorten(source.text.slice(...range).split(/[\r\n]/, 1)[0] ?? "");
}

function shorten(line: string): string {
  return toVisible(line.length > 80 ? `${line.slice(0, 79)}…` : line);
}
