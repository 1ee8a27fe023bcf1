import type { UrlParts } from "../network/urls/url-parts.js";
import { domainLists } from "../platform/domain-lists.js";
import { localSchemes } from "../platform/hosts.js";
import { unusablePorts } from "../platform/tcp-ports.js";
import type { DomainList } from "../platform/types.js";
import type { DomainEntry } from "../project/config/domain-entry.js";
import type { ServerDomains } from "../project/config/server-domains.js";
import { checkDomain } from "./check-domain.js";
import { isPort } from "./check-server-domains.js";
import { findHostKind } from "./host-kind.js";

/** Whether the port of a URL can be right, with the declared entry that says otherwise. */
export type PortVerdict =
  | { readonly outcome: "allowed" }
  | { readonly outcome: "unknown"; readonly reason: "no-port" | "local" | "not-a-domain" | "unlisted" | "unverified" }
  /** Right only if the console's list carries exactly this port, which the project does not tell. */
  | { readonly outcome: "forbidden"; readonly reason: "undeclared" }
  | { readonly outcome: "forbidden"; readonly reason: "other-port"; readonly entry: DomainEntry }
  | { readonly outcome: "forbidden"; readonly reason: "no-such-port" }
  | { readonly outcome: "forbidden"; readonly reason: "unusable"; readonly useInstead: number };

export interface PortQuestion {
  readonly list: DomainList;
  readonly domains: ServerDomains | undefined;
  /** The guide frees every port of a configured wss host; `exact` holds sockets to the rule of https. */
  readonly sockets: "any" | "exact";
}

/** Judges the port of a domain name; addresses carry the ports that they like, or are refused for other reasons. */
export function checkPort(parts: UrlParts, { list, domains, sockets }: PortQuestion): PortVerdict {
  if (!parts.port) return { outcome: "unknown", reason: "no-port" };
  const scheme = parts.scheme?.value.toLowerCase();
  if (scheme !== undefined && localSchemes.includes(scheme)) return { outcome: "unknown", reason: "local" };
  if (findHostKind(parts) !== "domain") return { outcome: "unknown", reason: "not-a-domain" };
  const port = Number(parts.port.value);
  if (!isPort(port)) return { outcome: "forbidden", reason: "no-such-port" };
  const unusable = unusablePorts.find((row) => row.scheme === scheme && row.port === port);
  if (unusable) return { outcome: "forbidden", reason: "unusable", useInstead: unusable.useInstead };
  const rule = domainLists[list].portRule;
  if (rule === "unverified") return { outcome: "unknown", reason: "unverified" };
  if (rule === "any" && sockets === "any") return { outcome: "allowed" };
  return domains?.declared.has(list)
    ? checkDeclaredPort(parts, list, domains)
    : { outcome: "forbidden", reason: "undeclared" };
}

function checkDeclaredPort(parts: UrlParts, list: DomainList, domains: ServerDomains): PortVerdict {
  const verdict = checkDomain(parts, list, domains);
  if (verdict.outcome === "allowed") {
    // Only reached with another port when the list frees all of them and the rule was asked to be exact.
    const exact = verdict.entry.port === parts.port?.value || verdict.entry.port === "*";
    return exact ? verdict : { outcome: "forbidden", reason: "other-port", entry: verdict.entry };
  }
  if (verdict.outcome === "forbidden" && verdict.reason === "other-port") return verdict;
  return { outcome: "unknown", reason: "unlisted" };
}
