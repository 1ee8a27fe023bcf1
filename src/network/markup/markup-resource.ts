import type { Place } from "../../syntax/source-text.js";
import type { Text } from "../../values/abstract/value.js";
import { readUrlParts } from "../urls/read-url-parts.js";
import type { Resource } from "../urls/resource.js";
import { isRemote } from "../urls/remote-text.js";
import type { UrlPart, UrlParts } from "../urls/url-parts.js";

export type MarkupKind = "wxml" | "wxss";

/** An attribute of a template, or a `url(…)`, with the addresses and files that it can name. */
export interface MarkupResource extends Resource {
  /** `attribute` of a component; `style` attribute of any element; `sheet`: a declaration, or `@import`, of a style sheet. */
  readonly in: "attribute" | "style" | "sheet";
  /** The component; undefined in a style. */
  readonly tag: string | undefined;
  /** `remote`: a file of the package does not load; `local`: a remote address does not load. */
  readonly takes: "both" | "remote" | "local";
  /** The attribute's value, or the address itself. */
  readonly urlNode: Place;
  /** The alternatives that surely name files of the package. */
  readonly files: readonly UrlPart[];
}

type Seat = Pick<MarkupResource, "api" | "in" | "tag" | "takes" | "urlNode">;

/** What stands in for something that a build or a template engine puts there is no path. */
const placeholder = /[{}<>$%]|^\s*(?:#|\/\/)/u;

export function createMarkupResource(seat: Seat, texts: readonly Text[]): MarkupResource {
  const all = texts.map(readUrlParts);
  const urls = all.filter(({ display }) => isRemote(display));
  return {
    ...seat,
    platform: "wx",
    urls,
    bound: urls.filter(({ scheme }) => scheme?.place && !isWithin(scheme.place, seat.urlNode)),
    files: all.flatMap((parts) => toFile(parts) ?? []),
  };
}

function isWithin({ source, range }: Place, outer: Place): boolean {
  return source === outer.source && range[0] >= outer.range[0] && range[1] <= outer.range[1];
}

/** `null`, `undefined` and other words that data begins with are no path. */
const pathSign = /[./]/u;

/** Undefined for what is no path for certain: an address, `data:`, a hole at the beginning. */
function toFile({ relative, display, text }: UrlParts): UrlPart | undefined {
  if (!relative || display.trim() === "" || placeholder.test(display) || !pathSign.test(display)) return undefined;
  const [first, ...others] = text.pieces;
  if (first?.text === undefined) return undefined;
  return { value: display, place: first.place, verbatim: first.verbatim && others.length === 0 };
}
