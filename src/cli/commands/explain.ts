import { createFileNames } from "../../program/file-names.js";
import { watchFile } from "../../program/watch-file.js";
import { writeExplanations } from "../../report/explanation.js";
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
  const path = resolvePath(file, world);
  if (world.fileSystem.stat(path)?.kind === "directory") {
    return `"${file}" is a folder; explain takes a place in a file.`;
  }

  const watch = watchFile(path, createFileNames(world.cwd));
  const reading = readProgram([file], { preset: "strict", calls: true, onScript: watch.onScript }, world);
  if (typeof reading === "string") return reading;
  const line = Number(lineText);
  const explanations = watch.explain(reading.program, line, columnText === undefined ? undefined : Number(columnText));
  if (explanations.length === 0) {
    world.stdout.write(`${describeNothing(file, line, watch.callLines())}\n`);
    return findings;
  }
  world.stdout.write(writeExplanations(explanations, choosePaint(given, world)));
  return clean;
}

function describeNothing(file: string, line: number, callLines: readonly number[] | undefined): string {
  if (callLines === undefined) {
    const others = "server code, a build tool's, a minified copy";
    return `${file} is not judged: it is no script of a mini program (${others}), or has no network calls.`;
  }
  const there = callLines.length === 0 ? "The file has none." : `The file has calls on line ${callLines.join(", ")}.`;
  return `No network call on line ${line} of ${file}. ${there}`;
}
