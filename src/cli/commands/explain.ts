import { countOf } from "../../report/count-of.js";
import { createFileNames } from "../../program/file-names.js";
import { collectUnjudged } from "../../program/unjudged.js";
import { watchFile } from "../../program/watch-file.js";
import { writeExplanations } from "../../report/explanation.js";
import type { SourcePoint } from "../../report/source-range.js";
import type { CommandArguments } from "../arguments.js";
import { choosePaint } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, findings } from "../exit-code.js";
import { readProgram, resolvePath } from "../read-program.js";
import type { World } from "../world.js";

/** What a person types: `pages/menu/menu.js:12` or `pages/menu/menu.js:12:5`. */
const placeArgument = /^(.+?):(\d+)(?::(\d+))?$/;

/** A string is why the command could not run. */
export function explain(given: CommandArguments, world: World): ExitCode | string {
  const [argument, ...others] = given.paths;
  const match = argument !== undefined && others.length === 0 ? placeArgument.exec(argument) : null;
  if (match === null) return 'explain takes one place, FILE:LINE or FILE:LINE:COLUMN: "pages/menu/menu.js:12".';
  const [, file = "", lineText, columnText] = match;
  const place = { line: Number(lineText), column: columnText === undefined ? undefined : Number(columnText) };
  if (place.line === 0 || place.column === 0) return "Lines and columns count from 1.";
  const path = resolvePath(file, world);
  if (world.fileSystem.stat(path)?.kind === "directory") {
    return `"${file}" is a folder; explain takes a place in a file.`;
  }

  const names = createFileNames(world.cwd);
  const watch = watchFile(path, names);
  const wish = { preset: "strict", calls: true, foreign: false, onScript: watch.onScript } as const;
  const reading = readProgram([file], wish, world);
  if (typeof reading === "string") return reading;
  const explanations = watch.explain(reading.program, place.line, place.column);
  if (explanations.length === 0) {
    const unjudged = collectUnjudged(reading.program).find(({ file: named, reason }) => named === names.nameOf(path) && reason !== "unread-template");
    const nothing = (): string => describeNothing(file, place, watch.callPlaces(), countLines(path, world));
    world.stdout.write(`${unjudged ? `${file} is not judged. ${unjudged.message}` : nothing()}\n`);
    return findings;
  }
  world.stdout.write(writeExplanations(explanations, choosePaint(given, world)));
  return clean;
}

interface AskedPlace {
  readonly line: number;
  readonly column: number | undefined;
}

function describeNothing(file: string, { line, column }: AskedPlace, calls: readonly Omit<SourcePoint, "file">[], lines: number): string {
  if (calls.length === 0) return `There is no network call in ${file}.`;
  const lineNumbers = [...new Set(calls.map((call) => String(call.line)))];
  const onLines = `on line${lineNumbers.length === 1 ? "" : "s"} ${joinWords(lineNumbers)}`;
  if (line > lines) return `${file} has only ${countOf(lines, "line")}, with calls ${onLines}.`;
  if (column === undefined) return `No network call on line ${line} of ${file}. There are calls ${onLines}.`;
  const places = joinWords(calls.map((call) => `${call.line}:${call.column}`));
  return `No network call at ${line}:${column} of ${file}. Calls begin at ${places}.`;
}

function countLines(path: string, { fileSystem }: World): number {
  return fileSystem.readText(path)?.split(/\r\n?|\n/).length ?? 0;
}

/** `3, 14 and 22`. */
function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}
