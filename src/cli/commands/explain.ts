import type { Program, WatchScript } from "../../program/analyse-program.js";
import { explainCall } from "../../program/explain-call.js";
import { createFileNames } from "../../program/file-names.js";
import { mergeCallers } from "../../program/merge-callers.js";
import type { ExplainedCaller, Explanation } from "../../report/explanation.js";
import { writeExplanations } from "../../report/explanation.js";
import type { Position } from "../../syntax/source-text.js";
import type { CommandArguments } from "../arguments.js";
import { choosePaint } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, findings } from "../exit-code.js";
import { readProgram, resolvePath } from "../read-program.js";
import type { World } from "../world.js";

/** A call of the file that was asked about. */
interface Candidate {
  readonly start: Position;
  readonly end: Position;
  readonly explanation: Explanation;
}

interface Question {
  readonly line: number;
  readonly column: number | undefined;
}

/** What a person types: `pages/menu/menu.js:12` or `pages/menu/menu.js:12:5`. */
const placeArgument = /^(.+?):(\d+)(?::(\d+))?$/;

/** A string is why the command could not run. */
export function explain(given: CommandArguments, world: World): ExitCode | string {
  const [argument, ...others] = given.paths;
  const match = argument !== undefined && others.length === 0 ? placeArgument.exec(argument) : null;
  if (match === null) return 'explain takes one place: FILE:LINE or FILE:LINE:COLUMN, for example "pages/menu/menu.js:12".';
  const [, file = "", line, column] = match;
  const path = resolvePath(file, world);
  if (world.fileSystem.stat(path)?.kind === "directory") return `"${file}" is a folder; explain takes a place in a file.`;

  const names = createFileNames(world.cwd);
  let candidates: readonly Candidate[] | undefined;
  const onScript: WatchScript = (script, problems) => {
    const { source } = script.file;
    if (source.path !== path) return;
    candidates = script.calls.map((call) => ({
      start: source.locate(call.node.range[0]),
      end: source.locate(call.node.range[1]),
      explanation: explainCall(call, problems, names),
    }));
  };
  const reading = readProgram([file], { preset: "strict", calls: true, onScript }, world);
  if (typeof reading === "string") return reading;
  const question = { line: Number(line), column: column === undefined ? undefined : Number(column) };
  const chosen = chooseCalls(candidates ?? [], question);
  if (chosen.length === 0) {
    world.stdout.write(describeNothing(file, question, candidates));
    return findings;
  }
  const callers = collectCallers(reading.program);
  const answers = chosen.map(({ explanation }) => ({ ...explanation, callers: callers(explanation) }));
  world.stdout.write(writeExplanations(answers, choosePaint(given, world)));
  return clean;
}

/** The calls that begin on the line; else, or with a column, the innermost that the place lies in. */
function chooseCalls(candidates: readonly Candidate[], { line, column }: Question): readonly Candidate[] {
  const beginning = candidates.filter(({ start }) => start.line === line);
  if (column === undefined && beginning.length > 0) return beginning;
  const at = { line, column: column ?? Number.MAX_SAFE_INTEGER };
  const around = candidates.filter(({ start, end }) => isOrdered(start, at) && (end.line > line || isOrdered(at, end)));
  const innermost = around.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || isOrdered(best.start, one.start) ? one : best),
    undefined,
  );
  return around.filter(({ start }) => start.line === innermost?.start.line && start.column === innermost.start.column);
}

function isOrdered(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column);
}

/** Wrapper calls by the direct call that they end in. */
function collectCallers({ projects }: Program): (explanation: Explanation) => readonly ExplainedCaller[] {
  const calls = projects.flatMap((project) => mergeCallers(project.calls));
  return ({ point, via }) => {
    if (via.length > 0) return [];
    const key = `${point.file}:${point.line}:${point.column}`;
    return calls
      .filter((call) => call.via.includes(key))
      .map(({ entry: { file, line, column, hosts } }) => ({ point: { file, line, column }, hosts }));
  };
}

function describeNothing(file: string, { line }: Question, candidates: readonly Candidate[] | undefined): string {
  if (candidates === undefined) {
    return `${file} is not judged: it is no script of a mini program (server code, a build tool's, a minified copy), or has no network calls.\n`;
  }
  const lines = [...new Set(candidates.map(({ start }) => start.line))];
  const there = lines.length === 0 ? "The file has none." : `The file has calls on line ${lines.join(", ")}.`;
  return `No network call on line ${line} of ${file}. ${there}\n`;
}
