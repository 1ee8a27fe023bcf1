import type { UrlParts } from "../network/urls/url-parts.js";
import { localSchemes } from "../platform/hosts.js";
import type { NetworkApi } from "../platform/types.js";
import { findHostKind, isLanKind } from "./host-kind.js";
import type { HostKind } from "./host-kind.js";
import { allowed, forbidden, unknown } from "./verdict.js";
import type { Verdict } from "./verdict.js";

/** `insecure`: the API's own scheme without TLS; `wrong-scheme`: one that this API never takes. */
export type SchemeFault = "insecure" | "wrong-scheme";

/** `local`: a URL that never leaves the device, `wxfile://`, `cloud://`, `data:`. */
export type SchemeDoubt = "scheme-not-known" | "relative" | "local" | "no-scheme-asked" | "host-not-known";

/** Kinds of host to which the platform surely refuses http and ws. */
const refusedWithoutTls: ReadonlySet<HostKind | undefined> = new Set(["domain", "public-ip", "loopback"]);

/** Whether an API takes the scheme of a URL; http and ws depend on the host, since the own network may use them. */
export function checkScheme(parts: UrlParts, api: NetworkApi): Verdict<SchemeFault, SchemeDoubt> {
  if (api.schemes.length === 0) return unknown("no-scheme-asked");
  if (!parts.scheme) return unknown(parts.relative ? "relative" : "scheme-not-known");
  const scheme = parts.scheme.value.toLowerCase();
  if (localSchemes.includes(scheme)) return unknown("local");
  if (api.schemes.includes(scheme)) return allowed;
  if (!api.lanSchemes.includes(scheme)) return forbidden("wrong-scheme");
  const kind = findHostKind(parts);
  if (isLanKind(kind)) return allowed;
  return refusedWithoutTls.has(kind) ? forbidden("insecure") : unknown("host-not-known");
}
