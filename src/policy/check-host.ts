import type { UrlPart, UrlParts } from "../network/urls/url-parts.js";
import { bannedHosts, localSchemes, secretBearingHosts } from "../platform/hosts.js";
import type { DomainList, NetworkKind } from "../platform/types.js";
import { findHostKind } from "./host-kind.js";
import { allowed, forbidden, unknown } from "./verdict.js";
import type { Verdict } from "./verdict.js";

/** `server-only`: a host that no list can carry; `secret-bearing`: one that asks for a secret of the server. */
export type HostFault = "loopback" | "public-ip" | "server-only" | "secret-bearing";

export type HostDoubt = "host-not-known" | "local" | "mdns-name" | "invalid" | "any-address";

/** Whether an API can reach the host at all, whatever is declared. */
export function checkHost(parts: UrlParts, api: { readonly kind: NetworkKind | "resource" }): Verdict<HostFault, HostDoubt> {
  if (parts.scheme && localSchemes.includes(parts.scheme.value.toLowerCase())) return unknown("local");
  const kind = findHostKind(parts);
  switch (kind) {
    case undefined:
      return unknown("host-not-known");
    case "lan":
    case "link-local":
      return allowed;
    case "loopback":
      return forbidden("loopback");
    case "public-ip":
      // UDP may address any IP since 2.9.4; require-base-library speaks of older versions.
      return api.kind === "udp" ? unknown("any-address") : forbidden("public-ip");
    case "broadcast":
      return api.kind === "udp" ? allowed : unknown("invalid");
    case "mdns-name":
    case "invalid":
      return unknown(kind);
    case "domain":
      return checkName(parts.host?.value.toLowerCase().replace(/\.$/u, ""));
  }
}

/** The hosts of a call or resource that have this fault. Resources for which no list is documented are not refused. */
export function collectForbiddenHosts(
  urls: readonly UrlParts[],
  api: { readonly kind: NetworkKind | "resource"; readonly list: DomainList | null },
  fault: HostFault,
): readonly UrlPart[] {
  if (api.list === null) return [];
  return urls.flatMap((parts) => {
    const verdict = checkHost(parts, api);
    return parts.host && verdict.outcome === "forbidden" && verdict.reason === fault ? [parts.host] : [];
  });
}

function checkName(name: string | undefined): Verdict<HostFault, HostDoubt> {
  if (name === undefined) return unknown("host-not-known");
  if (bannedHosts.some((row) => row.host === name)) return forbidden("server-only");
  if (secretBearingHosts.some((row) => row.host === name)) return forbidden("secret-bearing");
  return allowed;
}
