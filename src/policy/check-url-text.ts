import type { UrlPart, UrlParts } from "../network/urls/url-parts.js";
import { localSchemes } from "../platform/hosts.js";
import type { Place } from "../syntax/source-text.js";
import type { KnownPiece } from "../values/abstract/value.js";
import { classifyHost } from "./host-kind.js";
import { toListedHost } from "./listed-host.js";

/** What makes a URL unfit as a text, whatever is declared. */
export type UrlTextFault =
  | "blank"
  | "relative"
  | "noScheme"
  | "doubleScheme"
  | "noSlashes"
  | "noHost"
  | "noPort"
  | "invalidHost"
  | "underscore"
  | "invalidPort"
  | "nonAscii"
  | "nonAsciiHost";

export interface FaultyText {
  readonly fault: UrlTextFault;
  /** The characters that it is about. */
  readonly part: UrlPart;
}

const highestPort = 65_535;

/**
 * The first fault of a URL's text, from front to back; undefined when there is none or it cannot be told.
 *
 * @param isWrittenAtCall whether a place is in the call's own URL expression. What stands elsewhere, a blank start
 * value or a word for a search field, is often replaced or encoded before it is sent.
 */
export function checkUrlText(parts: UrlParts, isWrittenAtCall: (place: Place) => boolean): FaultyText | undefined {
  if (parts.scheme && localSchemes.includes(parts.scheme.value.toLowerCase())) return undefined;
  if (parts.display.trim() === "") return checkBlank(parts, isWrittenAtCall);
  if (parts.relative) return checkRelative(parts);
  return checkAuthority(parts, isWrittenAtCall) ?? checkHostText(parts) ?? findNonAscii(parts, isWrittenAtCall);
}

function checkBlank(parts: UrlParts, isWrittenAtCall: (place: Place) => boolean): FaultyText | undefined {
  const part = findWholePart(parts);
  return part.place && isWrittenAtCall(part.place) ? { fault: "blank", part } : undefined;
}

function checkRelative(parts: UrlParts): FaultyText | undefined {
  if (parts.host) return { fault: "noScheme", part: findWholePart(parts) };
  const text = parts.display.trim();
  // A base that was read as undefined is set by somebody whom the analysis has not met.
  if (/^(?:undefined|null|NaN)\b/u.test(text)) return undefined;
  // The LAN page writes `IP:PORT/PATH`; whether a scheme may be missing there is not said.
  if (/^(?:\d{1,3}\.){3}\d/u.test(text)) return undefined;
  // `api.coffee.example/menu`, `localhost:8080/menu`: a host, but no scheme.
  if (/^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/iu.test(text) && !/^[^/?#]*\.(?:html?|php|json)$/iu.test(text)) {
    return { fault: "noScheme", part: findWholePart(parts) };
  }
  return { fault: "relative", part: findWholePart(parts) };
}

/** `https:/a.example`, `https://`, `https://a.example:port/`: RFC 9110, 4.2.2, wants `//`, a host, and digits for a port. */
function checkAuthority(parts: UrlParts, isWrittenAtCall: (place: Place) => boolean): FaultyText | undefined {
  const { scheme, host, port, rest } = parts;
  if (!scheme || !/^(?:https?|wss?)$/iu.test(scheme.value)) return undefined;
  const part = findWholePart(parts);
  if (host) {
    // Behind a brace a hole, or a place for one, may hold the digits.
    return !port && /^:\d*[^\d/?#{}][^/?#{}]*(?:[/?#]|$)/u.test(rest) ? { fault: "noPort", part } : undefined;
  }
  const start = parts.display.toLowerCase().indexOf(`${scheme.value.toLowerCase()}:`) + scheme.value.length + 1;
  // What another literal or a hole goes on with may be the rest of it.
  if (!part.value.includes(parts.display.slice(start - 1, start + 3))) return undefined;
  const after = parts.display.slice(start);
  if (/^(?:\/?[^/{}]|\\)/u.test(after)) return { fault: "noSlashes", part };
  // A host that is blank at the start is often set before the call.
  const isWritten = part.place !== undefined && isWrittenAtCall(part.place);
  return isWritten && /^\/\/(?:[/?#]|$)/u.test(after) ? { fault: "noHost", part } : undefined;
}

function checkHostText({ host, port, rest }: UrlParts): FaultyText | undefined {
  if (!host) return undefined;
  if (/^(?:https?|wss?)$/iu.test(host.value) && rest.startsWith("//")) return { fault: "doubleScheme", part: host };
  // Addresses that are none are valid-lan-url's.
  const isAddressLike = /^[\d.x*]+$/iu.test(host.value);
  if (classifyHost(host.value) === "invalid" && !isAddressLike) return { fault: "invalidHost", part: host };
  if (/^[\w.-]*_[\w.-]*$/u.test(host.value)) return { fault: "underscore", part: host };
  if (port && Number(port.value) > highestPort) return { fault: "invalidPort", part: port };
  return isInternational(host.value) ? { fault: "nonAsciiHost", part: host } : undefined;
}

/** `例子.cn`, which can be written as punycode. */
function isInternational(host: string): boolean {
  return /[^\0-\x7f]/u.test(host) && !/[^\0-\x7f]/u.test(toListedHost(host));
}

/** The first run of characters outside ASCII, with a place of its own if it is written as such. */
function findNonAscii(
  { text }: UrlParts,
  isWrittenAtCall: (place: Place) => boolean,
): FaultyText | undefined {
  for (const [index, piece] of text.pieces.entries()) {
    if (piece.text === undefined) continue;
    if (index > 0 && !(piece.place && isWrittenAtCall(piece.place))) continue;
    // Spaces, digits and marks between such characters belong to the run: one report for one phrase.
    const found = /[^\0-\x7f](?:[^/?#&=]*[^\0-\x7f])?/u.exec(piece.text);
    if (found) return { fault: "nonAscii", part: cutPiece(piece, found.index, found[0]) };
  }
  return undefined;
}

function findWholePart({ text }: UrlParts): UrlPart {
  const piece = text.pieces.find((one) => one.text !== undefined);
  if (piece?.text === undefined) return { value: "", place: undefined, verbatim: false };
  return piece.text === "" ? { value: "", place: addQuotes(piece), verbatim: false } : cutPiece(piece, 0, piece.text);
}

/** An empty string has no characters to point at but its quotes. */
function addQuotes({ place, verbatim }: KnownPiece): Place | undefined {
  if (!place || !verbatim) return place;
  const [start, end] = place.range;
  const quotes = place.source.text.slice(start - 1, end + 1);
  return /^(["'`])\1$/u.test(quotes) ? { source: place.source, range: [start - 1, end + 1] } : place;
}

function cutPiece({ place, verbatim }: KnownPiece, start: number, value: string): UrlPart {
  if (!place || !verbatim) return { value, place, verbatim: false };
  const from = place.range[0] + start;
  return { value, place: { source: place.source, range: [from, from + value.length] }, verbatim };
}
