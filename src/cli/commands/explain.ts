import type { Locale } from "../../locale/locale.js";
import { createFileNames } from "../../program/file-names.js";
import { collectUnjudged } from "../../program/unjudged.js";
import { watchFile } from "../../program/watch-file.js";
import { writeExplanations } from "../../report/explanation.js";
import type { SourcePoint } from "../../report/source-range.js";
import type { ExplainArguments } from "../flags/explain-flags.js";
import { commandTexts } from "../command-texts.js";
import { choosePaint } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, findings } from "../exit-code.js";
import { readProgram, resolvePath } from "../read-program.js";
import type { World } from "../world.js";

/** What a person types: `pages/menu/menu.js:12` or `pages/menu/menu.js:12:5`. */
const placeArgument = /^(.+?):(\d+)(?::(\d+))?$/;

/** A string is why the command could not run. */
export function explain(given: ExplainArguments, world: World): ExitCode | string {
  const texts = commandTexts[world.locale];
  const [argument, ...others] = given.paths;
  const match = argument !== undefined && others.length === 0 ? placeArgument.exec(argument) : null;
  if (match === null) return texts.onePlace;
  const [, file = "", lineText, columnText] = match;
  const place = { line: Number(lineText), column: columnText === undefined ? undefined : Number(columnText) };
  if (place.line === 0 || place.column === 0) return texts.fromOne;
  const path = resolvePath(file, world);
  if (world.fileSystem.stat(path)?.kind === "directory") {
    return texts.isFolder(file);
  }

  const names = createFileNames(world.cwd);
  const watch = watchFile(path, names);
  const wish = { preset: "strict", calls: true, foreign: false, onScript: watch.onScript } as const;
  const reading = readProgram([file], wish, world);
  if (typeof reading === "string") return reading;
  const explanations = watch.explain(reading.program, place.line, place.column);
  if (explanations.length === 0) {
    const unjudged = collectUnjudged(reading.program).find(({ file: named, reason }) => named === names.nameOf(path) && reason !== "unread-template");
    const nothing = (): string => describeNothing(file, place, watch.callPlaces(), countLines(path, world), texts);
    world.stdout.write(`${unjudged ? texts.isUnjudged(file, unjudged.message) : nothing()}\n`);
    return findings;
  }
  world.stdout.write(writeExplanations(explanations, choosePaint(undefined, world), world.locale));
  return clean;
}

interface AskedPlace {
  readonly line: number;
  readonly column: number | undefined;
}

type Texts = (typeof commandTexts)[Locale];

type Point = Omit<SourcePoint, "file">;

function describeNothing(file: string, { line, column }: AskedPlace, calls: readonly Point[], lines: number, texts: Texts): string {
  if (calls.length === 0) return texts.noCallInFile(file);
  const lineNumbers = [...new Set(calls.map((call) => String(call.line)))];
  const onLines = texts.onLines(lineNumbers.length, joinWords(lineNumbers, texts));
  if (line > lines) return texts.tooFewLines(file, lines, onLines);
  if (column === undefined) return texts.noCallOnLine(file, line, onLines);
  const places = joinWords(calls.map((call) => `${call.line}:${call.column}`), texts);
  return texts.noCallAt(file, `${line}:${column}`, places);
}

function countLines(path: string, { fileSystem }: World): number {
  return fileSystem.readText(path)?.split(/\r\n?|\n/).length ?? 0;
}

/** `3, 14 and 22`. */
function joinWords(words: readonly string[], { comma, and }: Texts): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(comma)}${and}${last}` : last;
}
