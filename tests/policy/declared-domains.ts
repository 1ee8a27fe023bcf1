import type { DomainList } from "../../src/platform/types.js";
import type { DomainEntry, ServerDomains } from "../../src/project/server-domains.js";

const none: Readonly<Record<DomainList, readonly DomainEntry[]>> = {
  request: [],
  socket: [],
  uploadFile: [],
  downloadFile: [],
  udp: [],
  tcp: [],
  business: [],
};

/** Declared domains of a test; entries are `[scheme://]host[:port]`. */
export function declareDomains(lists: Partial<Record<DomainList, readonly string[]>>): ServerDomains {
  const declared = new Set(Object.keys(lists) as DomainList[]);
  const entries = Object.entries(lists).map(([list, raws]) => [list, raws.map((raw) => readEntry(raw, list))]);
  return { ...none, ...(Object.fromEntries(entries) as Partial<typeof none>), declared };
}

export function readEntry(raw: string, field = "request"): DomainEntry {
  const [, scheme, host = "", port] = /^(?:([a-z]+):\/\/)?([^:]*)(?::(.*))?$/iu.exec(raw) ?? [];
  return {
    raw,
    scheme: scheme?.toLowerCase(),
    host: host.toLowerCase(),
    port,
    rest: "",
    glob: /[*?{[]/u.test(host),
    field,
    platformField: false,
    place: undefined,
  };
}
