import { styleText } from "node:util";
import type { CheckSummary } from "../report/check/check-report.js";
import type { Paint } from "../report/paint.js";
import { plain } from "../report/paint.js";
import { commandTexts } from "./command-texts.js";
import type { Writing } from "./flags/writing-flags.js";
import { resolvePath } from "./read-program.js";
import type { World } from "./world.js";

/** Colours for a terminal, none for a file or a pipe. */
export function choosePaint(output: string | undefined, world: World): Paint {
  const inColour = output === undefined && world.stdout.isTTY === true && !world.noColor;
  // Whether the stream takes colours has just been decided.
  return inColour ? (style, text) => styleText(style, text, { validateStream: false }) : plain;
}

/** Writes a report where the flags say. A string is why it could not be written. */
export function deliver(text: string, { output }: Pick<Writing, "output">, world: World): string | undefined {
  if (output === undefined) {
    world.stdout.write(text);
    return undefined;
  }
  const failure = world.writeFile(resolvePath(output, world), text);
  return failure === undefined ? undefined : commandTexts[world.locale].cannotWrite(output, failure);
}

/** The same for a report of findings, of which the terminal would show nothing. */
export function deliverFindings(text: string, { errors, warnings }: Pick<CheckSummary, "errors" | "warnings">, given: Writing, world: World): string | undefined {
  const failure = deliver(text, given, world);
  if (failure === undefined && given.output !== undefined) {
    world.stderr.write(`${commandTexts[world.locale].findingsWritten(errors, warnings, given.output)}\n`);
  }
  return failure;
}
