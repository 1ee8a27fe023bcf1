import type { Locale } from "../../locale/locale.js";
import { createFileNames } from "../../program/file-names.js";
import { collectUnjudged } from "../../program/unjudged.js";
import { watchFile } from "../../program/watch-file.js";
import type { ExplainablePlace } from "../../program/watch-file.js";
import { writeExplanations } from "../../report/explain/explanation.js";
import { toVisible } from "../../syntax/visible-text.js";
import { commandTexts } from "../command-texts.js";
import { choosePaint } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, findings } from "../exit-code.js";
import type { ExplainArguments } from "../flags/explain-flags.js";
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
  const wish = { preset: given.strict ? "strict" : "recommended", calls: true, foreign: false, onJudged: watch.onJudged } as const;
  const reading = readProgram([file], wish, world);
  if (typeof reading === "string") return reading;
  const explanations = watch.explain(reading.program, place.line, place.column);
  if (explanations.length === 0) {
    const unjudged = collectUnjudged(reading.program).find(({ file: named, reason }) => named === names.nameOf(path) && reason !== "unread-template");
    const nothing = (): string => describeNothing(file, place, watch.places(), countLines(path, world), texts);
    world.stdout.write(`${toVisible(unjudged ? texts.isUnjudged(file, unjudged.message) : nothing())}\n`);
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

/** More places are counted. */
const maxPlaces = 5;

function describeNothing(file: string, asked: AskedPlace, places: readonly ExplainablePlace[], lines: number, texts: Texts): string {
  if (places.length === 0) return texts.nothingInFile(file);
  const nearest = new Set(places.toSorted((one, other) => compareDistance(one, other, asked)).slice(0, maxPlaces));
  const shown = places.filter((place) => nearest.has(place)).map((place) => `${place.line}:${place.column} ${place.name}`);
  const near = texts.nearest(shown.join(texts.comma), places.length - shown.length);
  const { line, column } = asked;
  if (line > lines) return texts.tooFewLines(file, lines, near);
  return column === undefined ? texts.nothingOnLine(file, line, near) : texts.nothingAt(file, `${line}:${column}`, near);
}

function compareDistance(one: ExplainablePlace, other: ExplainablePlace, { line, column = 1 }: AskedPlace): number {
  return Math.abs(one.line - line) - Math.abs(other.line - line) || Math.abs(one.column - column) - Math.abs(other.column - column);
}

function countLines(path: string, { fileSystem }: World): number {
  return fileSystem.readText(path)?.split(/\r\n?|\n/).length ?? 0;
}
