import type { NetworkCall } from "../network/network-call.js";
import type { ScriptAnalysis } from "../network/script-analysis.js";
import type { Resource } from "../network/urls/resource.js";
import type { ExplainedCaller, Explanation } from "../report/explain/explanation.js";
import type { Place, Position, Range, SourceText } from "../syntax/source-text.js";
import { explainSubject } from "./explain-subject.js";
import type { Subject } from "./explain-subject.js";
import type { FileNames } from "./file-names.js";
import { keyOf } from "./host-use.js";
import type { JudgedProblem } from "./judge-file.js";
import { mergeCallers } from "./merge-callers.js";
import { isAbout } from "./problem-call.js";
import type { JudgedFile, Program, WatchFiles } from "./program.js";

/** Keeps what is to be said of one file while the program is read. */
export interface FileWatch {
  readonly onJudged: WatchFiles;
  /** Where something can be explained, in the order of the file; each place once. */
  places(): readonly ExplainablePlace[];
  /** What begins on the line; else, or with a column, what stands innermost around the place. */
  explain(program: Program, line: number, column: number | undefined): readonly Explanation[];
}

export interface ExplainablePlace extends Position {
  /** `wx.request`, `<image src>`, `no-app-secret`. */
  readonly name: string;
}

/** A part of the file that leads to something to explain. */
interface Candidate {
  readonly start: Position;
  readonly end: Position;
  readonly name: string;
  readonly topic: Topic;
}

/** Worked out for the few that are chosen. */
interface Topic {
  readonly name: string;
  readonly problems: readonly JudgedProblem[];
  /** Whether the problem stands for itself: said already where one of its calls is explained. */
  readonly alone: boolean;
  readonly explain: () => Explanation;
}

export function watchFile(path: string, names: FileNames): FileWatch {
  const candidates: Candidate[] = [];
  const add = ({ source, range }: Place, name: string, topic: Topic): void => {
    candidates.push({ start: source.locate(range[0]), end: source.locate(range[1]), name, topic });
  };
  return {
    onJudged(judged) {
      const isHere = judged.source.path === path;
      if (!isHere && !judged.problems.some(({ problem }) => problem.related.some(({ place }) => place.source.path === path))) return;
      for (const { kept, topic, own } of collectTopics(judged, names)) {
        if (isHere && kept) add(kept, topic.name, topic);
        for (const { problem } of own) {
          if (isHere) add(problem, problem.rule, topic);
          for (const { place } of problem.related) if (place.source.path === path) add(place, problem.rule, topic);
        }
      }
    },
    places: () => {
      const places = new Map(candidates.toReversed().map(({ start, name }) => [`${start.line}:${start.column}`, { ...start, name }]));
      return [...places.values()].sort((one, other) => one.line - other.line || one.column - other.column);
    },
    explain(program, line, column) {
      const callersOf = collectCallers(program);
      const chosen = new Set(choose(candidates, line, column).map(({ topic }) => topic));
      const told = new Set([...chosen].flatMap(({ alone, problems }) => (alone ? [] : problems)));
      const wanted = [...chosen].filter(({ alone, problems }) => !alone || !problems.every((one) => told.has(one)));
      return wanted.map(({ explain }) => {
        const explanation = explain();
        return { ...explanation, callers: callersOf(explanation) };
      });
    },
  };
}

interface PlacedTopic {
  readonly topic: Topic;
  /** Where the call or the address itself stands. */
  readonly kept: Place | undefined;
  /** Those whose places, some in other files, lead here. */
  readonly own: readonly JudgedProblem[];
}

/** Everything in a file that can be explained. A problem that is about no address, or about several calls, has a topic of its own. */
function collectTopics({ source, problems, script, resources = [] }: JudgedFile, names: FileNames): readonly PlacedTopic[] {
  const calls = script ? callsOf(script) : [];
  const callsAbout = new Map(problems.map((judged) => [judged, calls.filter((call) => isAbout(judged.problem, call))]));
  const addressed = new Set<JudgedProblem>();
  const topics = calls.map((call): PlacedTopic => {
    const about = problems.filter((judged) => callsAbout.get(judged)?.includes(call));
    const own = about.filter((judged) => callsAbout.get(judged)?.every(({ node }) => node === call.node));
    return topicOf({ kind: "call", call }, about, own);
  });
  for (const resource of script ? [...script.resources, ...script.markup] : resources) {
    const about = problems.filter(({ problem }) => problem.calls.length === 0 && isOf(resource, problem, source));
    for (const judged of about) addressed.add(judged);
    if (about.length > 0 || resource.urls.length > 0) topics.push(topicOf({ kind: "resource", resource }, about, about));
  }
  for (const [judged, about] of callsAbout) {
    const isAlone = about.length === 0 ? !addressed.has(judged) : new Set(about.map(({ node }) => node)).size > 1;
    if (isAlone) topics.push(topicOf({ kind: "place", problem: judged.problem, calls: about }, [judged], [judged]));
  }
  return topics;

  function topicOf(subject: Subject, about: readonly JudgedProblem[], own: readonly JudgedProblem[]): PlacedTopic {
    const alone = subject.kind === "place";
    const kept = alone ? undefined : { source, range: rangeOf(subject) };
    return { topic: { name: nameOf(subject), problems: about, alone, explain: () => explainSubject(subject, source, about, names) }, kept, own };
  }
}

function callsOf({ calls, receivers }: ScriptAnalysis): readonly NetworkCall[] {
  const found = new Set(calls.map(({ node }) => node));
  return [...calls, ...receivers.filter(({ node }) => !found.has(node))];
}

/** Whether a problem stands at an address, or at a text that it is made of. */
function isOf({ urlNode, urls }: Resource, { range }: Place, source: SourceText): boolean {
  if (isWithin(range, urlNode.range)) return true;
  const pieces = urls.flatMap(({ text }) => text.pieces.flatMap((piece) => (piece.text === undefined ? [] : piece.place ?? [])));
  return pieces.some((place) => place.source.path === source.path && isWithin(range, place.range));
}

function isWithin([start, end]: Range, outer: Range): boolean {
  return outer[0] <= start && end <= outer[1];
}

function rangeOf(subject: Exclude<Subject, { kind: "place" }>): Range {
  return subject.kind === "call" ? subject.call.node.range : subject.resource.urlNode.range;
}

function nameOf(subject: Subject): string {
  if (subject.kind === "place") return subject.problem.rule;
  return subject.kind === "call" ? `${subject.call.platform}.${subject.call.api.name}` : subject.resource.api.name;
}

function choose(candidates: readonly Candidate[], line: number, column: number | undefined): readonly Candidate[] {
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
  // A call of a wrapper can end in several APIs, and two findings can have one place: all of them begin there.
  return around.filter(({ start }) => start.line === innermost?.start.line && start.column === innermost.start.column);
}

function isOrdered(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column);
}

/** Calls of wrappers by the direct call that they end in. */
function collectCallers({ projects }: Program): (explanation: Explanation) => readonly ExplainedCaller[] {
  const calls = projects.flatMap((project) => mergeCallers(project.calls));
  return ({ kind, point, via }) => {
    if (kind !== "call" || via.length > 0) return [];
    const key = keyOf(point);
    return calls
      .filter((call) => call.via.includes(key))
      .map(({ entry: { file, line, column, hosts } }) => ({ point: { file, line, column }, hosts }));
  };
}
