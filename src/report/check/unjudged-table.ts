import type { Locale } from "../../locale/locale.js";
import { leftOutTexts } from "./left-out-texts.js";
import type { Paint } from "../paint.js";
import type { UnjudgedFile } from "./unjudged-file.js";

/** More of them would push the findings off the screen. */
const maxLines = 20;

/** The files in which nothing was judged, each with the reason, under a title; ends with a line break. */
export function writeUnjudged(title: string, files: readonly UnjudgedFile[], paint: Paint, locale: Locale = "en"): string {
  const shown = files.slice(0, maxLines);
  const width = Math.min(40, Math.max(...shown.map(({ file }) => file.length)));
  const lines = shown.map(({ file, message }) => `  ${file.padEnd(width)}  ${paint("dim", message)}`);
  const more = files.length > maxLines ? [`  ${leftOutTexts[locale].moreFiles(files.length - maxLines)}`] : [];
  return [paint("yellow", title), ...lines, ...more, ""].join("\n");
}
