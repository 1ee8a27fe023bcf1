import type { Minimatch } from "minimatch";
import type { DomainListFact } from "../platform/types.js";
import type { DomainEntry } from "../project/config/domain-entry.js";
import { loadMinimatch } from "../project/files/minimatch.js";
import { toListedHost } from "./listed-host.js";

/** Host and port of a URL, as written; the port is undefined when the URL has none. */
export interface Server {
  readonly host: string;
  readonly port: string | undefined;
}

/**
 * How an entry stands to a server: it carries it, it carries its host with another port (or none), it is a parent
 * domain in a list whose entries do not cover sub-domains, or it has nothing to do with it.
 */
export type EntryMatch = "covered" | "other-port" | "parent" | "none";

/** Longer patterns are no domain names, and too long ones make the matcher throw. */
const longestPattern = 1024;

const matchers = new WeakMap<DomainEntry, Minimatch>();

/**
 * Holds a declared entry against a server, with the port rule of its list. Schemes are not compared: an entry may
 * come without, and a wrong scheme in the code is a fault of its own. Letter case never matters.
 */
export function matchEntry(entry: DomainEntry, server: Server, list: DomainListFact): EntryMatch {
  const host = toListedHost(server.host);
  if (entry.host === "") return "none";
  if (matchesHost(entry, host)) return matchesPort(entry, server.port, list) ? "covered" : "other-port";
  if (entry.glob || !host.endsWith(`.${toListedHost(entry.host)}`)) return "none";
  if (!list.subdomains) return "parent";
  return matchesPort(entry, server.port, list) ? "covered" : "other-port";
}

function matchesHost(entry: DomainEntry, host: string): boolean {
  if (!entry.glob) return toListedHost(entry.host) === host;
  if (entry.host.length > longestPattern || host.length > longestPattern) return false;
  let matcher = matchers.get(entry);
  if (!matcher) {
    const { Minimatch: Matcher } = loadMinimatch();
    matcher = new Matcher(entry.host, { nocase: true, nocomment: true, nonegate: true, dot: true });
    matchers.set(entry, matcher);
  }
  return matcher.match(host);
}

function matchesPort(entry: DomainEntry, port: string | undefined, list: DomainListFact): boolean {
  switch (list.portRule) {
    case "exact":
      return entry.port === port || (entry.glob && entry.port === "*");
    case "forbidden":
      return port === undefined;
    case "any":
    case "unverified":
      return true;
  }
}
