import type { Place } from "../syntax/source-text.js";
import { textsOf } from "../values/read-value.js";
import { knownPrefix } from "../values/texts.js";
import type { Text, Value } from "../values/value.js";

export interface RemoteAddress {
  /** As far as it is known: `https://img.example.com/`. */
  readonly url: string;
  readonly place: Place | undefined;
}

/** Local files carry an http address in the developer tools: `http://tmp/…`, `http://usr/…`, `http://store/…`. */
const localInTools = /^https?:\/\/(?:tmp|usr|store)(?:\/|$)/iu;

/** The alternatives of a value that surely are network addresses. */
export function collectRemoteAddresses(value: Value): readonly RemoteAddress[] {
  return textsOf(value).flatMap((text) => {
    const url = knownPrefix(text);
    return isRemote(url) ? [{ url, place: placeOf(text) }] : [];
  });
}

/** Needs at least one character of the host: `"http://" + path` may go on as `tmp/…`. */
export function isRemote(url: string): boolean {
  return /^https?:\/\/[^/\s]/iu.test(url) && !localInTools.test(url);
}

function placeOf(text: Text): Place | undefined {
  const [first] = text.pieces;
  return first?.text === undefined ? undefined : first.place;
}
