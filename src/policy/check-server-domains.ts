import { domainLists } from "../platform/domain-lists.js";
import { bannedHosts, notConfigurableHosts } from "../platform/hosts.js";
import type { DomainList, DomainListFact } from "../platform/types.js";
import { readDomainEntry } from "../project/config/domain-entry.js";
import type { DomainEntry } from "../project/config/domain-entry.js";
import type { ServerDomains } from "../project/config/server-domains.js";
import type { Place } from "../syntax/source-text.js";
import type { Server } from "./domain-pattern.js";
import { classifyHost } from "./host-kind.js";
import { toListedHost } from "./listed-host.js";

export type EntryFault =
  | "scheme"
  | "no-host"
  | "no-address"
  | "lan-ip"
  | "public-ip"
  | "loopback"
  | "path"
  | "pattern"
  | "server-only"
  | "test-host"
  | "characters"
  | "port"
  | "no-port-allowed";

export interface FaultyEntry {
  readonly list: DomainListFact;
  readonly entry: DomainEntry;
  readonly fault: EntryFault;
  /** The part of the entry that is wrong, as written. */
  readonly value: string;
  readonly place: Place;
  /** What to write at the place instead, when that is sure; empty for nothing. */
  readonly replacement: string | undefined;
}

export interface RepeatedEntry {
  readonly list: DomainListFact;
  readonly entry: DomainEntry;
  readonly place: Place;
  readonly first: Place;
}

export interface LongList {
  readonly list: DomainListFact;
  readonly count: number;
  readonly max: number;
  /** The first entry that is too much. */
  readonly place: Place;
}

const refusals = {
  "no-address": "it is neither a domain nor an address",
  characters: "a host has letters, digits, hyphens and dots",
  "no-port-allowed": "that list takes no port",
} as const satisfies Partial<Record<EntryFault, string>>;

export type ServerRefusal = (typeof refusals)[keyof typeof refusals];

/** Two labels or more, none of which begins or ends with a hyphen. */
const namePattern = /^(?!-)[^.]+(?<!-)(?:\.(?!-)[^.]+(?<!-))+$/u;

/** Entries that the console would not take. Entries without a place, from a setting, are left out. */
export function collectFaultyEntries(domains: ServerDomains): readonly FaultyEntry[] {
  return collectEntries(domains).flatMap(({ list, entry }) => {
    const found = entry.place && findFault(entry, list, domains);
    if (!found || !entry.place) return [];
    const { fault, value, replacement } = found;
    const part = findPartPlace(entry.place, entry.raw, found);
    return [{ list, entry, fault, value, place: part ?? entry.place, replacement: part && replacement }];
  });
}

/** Why the console would take no entry for a server; undefined when it would. */
export function findServerFault({ host, port }: Server, list: DomainListFact): EntryFault | undefined {
  const [scheme = "https"] = list.schemes;
  const text = `${scheme}://${toListedHost(host)}${port === undefined ? "" : `:${port}`}`;
  return findFault(readDomainEntry(text, list.field, true, undefined), list)?.fault;
}

/** The same in words, for a server that needs another name, or another port that a list can take. */
export function findServerRefusal(server: Server, list: DomainListFact): ServerRefusal | undefined {
  const fault = findServerFault(server, list);
  return Object.entries(refusals).find(([name]) => name === fault)?.[1];
}

/** Entries that say again what the same list has said before. */
export function collectRepeatedEntries(domains: ServerDomains): readonly RepeatedEntry[] {
  const first = new Map<string, Place>();
  return collectEntries(domains).flatMap(({ list, entry }) => {
    if (!entry.place) return [];
    const key = [list.list, entry.scheme ?? list.schemes[0], entry.host, entry.port, entry.rest].join(" ");
    const before = first.get(key);
    if (before) return [{ list, entry, place: entry.place, first: before }];
    first.set(key, entry.place);
    return [];
  });
}

