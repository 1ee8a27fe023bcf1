import type { UrlParts } from "../network/urls/url-parts.js";
import { domainLists } from "../platform/domain-lists.js";
import { localSchemes } from "../platform/hosts.js";
import type { DomainList } from "../platform/types.js";
import type { DomainEntry } from "../project/config/domain-entry.js";
import type { ServerDomains } from "../project/config/server-domains.js";
import { matchEntry } from "./domain-pattern.js";
import type { EntryMatch, Server } from "./domain-pattern.js";
import { findHostKind } from "./host-kind.js";

/** Whether a list carries the server of a URL, with the entry that decides or comes nearest. */
export type DomainVerdict =
  | { readonly outcome: "allowed"; readonly entry: DomainEntry }
  | { readonly outcome: "unknown"; readonly reason: DomainDoubt }
  | { readonly outcome: "forbidden"; readonly reason: "unlisted" }
  | { readonly outcome: "forbidden"; readonly reason: "other-port"; readonly entry: DomainEntry }
  | { readonly outcome: "forbidden"; readonly reason: "parent-only"; readonly entry: DomainEntry }
  | {
      readonly outcome: "forbidden";
      readonly reason: "other-list";
      readonly entry: DomainEntry;
      readonly list: DomainList;
    };

/** `not-a-domain`: an address or `localhost`, which no list is asked for or other checks refuse. */
export type DomainDoubt = "not-declared" | "host-not-known" | "port-not-known" | "local" | "not-a-domain";

/** Holds a URL against the declared domains of one list. A list that is not declared says nothing. */
export function checkDomain(parts: UrlParts, list: DomainList, domains: ServerDomains | undefined): DomainVerdict {
  if (!domains?.declared.has(list)) return { outcome: "unknown", reason: "not-declared" };
  if (parts.scheme && localSchemes.includes(parts.scheme.value.toLowerCase())) {
    return { outcome: "unknown", reason: "local" };
  }
  if (!parts.host) return { outcome: "unknown", reason: "host-not-known" };
  if (findHostKind(parts) !== "domain") return { outcome: "unknown", reason: "not-a-domain" };
  const server: Server = { host: parts.host.value, port: parts.port?.value };
  const covering = findEntry(domains[list], server, list, "covered");
  if (covering) return { outcome: "allowed", entry: covering };
  const otherPort = findEntry(domains[list], server, list, "other-port");
  if (otherPort && hasHiddenPort(parts)) return { outcome: "unknown", reason: "port-not-known" };
  if (otherPort) return { outcome: "forbidden", reason: "other-port", entry: otherPort };
  return findInOtherLists(server, list, domains) ?? findParent(server, list, domains);
}

function findInOtherLists(server: Server, list: DomainList, domains: ServerDomains): DomainVerdict | undefined {
  for (const other of Object.values(domainLists)) {
    if (other.list === list) continue;
    const itself = { ...other, subdomains: false };
    const entry = domains[other.list].find((one) => matchEntry(one, server, itself) === "covered");
    if (entry) return { outcome: "forbidden", reason: "other-list", entry, list: other.list };
  }
  return undefined;
}

function findParent(server: Server, list: DomainList, domains: ServerDomains): DomainVerdict {
  const entry = findEntry(domains[list], server, list, "parent");
  return entry
    ? { outcome: "forbidden", reason: "parent-only", entry }
    : { outcome: "forbidden", reason: "unlisted" };
}

function findEntry(
  entries: readonly DomainEntry[],
  server: Server,
  list: DomainList,
  match: EntryMatch,
): DomainEntry | undefined {
  return entries.find((entry) => matchEntry(entry, server, domainLists[list]) === match);
}

/** `https://api.coffee.example:{}`: the host is known, the port is there and is not. */
function hasHiddenPort(parts: UrlParts): boolean {
  return parts.port === undefined && parts.rest.startsWith(":");
}
