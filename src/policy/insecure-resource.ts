import type { UrlPart, UrlParts } from "../network/urls/url-parts.js";
import { findHostKind } from "./host-kind.js";

/** Whether something is loaded over http from the web. Hosts in the phone's own network have no certificate, and nothing is said of them. */
export function isInsecureResource(parts: UrlParts): boolean {
  if (parts.scheme?.value.toLowerCase() !== "http") return false;
  const kind = findHostKind(parts);
  return kind === "domain" || kind === "public-ip";
}

/**
 * The scheme for which `https` can be written; undefined for an address, which has no certificate, and with a port, where
 * a server does not speak TLS.
 */
export function findReplaceableScheme(parts: UrlParts): UrlPart | undefined {
  const { scheme, port } = parts;
  return scheme?.verbatim && scheme.place && !port && findHostKind(parts) === "domain" ? scheme : undefined;
}