/** @param max of the lists that the guide gives a number for; the business list has its own. */
export function collectLongLists(domains: ServerDomains, max: number): readonly LongList[] {
  return Object.values(domainLists).flatMap((list) => {
    const limit = list.guideMax === null ? list.max : max;
    const entries = domains[list.list];
    const place = entries[limit]?.place;
    return place ? [{ list, count: entries.length, max: limit, place }] : [];
  });
}

function collectEntries(domains: ServerDomains): readonly { readonly list: DomainListFact; readonly entry: DomainEntry }[] {
  return Object.values(domainLists).flatMap((list) => domains[list.list].map((entry) => ({ list, entry })));
}

interface Found extends Pick<FaultyEntry, "fault" | "value" | "replacement"> {
  /** Where in the entry the value begins. */
  readonly offset: number;
}

function findFault(entry: DomainEntry, list: DomainListFact, domains?: ServerDomains): Found | undefined {
  const { raw, scheme, host, port, rest } = entry;
  if (host === "") return found("no-host", raw, 0);
  if (entry.glob) return entry.platformField ? found("pattern", raw, 0) : undefined;
  const byHost = findHostFault(entry, list);
  if (byHost) return byHost;
  if (scheme !== undefined && !list.schemes.includes(scheme) && !(domains && isShared(entry, domains))) {
    return found("scheme", raw.slice(0, scheme.length), 0, list.schemes[0]);
  }
  const restOffset = raw.length - rest.length;
  const digits = port === undefined ? "" : `:${port}`;
  const isPortFree = digits === "" || list.portRule !== "forbidden";
  if (!isPortFree) return found("no-port-allowed", digits, restOffset - digits.length, "");
  if (digits !== "" && !isPort(Number(port))) return found("port", digits, restOffset - digits.length);
  return rest === "" ? undefined : found("path", rest, restOffset, "");
}

function findHostFault({ host, raw }: DomainEntry, { list }: DomainListFact): Found | undefined {
  const offset = raw.toLowerCase().indexOf(host);
  const written = raw.slice(offset, offset + host.length);
  switch (classifyHost(host)) {
    case "loopback":
      return found("loopback", written, offset);
    case "lan":
    case "link-local":
      return found("lan-ip", written, offset);
    case "public-ip":
    case "broadcast":
      // No page says in which form the lists of UDP and TCP take an address.
      return list === "udp" || list === "tcp" ? undefined : found("public-ip", written, offset);
    case "invalid":
      return found("no-address", written, offset);
    case "mdns-name":
    case "domain":
      return findNameFault(host, written, offset);
  }
}

function findNameFault(host: string, written: string, offset: number): Found | undefined {
  if (bannedHosts.some((row) => row.host === host)) return found("server-only", written, offset);
  if (notConfigurableHosts.some((row) => row.source !== "unverified" && host.endsWith(row.pattern.slice(1)))) {
    return found("test-host", written, offset);
  }
  if (!namePattern.test(host)) return found("no-address", written, offset);
  // Nothing is published of letters outside ASCII.
  const other = /[^\p{L}\p{N}.-]/u.exec(host);
  return other ? found("characters", other[0], offset + other.index) : undefined;
}

/** Third-party platforms write one list for all calls; whose scheme its entries have is not told. */
function isShared({ place }: DomainEntry, domains: ServerDomains): boolean {
  const lists = (Object.keys(domainLists) as DomainList[]).filter((list) =>
    domains[list].some((other) => other.place === place),
  );
  return lists.length > 1;
}

/** Ports of TCP and UDP; 0 is none that a server listens on. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port <= 65_535;
}

function found(fault: EntryFault, value: string, offset: number, replacement?: string): Found {
  return { fault, value, offset, replacement };
}

/** The part's own characters, when the entry stands in the file as it reads. */
function findPartPlace({ source, range }: Place, raw: string, { value, offset }: Found): Place | undefined {
  if (source.text.slice(...range) !== raw) return undefined;
  const start = range[0] + offset;
  return { source, range: [start, start + value.length] };
}
