import type { Place } from "../../syntax/source-text.js";
import type { Text } from "../../values/abstract/value.js";
import type { UrlPart, UrlParts } from "./url-parts.js";

/** A text joined into one string in which each hole is one `hole` character, and where each piece begins in it. */
interface Joined {
  readonly text: string;
  readonly spans: readonly Span[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly place: Place | undefined;
  readonly verbatim: boolean;
}

/** Offsets in a joined text; the end is exclusive. */
interface Offsets {
  readonly start: number;
  readonly end: number;
}

interface SchemeReading {
  readonly scheme: Offsets | undefined;
  /** Where user info, host and port begin; undefined when the text has none or it cannot be told. */
  readonly authority: number | undefined;
  /** Where the rest begins when there is no host. */
  readonly restStart: number;
  readonly relative: boolean;
}

interface AuthorityReading {
  readonly host: Offsets | undefined;
  readonly port: Offsets | undefined;
  /** False when a port may be there that is not known. */
  readonly portCertain: boolean;
  readonly restStart: number;
}

/** No source contains it; if one does, the host that it stands in is unknown, which is true enough. */
const hole = "\0";

const schemeWithColon = /^[a-z][a-z0-9+.-]*:/iu;
/** `${protocol}://a.com`, `http${s}://a.com`: the host is known though the scheme is not. */
const hiddenScheme = /^(?:[a-z][a-z0-9+.-]*)?\0+s?:\/\//iu;
const maybeScheme = /^(?:[a-z][a-z0-9+.-]*)?\0/iu;
const maybeSchemeAfterColon = /^[a-z][a-z0-9+.-]*:\/?\0/iu;
/** Schemes that are one even without `//` behind: `localhost:8080` is none. */
const colonSchemes = new Set(["http", "https", "ws", "wss", "data", "blob"]);

/** `a.com`, `shop.xn--fiqs8s`: nothing needs to follow for it to be a host. */
const wholeName = /\.(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu;
/** Asterisks or `https://<your-domain>`: somebody took the host out before publishing. */
const maskedHost = /[*<>{}]/u;
const wholeAddress = /^(?:\d{1,3}\.){3}\d{1,3}$/u;
/** `"https://cdn.a.com" + path + ".png"`: the ending of a file, not of a host. */
const fileEndings = new Set(
  (
    "7z aac apk asp aspx avif bin bmp css csv doc docx gif glb gltf gz htm html ico jpeg jpg js json jsp m3u8 m4a " +
    "mp3 mp4 obj ogg pdf php png ppt svg svga tar ttf txt wasm wav webm webp woff xls xlsx xml zip"
  ).split(" "),
);

/**
 * Takes a URL apart as text, so that `:443` survives. Never throws; what a hole hides stays unknown, but a hole
 * behind a host that looks whole is read as a path: `"https://a.com" + path`.
 */
export function readUrlParts(text: Text): UrlParts {
  const joined = joinPieces(text);
  const reading = readScheme(joined.text);
  const authority = reading.authority === undefined ? undefined : readAuthority(joined.text, reading.authority);
  const scheme = createPart(joined, reading.scheme);
  const host = createPart(joined, authority?.host);
  const port = createPart(joined, authority?.port);
  return {
    text,
    display: showHoles(joined.text),
    scheme,
    host,
    port,
    rest: showHoles(joined.text.slice(authority?.restStart ?? reading.restStart)),
    origin: authority?.portCertain ? joinOrigin(scheme, host, port) : undefined,
    relative: reading.relative,
  };
}
/** The same for the `address` of a UDP or TCP socket, a bare host; `scheme` is `udp` or `tcp`. */
export function readAddress(text: Text, scheme: string): UrlParts {
  const joined = joinPieces(text);
  const trimmed = joined.text.trim();
  const start = joined.text.indexOf(trimmed);
  const known = trimmed !== "" && !trimmed.includes(hole);
  const host = createPart(joined, known ? { start, end: start + trimmed.length } : undefined);
  const schemePart: UrlPart = { value: scheme, place: undefined, verbatim: false };
  return {
    text,
    display: showHoles(joined.text),
    scheme: schemePart,
    host,
    port: undefined,
    rest: known ? "" : showHoles(trimmed),
    origin: joinOrigin(schemePart, host, undefined),
    relative: false,
  };
}

function joinPieces(text: Text): Joined {
  const spans: Span[] = [];
  let joined = "";
  for (const piece of text.pieces) {
    const start = joined.length;
    joined += piece.text ?? hole;
    if (piece.text === undefined) continue;
    spans.push({ start, end: joined.length, place: piece.place, verbatim: piece.verbatim });
  }
  return { text: joined, spans };
}

function readScheme(text: string): SchemeReading {
  const start = /^[\u0001-\u0020]*/u.exec(text)?.[0].length ?? 0;
  const trimmed = text.slice(start);
  const unknown: SchemeReading = { scheme: undefined, authority: undefined, restStart: start, relative: false };
  const named = schemeWithColon.exec(trimmed);
  if (named) {
    const scheme = { start, end: start + named[0].length - 1 };
    const next = scheme.end + 1;
    if (text.startsWith("//", next)) return { scheme, authority: next + 2, restStart: next + 2, relative: false };
    if (colonSchemes.has(trimmed.slice(0, named[0].length - 1).toLowerCase())) {
      return { scheme, authority: undefined, restStart: next, relative: false };
    }
    return { ...unknown, relative: !maybeSchemeAfterColon.test(trimmed) };
  }
  const hidden = hiddenScheme.exec(trimmed);
  if (hidden) {
    const authority = start + hidden[0].length;
    return { scheme: undefined, authority, restStart: authority, relative: false };
  }
  if (trimmed.startsWith("//")) {
    return { scheme: undefined, authority: start + 2, restStart: start + 2, relative: true };
  }
  return { ...unknown, relative: !maybeScheme.test(trimmed) };
}

function readAuthority(text: string, authorityStart: number): AuthorityReading {
  const end = findAuthorityEnd(text, authorityStart);
  const start = skipUserInfo(text, authorityStart, end);
  const hostEnd = findHostEnd(text, start, end);
  const unknown = { host: undefined, port: undefined, portCertain: false, restStart: authorityStart };
  if (hostEnd === start || text.slice(start, hostEnd).includes(hole)) return unknown;
  if (maskedHost.test(text.slice(start, hostEnd))) return unknown;
  if (text[hostEnd] === hole && !isHoleAPath(text, start, hostEnd, end)) return unknown;
  const host = { start, end: hostEnd };
  if (text[hostEnd] !== ":") return { host, port: undefined, portCertain: true, restStart: hostEnd };
  const digits = /^\d*/u.exec(text.slice(hostEnd + 1, end))?.[0].length ?? 0;
  const portEnd = hostEnd + 1 + digits;
  const port = { start: hostEnd + 1, end: portEnd };
  if (portEnd === end) return { host, port: digits ? port : undefined, portCertain: true, restStart: portEnd };
  // `:8080` and a hole is a port and a path; `:8` and a hole may be `:80`.
  if (text[portEnd] === hole && digits >= 2 && !/^\0+\d/u.test(text.slice(portEnd, end))) {
    return { host, port, portCertain: true, restStart: portEnd };
  }
  return { host, port: undefined, portCertain: false, restStart: hostEnd };
}

/** The first of `/`, `?`, `#`, or white space that ends the text. A back slash is an ordinary character here. */
function findAuthorityEnd(text: string, start: number): number {
  const length = text.slice(start).search(/[/?#]/u);
  if (length >= 0) return start + length;
  return Math.max(start, text.trimEnd().length);
}

/** `user:${password}@a.com`; behind a host that looks whole, `${path}@2` is no user info but a part of a path. */
function skipUserInfo(text: string, start: number, end: number): number {
  const at = text.slice(start, end).lastIndexOf("@");
  if (at < 0) return start;
  const firstHole = text.slice(start, start + at).indexOf(hole);
  if (firstHole > 0 && isWholeHost(text.slice(start, start + firstHole))) return start;
  return start + at + 1;
}

function findHostEnd(text: string, start: number, end: number): number {
  if (text[start] === "[") {
    const close = text.slice(start, end).indexOf("]");
    return close < 0 ? start : start + close + 1;
  }
  const length = text.slice(start, end).search(/[:\0]/u);
  return length < 0 ? end : start + length;
}

/** Whether the hole at `at`, directly behind the characters of a host, begins a path and does not continue the host. */
function isHoleAPath(text: string, hostStart: number, at: number, end: number): boolean {
  const host = text.slice(hostStart, at);
  if (!isWholeHost(host)) return false;
  const next = text.slice(at, end).replace(/^\0+/u, "");
  if (/^(?::\d|@|\.\0)/u.test(next)) return false;
  if (wholeAddress.test(host) && /^[\d.]/u.test(next)) return false;
  const name = /^[^:\0@]*/u.exec(next)?.[0] ?? "";
  if (!wholeName.test(name)) return true;
  return fileEndings.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

function isWholeHost(host: string): boolean {
  if (/^(?:localhost|\[[\da-f:.]+\])$/iu.test(host)) return true;
  return wholeAddress.test(host) || wholeName.test(host);
}

function createPart(joined: Joined, offsets: Offsets | undefined): UrlPart | undefined {
  if (offsets === undefined) return undefined;
  const value = joined.text.slice(offsets.start, offsets.end);
  const span = joined.spans.find(({ end }) => end > offsets.start);
  if (!span?.verbatim || !span.place || span.end < offsets.end) {
    return { value, place: span?.place, verbatim: false };
  }
  const start = span.place.range[0] + offsets.start - span.start;
  const range = [start, start + value.length] as const;
  return { value, place: { source: span.place.source, range }, verbatim: true };
}

function joinOrigin(
  scheme: UrlPart | undefined,
  host: UrlPart | undefined,
  port: UrlPart | undefined,
): string | undefined {
  if (!scheme || !host) return undefined;
  return `${scheme.value}://${host.value}${port ? `:${port.value}` : ""}`.toLowerCase();
}

function showHoles(text: string): string {
  return text.replaceAll(hole, "{}");
}
