import type { NetworkCall } from "../network/network-call.js";
import type { ExplainedPiece, ExplainedUnknown, ExplainedVerdict, Explanation } from "../report/explanation.js";
import type { Place } from "../syntax/source-text.js";
import { environmentsOf } from "../values/condition.js";
import { conditionOf } from "../values/known-condition.js";
import { shownPlace } from "../values/library-modules.js";
import type { Piece, Unknown } from "../values/value.js";
import { fullNameOf } from "./active-rules.js";
import type { FileNames } from "./file-names.js";
import { isAbout } from "./problem-call.js";
import { toVisible } from "../syntax/visible-text.js";
import type { JudgedProblem } from "./judge-file.js";

export function explainCall(call: NetworkCall, problems: readonly JudgedProblem[], names: FileNames): Explanation {
  const { source } = call.file;
  const point = names.pointOf({ source, range: call.node.range });
  return {
    point,
    code: firstLineOf({ source, range: call.node.range }),
    api: `${call.platform}.${call.api.name}`,
    list: call.api.list,
    via: call.via.map((place) => names.pointOf(place)),
    urls: call.urls.map((url) => ({
      display: toVisible(url.display),
      origin: url.origin ?? null,
      environments: environmentsOf(conditionOf(url.text)) ?? null,
      pieces: url.text.pieces.map((piece) => explainPiece(piece, names)),
    })),
    unknowns: call.url.unknowns.map((unknown) => explainUnknown(unknown, names)),
    callers: [],
    // What is sent through a socket has no answer of its own.
    response: call.api.statusField && !isMaking(call) ? call.response.status : undefined,
    verdicts: collectVerdicts(problems.filter(({ problem }) => isAbout(problem, call))),
  };
}

/** `new Http(base)` sends nothing yet. */
function isMaking({ node }: NetworkCall): boolean {
  return node.type === "NewExpression";
}

/** Two URLs of one call can have the same fault at two places: it is told once. */
function collectVerdicts(problems: readonly JudgedProblem[]): readonly ExplainedVerdict[] {
  const verdicts = problems.map(({ problem, active }): ExplainedVerdict => {
    const severity = active.severity === "error" ? "error" : "warning";
    return { severity, rule: fullNameOf(active.rule), message: problem.message };
  });
  return [...new Map(verdicts.map((verdict) => [`${verdict.rule} ${verdict.message}`, verdict])).values()];
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

/** Enough to recognise the code by. */
function firstLineOf({ source, range }: Place): string {
  const line = source.text.slice(...range).split(/[\r\n]/, 1)[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
