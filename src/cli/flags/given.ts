import type { ParseArgsConfig } from "node:util";
import type { Locale } from "../../locale/locale.js";
import type { commandTexts } from "../command-texts.js";

/** What `parseArgs` makes of some options; those that were not used are absent. */
export type Given<Options extends NonNullable<ParseArgsConfig["options"]>> = {
  readonly [Name in keyof Options]?: (Options[Name]["type"] extends "boolean" ? boolean : string) | undefined;
};

/** The words in which flags are refused. */
export type Texts = (typeof commandTexts)[Locale];
