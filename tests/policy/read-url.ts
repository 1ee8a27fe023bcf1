import { readUrlParts } from "../../src/network/urls/read-url-parts.js";
import type { UrlParts } from "../../src/network/urls/url-parts.js";
import type { Piece } from "../../src/values/abstract/value.js";

/** The parts of a URL in which `{}` is a hole. */
export function readUrl(pattern: string): UrlParts {
  const pieces: Piece[] = [];
  for (const [index, text] of pattern.split("{}").entries()) {
    if (index > 0) pieces.push({ text: undefined, unknown: { reason: "parameter", place: undefined } });
    if (text !== "") pieces.push({ text, place: undefined, verbatim: false });
  }
  return readUrlParts({ type: "text", pieces });
}
