import type { Place } from "../../syntax/source-text.js";
import type { Text } from "../../values/abstract/value.js";

/**
 * One alternative of a URL taken apart as text. The platform compares ports and hosts literally and URL parsers
 * drop `:443` and `:80`, so nothing here goes through one.
 */
export interface UrlParts {
  readonly text: Text;
  /** The whole text with `{}` for each hole. */
  readonly display: string;
  /** Known without doubt, without the colon, as written: `http`, `HTTPS`. Undefined when relative or not known. */
  readonly scheme: UrlPart | undefined;
  /** Host without port and user info, as written. Undefined when not known, or known in part only. */
  readonly host: UrlPart | undefined;
  /** Digits after the host's colon, as written. Undefined when there is none or it is not known. */
  readonly port: UrlPart | undefined;
  /** What follows scheme, host and port, with `{}` for each hole. */
  readonly rest: string;
  /** `scheme://host[:port]` in lower case; undefined unless scheme and host are known and the port is known or absent. */
  readonly origin: string | undefined;
  /** Known not to begin with a scheme: a path, or empty. */
  readonly relative: boolean;
}

export interface UrlPart {
  readonly value: string;
  /** The smallest true place of the part; the place of the text that it is a part of when it has none of its own. */
  readonly place: Place | undefined;
  /** Whether the source characters at `place` are exactly `value`, so that an edit may replace them. */
  readonly verbatim: boolean;
}
