import type { Place } from "../../syntax/source-text.js";

/** One domain of a list, taken apart as text: nothing is corrected, so that a wrong entry can be shown as it is. */
export interface DomainEntry {
  /** As written, without white space around it. */
  readonly raw: string;
  /** In lower case, without the colon; undefined when the entry is a bare host. */
  readonly scheme: string | undefined;
  /** In lower case, IPv6 in its brackets; a pattern when `glob` is true; empty when the entry has none. */
  readonly host: string;
  /** As written. */
  readonly port: string | undefined;
  /** What follows host and port, as written: `/api`. The platform takes no such entry. */
  readonly rest: string;
  /** Whether `*`, `?` or `{` in the host or port make it a pattern. */
  readonly glob: boolean;
  /** The name under which it was declared: `requestdomain` or the short `request`. */
  readonly field: string;
  /** True for the names of the platform's own API, whose entries are what the console holds. */
  readonly platformField: boolean;
  /** The entry's characters; undefined when it comes from a setting. */
  readonly place: Place | undefined;
}

/** `https://a.cn:8443/x` → scheme, host, port and rest, each as far as it is there. */
const parts = /^(?:([a-z][\w+.-]*):)?(?:\/\/)?(?:[^/?#@]*@)?(\[[^\]]*\]|[^/#:]*)(?::([\d*]+))?(.*)$/isu;

export function readDomainEntry(
  text: string,
  field: string,
  platformField: boolean,
  place: Place | undefined,
): DomainEntry {
  const raw = text.trim();
  const [, scheme, host = "", port, rest = ""] = parts.exec(hasSlashes(raw) ? raw : `//${raw}`) ?? [];
  return {
    raw,
    scheme: scheme?.toLowerCase(),
    host: host.toLowerCase(),
    port,
    rest,
    glob: /[*?{]/u.test(`${host}:${port ?? ""}`),
    field,
    platformField,
    place,
  };
}

/** `a.cn:8080` begins like a scheme but is a host with a port. */
function hasSlashes(text: string): boolean {
  return /^(?:[a-z][\w+.-]*:)?\/\//iu.test(text);
}
