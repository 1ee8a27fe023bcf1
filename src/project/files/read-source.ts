import { buildConditions } from "../../platform/build-conditions.js";
import { blankInactive } from "../../syntax/conditional-code.js";
import { SourceText } from "../../syntax/source-text.js";

const known: ReadonlyMap<string, boolean> = new Map(buildConditions.map(({ name, holds }) => [name, holds]));

/** The text of a file as a build for WeChat sees it: what is for other platforms only is blank. Offsets stay true. */
export function readSource(path: string, text: string): SourceText {
  return new SourceText(path, blankInactive(text, (name) => known.get(name)));
}
