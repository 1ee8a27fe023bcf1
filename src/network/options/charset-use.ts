import type { Place } from "../../syntax/source-text.js";
import { hasUnknown, textsOf, wholeTextsOf } from "../../values/abstract/read-value.js";
import type { Text } from "../../values/abstract/value.js";
import type { CallOption } from "./call-options.js";
import { collectSentHeaders } from "./header-option.js";
import type { NetworkCall } from "../network-call.js";

export interface ForeignCharset {
  /** `declared`: of the body that is sent; `asked`: of the answer. */
  readonly kind: "declared" | "asked";
  /** The header as written, `Content-Type`. */
  readonly header: string;
  readonly charset: string;
  readonly place: Place | undefined;
  readonly option: CallOption;
}

const unicode: ReadonlySet<string> = new Set(["*", "ascii", "us-ascii", "utf-8", "utf8"]);

/** `charset=gbk` of a media type, quoted or not. */
const parameter = /;\s*charset\s*=\s*["']?([\w.:-]+)/iu;

/** The encodings other than UTF-8 that the headers of a call name. */
export function findForeignCharsets(call: NetworkCall): readonly ForeignCharset[] {
  if (call.api.kind !== "http") return [];
  const isBinaryBody = mayBeBinary(call.options.find("data"));
  const decodesItself = wantsBinary(call.options.find("responseType"));
  return collectSentHeaders(call).flatMap((header) => {
    const kind = header.name === "content-type" ? "declared" : "asked";
    if (kind === "declared" ? isBinaryBody : decodesItself) return [];
    const pattern = patternOf(header.name);
    if (!pattern) return [];
    return textsOf(header.value()).flatMap((text) =>
      findCharsets(text, pattern).map((found) => ({ ...found, kind, header: header.key, option: header.option })));
  });
}

function patternOf(header: string): RegExp | undefined {
  if (header === "content-type" || header === "accept") return parameter;
  return header === "accept-charset" ? /^\s*([\w.:*-]+)/u : undefined;
}

function findCharsets(text: Text, pattern: RegExp): readonly Pick<ForeignCharset, "charset" | "place">[] {
  for (const piece of text.pieces) {
    const match = piece.text === undefined ? null : pattern.exec(piece.text);
    const charset = match?.[1];
    if (piece.text === undefined || !match || charset === undefined || unicode.has(charset.toLowerCase())) continue;
    const end = match.index + match[0].length;
    return [{ charset, place: piece.place && narrow(piece.place, piece.verbatim, end, charset) }];
  }
  return [];
}

/** The characters of the encoding's name, which end at `end`, when the text stands there as it is. */
function narrow(place: Place, verbatim: boolean, end: number, charset: string): Place {
  if (!verbatim) return place;
  const start = place.range[0] + end - charset.length;
  return { source: place.source, range: [start, start + charset.length] };
}

/** Somebody who sends bytes has encoded them; what cannot be seen may be bytes. */
function mayBeBinary(data: CallOption | undefined): boolean {
  if (!data) return false;
  return hasUnknown(data.value) || data.value.alternatives.some((one) => one.type !== "object" && one.type !== "text");
}

function wantsBinary(responseType: CallOption | undefined): boolean {
  if (!responseType) return false;
  return hasUnknown(responseType.value) || wholeTextsOf(responseType.value).some(({ text }) => text === "arraybuffer");
}
