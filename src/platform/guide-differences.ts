import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Where the 2023 guide and the current pages differ",
  sources: ["network-guide-2023", "network-guide", "changelog"],
  checked: "2026-07",
} as const satisfies About;

export interface GuideDifference {
  readonly topic: string;
  readonly guide: string;
  readonly now: string;
  /** Rules, without prefix, whose default follows the guide or whose page has to say this. */
  readonly rules: readonly string[];
  readonly source: SourceId;
}

/** Where a figure differs, the guide's is the default of an option and the current one is a value to set. */
export const guideDifferences: readonly GuideDifference[] = [
  {
    topic: "Domains per list",
    guide: "At most 20 for each API.",
    now: "200 for each server list, 300 for business domains; the guide itself prints no number any more.",
    rules: ["valid-server-domains"],
    source: "modify-domain",
  },
  {
    topic: "Longest timeout",
    guide: "60 s is both the default and the maximum.",
    now: "60 s is the default; no maximum is printed. The iOS cap went with 2.14.0, and an official page on streaming "
      + "sets 600000. Cuts at 60 s are still reported; Android and PC are unverified.",
    rules: ["valid-network-timeout", "max-request-timeout"],
    source: "cloud-streaming",
  },
  {
    topic: "Where a timeout is set",
    guide: "In app.json or game.json.",
    now: "The timeout option of a call, since 2.10.0, wins over the file.",
    rules: ["require-network-timeout", "max-request-timeout"],
    source: "request",
  },
  {
    topic: "Ports of sockets",
    guide: "One rule for all domains: the port of the entry and no other.",
    now: "Exact for https only; a configured wss host covers every port. The tuning page still names a missing socket "
      + "port as a cause.",
    rules: ["no-hardcoded-port"],
    source: "network-guide",
  },
  {
    topic: "Sub-domains",
    guide: "Nothing.",
    now: "An entry of a server list does not cover its sub-domains, a business domain does.",
    rules: ["no-unlisted-domain", "valid-web-view-src"],
    source: "business-domain",
  },
  {
    topic: "TCP sockets",
    guide: "Nothing.",
    now: "A list of their own, refused ports, at most 20 sockets in five minutes; 2.18.0, mini games 3.1.1.",
    rules: ["no-restricted-port", "require-base-library"],
    source: "createTCPSocket",
  },
  {
    topic: "UDP addresses",
    guide: "Only another device in the same LAN.",
    now: "Any IP or domain since 2.9.4, without a list; the LAN page still repeats the old sentence.",
    rules: ["valid-lan-url", "no-unlisted-domain"],
    source: "UDPSocket.send",
  },
  {
    topic: "Referer",
    guide: "Optional, which is an error of translation.",
    now: "It cannot be set; its value is fixed.",
    rules: ["no-forbidden-header"],
    source: "request",
  },
  {
    topic: "Console",
    guide: "Settings > Development Settings > Server Domain Name.",
    now: "Development > Development management > Development settings > Server domain names.",
    rules: [],
    source: "network-guide",
  },
  {
    topic: "DNS prefetch, cloud calls, HttpDNS",
    guide: "Nothing.",
    now: "A prefetch list of five hosts; cloud hosting needs no domain; HttpDNS options since 2.19.1.",
    rules: ["valid-request-options"],
    source: "httpdns-guide",
  },
  {
    topic: "mDNS",
    guide: "No limits named.",
    now: "Absent in WeChat for iOS from 7.0.18; iOS 14 and later ask for the local network.",
    rules: ["valid-lan-url"],
    source: "lan-guide",
  },
  {
    topic: "Skipping the check",
    guide: "Domain, TLS version and certificate.",
    now: "Business domains too.",
    rules: ["no-skip-domain-check"],
    source: "devtools-details",
  },
  {
    topic: "More than ten requests",
    guide: "At most 10 at once.",
    now: "More wait in a queue since 1.4.0; a sixth socket fails. Android runs more since 3.7.4.",
    rules: ["no-unbounded-requests"],
    source: "changelog",
  },
];
