import { domainLists } from "../platform/domain-lists.js";
import type { DomainList } from "../platform/types.js";
import type { SourcePoint } from "../report/source-range.js";
import type { Endpoint } from "./endpoint.js";
import { readAddress } from "./endpoint.js";

/** Of what a project needs and has declared, what says which servers it reaches. */
export interface ProjectHosts {
  readonly lists: readonly {
    readonly list: DomainList;
    readonly needed: readonly { readonly domain: string; readonly places: readonly SourcePoint[] }[];
    readonly declared: readonly string[] | null;
  }[];
  readonly notConfigurable: readonly { readonly host: string; readonly list: DomainList; readonly places: readonly SourcePoint[] }[];
  readonly resourceHosts: readonly { readonly host: string; readonly places: readonly SourcePoint[] }[];
}

/** A host as the code has it: `wss://push.example.com:8443`. */
export interface ReachedHost {
  readonly origin: string;
  readonly list: DomainList | null;
  readonly point: SourcePoint;
}

interface Mention {
  /** An address, or a bare host of a list. */
  readonly text: string;
  readonly lists: readonly DomainList[];
  readonly places: readonly SourcePoint[];
}

/**
 * The servers with certificates that a project reaches or has declared: its lists, its pictures, media and fonts.
 *
 * @param reached the hosts of its calls: entries of sockets cover every port and so name none
 */
export function collectEndpoints(project: ProjectHosts, reached: readonly ReachedHost[]): readonly Endpoint[] {
  const withPorts = reached.filter(({ list }) => list !== null && domainLists[list].portRule === "any");
  const known = new Set(withPorts.flatMap(({ origin }) => readAddress(origin)?.host ?? []));
  const mentions: readonly Mention[] = [
    ...project.lists.flatMap(({ list, needed, declared }) => {
      const isExact = domainLists[list].portRule !== "any";
      const entries = (declared ?? []).map((entry) => withScheme(entry, list)).filter((text) => isExact || !known.has(readAddress(text)?.host ?? ""));
      return [
        ...(isExact ? needed : []).map(({ domain, places }) => ({ text: domain, lists: [list], places })),
        ...entries.map((text) => ({ text, lists: [list], places: [] })),
      ];
    }),
    ...withPorts.map(({ origin, list, point }) => ({ text: upgrade(origin), lists: list === null ? [] : [list], places: [point] })),
    ...project.notConfigurable.map(({ host, list, places }) => ({ text: host, lists: [list], places })),
    ...project.resourceHosts.map(({ host, places }) => ({ text: upgrade(host), lists: [], places })),
  ];
  return mentions.flatMap(({ text, lists, places }): readonly Endpoint[] => {
    const { host, port, scheme } = readAddress(text) ?? {};
    if (host === undefined || port === undefined || (scheme !== "https" && scheme !== "wss")) return [];
    return [{ host, port, schemes: [scheme], lists, places }];
  });
}

/** Entries of lists may leave it out. */
function withScheme(entry: string, list: DomainList): string {
  return /^[a-z][\w+.-]*:\/\//iu.test(entry) ? entry : `${domainLists[list].schemes[0] ?? "https"}://${entry}`;
}

/** What is loaded over http or ws has to move to TLS; where a port stands, that would have to be another. */
function upgrade(origin: string): string {
  return /:\d+$/u.test(origin) ? origin : origin.replace(/^(http|ws):/iu, "$1s:");
}
