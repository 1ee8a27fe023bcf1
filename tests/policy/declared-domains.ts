import type { DomainList } from "../../src/platform/types.js";
import { readDomainEntry } from "../../src/project/config/domain-entry.js";
import type { DomainEntry } from "../../src/project/config/domain-entry.js";
import { toServerDomains } from "../../src/project/config/server-domains.js";
import type { ServerDomains } from "../../src/project/config/server-domains.js";

/** Declared domains of a test; entries are `[scheme://]host[:port]`. */
export function declareDomains(lists: Partial<Record<DomainList, readonly string[]>>): ServerDomains {
  return toServerDomains(lists);
}

export function readEntry(raw: string): DomainEntry {
  return readDomainEntry(raw, "request", false, undefined);
}
