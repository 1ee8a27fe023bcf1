import type { About, Fact, SourceId } from "./types.js";

export const about = {
  subject: "Hosts and addresses",
  sources: ["network-guide", "lan-guide", "business-domain", "web-view", "cloud-run-basics", "derived"],
  checked: "2026-07",
  partial: "The platform names no LAN ranges; nothing is published on letter case, IDN and trailing dots of hosts.",
} as const satisfies About;

export interface HostFact {
  readonly host: string;
  readonly why: string;
  readonly source: SourceId;
}

export interface HostPatternFact {
  /** `*.` stands for one or more labels in front. */
  readonly pattern: string;
  readonly why: string;
  readonly source: SourceId;
}

export interface AddressRangeFact {
  readonly cidr: string;
  readonly family: 4 | 6;
  readonly name: string;
  readonly source: SourceId;
}

/** Hosts that can never stand in a server domain list. */
export const bannedHosts: readonly HostFact[] = [
  { host: "api.weixin.qq.com", why: "its APIs belong on the developer's server", source: "network-guide" },
];

/** Public hosts that the console refuses. */
export const notConfigurableHosts = [
  { pattern: "*.run.tcloudbase.com", why: "test host of a cloud-hosting service", source: "cloud-run-basics" },
  { pattern: "*.app.tcloudbase.com", why: "test host of a cloud-hosting service", source: "unverified" },
] as const satisfies readonly HostPatternFact[];

/** Hosts whose APIs need a secret, though nothing says that they cannot be listed. */
export const secretBearingHosts = [
  { host: "api.mch.weixin.qq.com", why: "needs the merchant key or certificate", source: "virtual-payment" },
] as const satisfies readonly HostFact[];

/** Hosts that web-view opens without an entry in the business list. */
export const freeBusinessHosts: readonly HostFact[] = [
  { host: "mp.weixin.qq.com", why: "linked articles of official accounts need no entry", source: "web-view" },
];

/** Characters of a host in a list entry: letters, digits, `-` and `.`; no underscore, no wildcard. */
export const hostCharset: Fact<RegExp> = { value: /^[A-Za-z0-9.-]+$/, source: "field-entry-characters" };

export interface EntryFormFact {
  readonly form: "ip" | "localhost" | "path" | "wildcard" | "underscore" | "bannedHost";
  readonly why: string;
  readonly source: SourceId;
}

/** What an entry of a server domain list cannot be. */
export const refusedEntryForms: readonly EntryFormFact[] = [
  { form: "ip", why: "an IP address is refused; addresses of the LAN need no entry", source: "network-guide" },
  { form: "localhost", why: "the device itself is never reachable", source: "network-guide" },
  { form: "bannedHost", why: "the APIs of the platform belong on a server", source: "network-guide" },
  { form: "path", why: "an entry ends with the host or the port", source: "field-entry-path" },
  { form: "wildcard", why: "each host is entered by itself", source: "business-domain" },
  { form: "underscore", why: "letters, digits and - only", source: "business-domain" },
];

export interface UrlFormFact {
  readonly form: "nonAscii" | "nonAsciiHost" | "underscoreHost" | "lanOtherSubnet" | "noSlashes" | "noHost" | "noPort";
  readonly effect: string;
  readonly source: SourceId;
}

/** URLs that work on one device and fail on another. */
export const unreliableUrlForms: readonly UrlFormFact[] = [
  { form: "nonAscii", effect: "systems encode it differently; encode it in code", source: "field-url-encoding" },
  { form: "nonAsciiHost", effect: "systems ask for it differently; punycode is the same on all", source: "derived" },
  { form: "noSlashes", effect: "https:/a.example is no https URL (RFC 9110, 4.2.2)", source: "derived" },
  { form: "noHost", effect: "an https URL without a host must be rejected (RFC 9110, 4.2.2)", source: "derived" },
  { form: "noPort", effect: "a port is made of digits (RFC 3986, 3.2.3)", source: "derived" },
  { form: "underscoreHost", effect: "the host cannot be entered in a list", source: "field-entry-characters" },
  { form: "lanOtherSubnet", effect: "fails as url not in domain list", source: "field-lan-subnet" },
];

/** Addresses that are taken as the phone's own network: no domain check, http and ws allowed, since 2.4.0. */
export const lanRanges: readonly AddressRangeFact[] = [
  { cidr: "10.0.0.0/8", family: 4, name: "private (RFC 1918)", source: "derived" },
  { cidr: "172.16.0.0/12", family: 4, name: "private (RFC 1918)", source: "derived" },
  { cidr: "192.168.0.0/16", family: 4, name: "private (RFC 1918)", source: "derived" },
];

/** Local networks of which no page says whether the platform takes them as the phone's own: unknown, no error. */
export const unverifiedLanRanges: readonly AddressRangeFact[] = [
  { cidr: "169.254.0.0/16", family: 4, name: "link local", source: "unverified" },
  { cidr: "100.64.0.0/10", family: 4, name: "carrier NAT", source: "unverified" },
  { cidr: "fc00::/7", family: 6, name: "unique local", source: "unverified" },
  { cidr: "fe80::/10", family: 6, name: "link local", source: "unverified" },
];

/** The device itself, which the platform refuses on every API. */
export const loopbackRanges: readonly AddressRangeFact[] = [
  { cidr: "127.0.0.0/8", family: 4, name: "loopback", source: "lan-guide" },
  { cidr: "0.0.0.0/8", family: 4, name: "this host", source: "lan-guide" },
  { cidr: "::1/128", family: 6, name: "loopback", source: "lan-guide" },
  { cidr: "::/128", family: 6, name: "unspecified", source: "derived" },
];

/** Names of the device itself. */
export const loopbackNames: readonly HostFact[] = [
  { host: "localhost", why: "names the device itself", source: "network-guide" },
];

/** Endings of names that only a local network resolves; LAN calls ask for a literal IP address. */
export const lanNameSuffixes: readonly HostFact[] = [
  { host: ".local", why: "an mDNS name; the LAN guide speaks of IP addresses only", source: "unverified" },
];

export const broadcastAddress: Fact<string> = {
  value: "255.255.255.255",
  source: "changelog",
  note: "UDP broadcast since 2.9.0.",
};

/** Schemes of URLs that never leave the device or go through a private channel. */
export const localSchemes: readonly string[] = ["wxfile", "cloud", "data", "blob"];
