import type { SourceComment } from "../directives.js";
import { loadMomoa } from "./momoa.js";

/** The comments of a text that is known to parse. Reads it once more, and only when the first one is asked for. */
export function* collectJsonComments(text: string): Iterable<SourceComment> {
  for (const { type, range } of loadMomoa().tokenize(text, { mode: "jsonc", ranges: true })) {
    if (range === undefined) continue;
    if (type === "LineComment") yield { kind: "line", range };
    if (type === "BlockComment") yield { kind: "block", range };
  }
}
