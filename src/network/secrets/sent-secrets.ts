import { secretQueryKeys } from "../../platform/secrets.js";
import type { Place } from "../../syntax/source-text.js";
import { membersOf, wholeTextsOf } from "../../values/abstract/read-value.js";
import type { KnownPiece, Text } from "../../values/abstract/value.js";
import { isAppSecret } from "./app-secrets.js";
import type { NetworkCall } from "../network-call.js";

export interface SentSecret {
  /** Undefined when it is sent for sure, but not known. */
  readonly value: string | undefined;
  /** Of the value; of the key when the value is not known. */
  readonly place: Place | undefined;
}

const keys: ReadonlySet<string> = new Set(
  secretQueryKeys.filter(({ what }) => what === "AppSecret").map(({ name }) => name),
);

const serverHost = "api.weixin.qq.com";

/** `&secret=`, followed by the value or by the end of the piece. */
const inQuery = /[?&](app_?secret|secret)=([0-9a-f]{32}(?![0-9a-f])|$)/iu;

/** The AppSecrets that a call sends, in its URL or its data. */
export function collectSentSecrets(call: NetworkCall): readonly SentSecret[] {
  if (call.api.kind !== "http") return [];
  return [...call.urls.flatMap(({ text }) => secretsOfUrl(text)), ...secretsOfData(call)];
}

function secretsOfUrl(text: Text): readonly SentSecret[] {
  const first = text.pieces[0]?.text ?? "";
  for (const [index, piece] of text.pieces.entries()) {
    const match = piece.text === undefined ? null : inQuery.exec(piece.text);
    if (!match || piece.text === undefined) continue;
    const [, key = "", written = ""] = match;
    if (written) return isAppSecret(written) ? [{ value: written, place: endOf(piece, match, written.length) }] : [];
    const next = text.pieces[index + 1];
    if (next?.text === undefined) {
      // A server with a secret of its own may well ask for one; WeChat's asks for the AppSecret.
      if (!next || !first.includes(serverHost)) return [];
      return [{ value: undefined, place: endOf(piece, match, key.length + 1) }];
    }
    const value = /^\w*/u.exec(next.text)?.[0] ?? "";
    return isAppSecret(value) ? [{ value, place: startOf(next, value.length) }] : [];
  }
  return [];
}

function secretsOfData(call: NetworkCall): readonly SentSecret[] {
  const data = call.options.find("data");
  if (!data) return [];
  return membersOf(data.value).list.flatMap(({ key, keyPlace, value }): readonly SentSecret[] => {
    if (!keys.has(key.replaceAll("_", "").toLowerCase())) return [];
    const sent = value();
    const known = wholeTextsOf(sent).flatMap(({ text, place }) => (isAppSecret(text) ? [{ value: text, place }] : []));
    if (known.length > 0 || sent.unknowns.length === 0) return known;
    const isSentToWeixin = call.urls.some(({ host }) => host?.value.toLowerCase() === serverHost);
    return isSentToWeixin ? [{ value: undefined, place: keyPlace }] : [];
  });
}

function startOf({ place, verbatim }: KnownPiece, length: number): Place | undefined {
  if (!place || !verbatim) return place;
  return { source: place.source, range: [place.range[0], place.range[0] + length] };
}

/** The last `length` characters of a match, when the piece stands there as it is. */
function endOf({ place, verbatim }: KnownPiece, match: RegExpExecArray, length: number): Place | undefined {
  if (!place || !verbatim) return place;
  const end = place.range[0] + match.index + match[0].length;
  return { source: place.source, range: [end - length, end] };
}
