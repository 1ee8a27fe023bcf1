import type { ExplainedCaller, Explanation } from "../report/explanation.js";
import type { Position } from "../syntax/source-text.js";
import type { Program, WatchScript } from "./program.js";
import { explainCall } from "./explain-call.js";
import type { FileNames } from "./file-names.js";
import { keyOf } from "./host-use.js";
import { mergeCallers } from "./merge-callers.js";

/** Keeps what is to be said of one file's calls while the program is read. */
export interface FileWatch {
  readonly onScript: WatchScript;
  /** Where calls begin, in the order of the file; each place once. */
  callPlaces(): readonly Position[];
  /** The calls that begin on the line; else, or with a column, the innermost one around the place. */
  explain(program: Program, line: number, column: number | undefined): readonly Explanation[];
}

interface Candidate {
  readonly start: Position;
  readonly end: Position;
  /** Worked out for the few calls that are chosen. */
  readonly explain: () => Explanation;
}

export function watchFile(path: string, names: FileNames): FileWatch {
  let candidates: readonly Candidate[] = [];
  return {
    onScript(script, problems) {
      const { source } = script.file;
      if (source.path !== path) return;
      const found = new Set(script.calls.map(({ node }) => node));
      const receivers = script.receivers.filter(({ node }) => !found.has(node));
      candidates = [...script.calls, ...receivers].map((call) => ({
        start: source.locate(call.node.range[0]),
        end: source.locate(call.node.range[1]),
        explain: () => explainCall(call, problems, names),
      }));
    },
    callPlaces: () => {
      const places = new Map(candidates.map(({ start }) => [`${start.line}:${start.column}`, start]));
      return [...places.values()].sort((one, other) => one.line - other.line || one.column - other.column);
    },
    explain(program, line, column) {
      const callersOf = collectCallers(program);
      const chosen = chooseCalls(candidates, line, column);
      return chosen.map(({ explain }) => {
        const explanation = explain();
        return { ...explanation, callers: callersOf(explanation) };
      });
    },
  };
}

function chooseCalls(candidates: readonly Candidate[], line: number, column: number | undefined): readonly Candidate[] {
  const beginning = candidates.filter(({ start }) => start.line === line);
  if (column === undefined && beginning.length > 0) return beginning;
  const around = candidates.filter(({ start, end }) =>
    column === undefined
      ? start.line <= line && line <= end.line
      : isOrdered(start, { line, column }) && isOrdered({ line, column }, end),
  );
  const innermost = around.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || isOrdered(best.start, one.start) ? one : best),
    undefined,
  );
  // A call of a wrapper can end in several APIs: all of them begin at the same place.
  return around.filter(({ start }) => start.line === innermost?.start.line && start.column === innermost.start.column);
}

function isOrdered(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column);
}

/** Calls of wrappers by the direct call that they end in. */
function collectCallers({ projects }: Program): (explanation: Explanation) => readonly ExplainedCaller[] {
  const calls = projects.flatMap((project) => mergeCallers(project.calls));
  return ({ point, via }) => {
    if (via.length > 0) return [];
    const key = keyOf(point);
    return calls
      .filter((call) => call.via.includes(key))
      .map(({ entry: { file, line, column, hosts } }) => ({ point: { file, line, column }, hosts }));
  };
}
