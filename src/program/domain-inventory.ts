import { domainLists } from "../platform/domain-lists.js";
import { bannedHosts } from "../platform/hosts.js";
import type { DomainList } from "../platform/types.js";
import { matchEntry } from "../policy/domain-pattern.js";
import { classifyHost } from "../policy/host-kind.js";
import type { HostKind } from "../policy/host-kind.js";
import type { ServerDomains } from "../project/server-domains.js";
import type {
  ListDomains,
  NeededDomain,
  ProjectDomains,
  ResourceHost,
  UnlistableHost,
  UnlistableReason,
} from "../report/domain-report.js";
import { groupBy } from "../report/group-by.js";
import type { SourcePoint } from "../report/source-range.js";
import { compareSourcePoints, compareText } from "../report/source-range.js";
import { compareUnjudged } from "../report/unjudged-file.js";
import { either, environmentsOf, never } from "../values/condition.js";
import type { When } from "../values/condition.js";
import type { AnalysedProject } from "./program.js";
import type { CallFacts } from "./call-facts.js";
import type { HostUse, HostUser } from "./host-use.js";
import { mergeCallers } from "./merge-callers.js";
import { mayHoldCalls } from "./unjudged.js";

/** A host in a call or a resource. */
interface Use extends HostUse {
  readonly list: DomainList;
  readonly user: HostUser;
}

const listNames = Object.keys(domainLists) as readonly DomainList[];

/** What a project needs, and what it has declared. Schemes in the code do not matter: `http` needs the https entry. */
export function takeInventory(analysed: AnalysedProject, nameOf: (path: string) => string): ProjectDomains {
  const { project, root, calls, resources, unfollowed, unjudged } = analysed;
  const counted = keepCounted(mergeCallers(calls));
  const uses = [...counted, ...resources].flatMap(collectUses);
  return {
    root,
    kind: project.kind,
    declaredIn: project.serverDomainsFile === undefined ? null : nameOf(project.serverDomainsFile.path),
    lists: listNames.flatMap((list) => describeList(list, uses, project.serverDomains) ?? []),
    notConfigurable: collectUnlistable(uses),
    resourceHosts: collectResourceHosts(resources),
    unknownCalls: counted.filter(mayReachMore).map(({ entry: { file, line, column, unknown }, packageName }) => {
      return { file, line, column, package: packageName ?? null, unknown };
    }),
    notFollowed: unfollowed.map(({ entry }) => entry).sort(compareSourcePoints),
    notJudged: unjudged.map(({ entry }) => entry).filter(mayHoldCalls).sort(compareUnjudged),
  };
}

/**
 * Each request once: a direct call has the hosts of its callers already. Of a request in a library, or in what the
 * settings declare, there is no direct call here, so that whoever calls it stands for it.
 */
function keepCounted(calls: readonly CallFacts[]): readonly CallFacts[] {
  const direct = new Set(calls.flatMap(({ key, entry }) => (entry.wrapper ? [] : [key])));
  return calls.filter(({ entry, via }) => !entry.wrapper || !via.some((key) => direct.has(key)));
}

function collectUses(user: HostUser): readonly Use[] {
  return user.hosts.flatMap(({ list, ...host }) => (list === null ? [] : [{ ...host, list, user }]));
}

/** A wrapper whose callers are known is no riddle, although another caller could pass another host. */
function mayReachMore({ entry, decidedByCallers }: CallFacts): boolean {
  if (entry.complete || entry.list === null) return false;
  const onlyCallers = decidedByCallers && entry.unknown.every((reason) => reason === "parameter");
  return !(onlyCallers && entry.hosts.length > 0);
}

function describeList(
  list: DomainList,
  uses: readonly Use[],
  domains: ServerDomains | undefined,
): ListDomains | undefined {
  const own = uses.filter((use) => use.list === list && isListable(use));
  const isDeclared = domains?.declared.has(list) ?? false;
  if (own.length === 0 && !isDeclared) return undefined;
  const groups = groupBy(own, (use) => domainOf(use, list));
  const needed = [...groups].map(([domain, group]) => ({ domain, ...summarise(group) }));
  const entries = domains?.[list] ?? [];
  const fact = domainLists[list];
  const missing = [...groups].flatMap(([domain, [use]]) => {
    const isCovered = use !== undefined && entries.some((entry) => matchEntry(entry, use, fact) === "covered");
    return isDeclared && !isCovered ? [domain] : [];
  });
  const unused = entries.filter((entry) => !own.some((use) => matchEntry(entry, use, fact) === "covered"));
  return {
    list,
    needed: needed.sort((one, other) => compareText(one.domain, other.domain)),
    declared: isDeclared ? sortTexts(entries.map((entry) => entry.raw)) : null,
    missing: sortTexts(missing),
    unused: sortTexts(unused.map((entry) => entry.raw)),
  };
}

/** As the console takes it; sockets reach every port of a configured host. */
function domainOf(use: Use, list: DomainList): string {
  const { schemes, portRule } = domainLists[list];
  const port = use.port === undefined || portRule === "any" ? "" : `:${use.port}`;
  return `${schemes[0] ?? use.scheme}://${use.host}${port}`;
}

function isListable(use: Use): boolean {
  return classifyHost(use.host) === "domain" && !isBanned(use.host);
}

function isBanned(host: string): boolean {
  return bannedHosts.some((fact) => fact.host === host);
}

function collectUnlistable(uses: readonly Use[]): readonly UnlistableHost[] {
  const hosts: UnlistableHost[] = [];
  for (const group of groupBy(uses, (use) => `${use.list} ${use.origin}`).values()) {
    const [use] = group;
    if (use === undefined) continue;
    const reason = findReason(use);
    if (reason !== undefined) hosts.push({ host: use.origin, list: use.list, reason, ...summarise(group) });
  }
  return hosts.sort((one, other) => compareText(one.host, other.host) || compareText(one.list, other.list));
}

/** Names on the web, whatever their scheme: what is served over http needs a certificate still. */
function collectResourceHosts(resources: readonly HostUser[]): readonly ResourceHost[] {
  const uses = resources.flatMap((user) => user.hosts.flatMap((host) => (host.list === null && classifyHost(host.host) === "domain" ? [{ ...host, user }] : [])));
  return [...groupBy(uses, ({ origin }) => origin)]
    .map(([host, group]): ResourceHost => {
      const { calls, ...summary } = summarise(group);
      return { host, uses: calls, ...summary };
    })
    .sort((one, other) => compareText(one.host, other.host));
}

function findReason(use: Use): UnlistableReason | undefined {
  if (isBanned(use.host)) return "banned";
  const kind = classifyHost(use.host);
  // UDP may address any IP since 2.9.4.
  if (use.list === "udp" && (kind === "public-ip" || kind === "loopback")) return undefined;
  return reasonOfKind[kind];
}

const reasonOfKind: Readonly<Partial<Record<HostKind, UnlistableReason>>> = {
  lan: "lan",
  "link-local": "lan",
  "mdns-name": "lan",
  loopback: "loopback",
  "public-ip": "public-ip",
};

function summarise(uses: readonly (HostUse & { readonly user: HostUser })[]): Pick<NeededDomain, "calls" | "places" | "packages" | "environments"> {
  const places = new Map<string, SourcePoint>();
  for (const { point } of uses) places.set(`${point.file}:${point.line}:${point.column}`, point);
  const calls = new Set(uses.map((use) => use.user.key));
  const packages = new Set(uses.flatMap(({ user }) => user.packageName ?? []));
  const when = uses.reduce<When>((condition, use) => either(condition, use.when), never);
  return {
    calls: calls.size,
    places: [...places.values()].sort(compareSourcePoints),
    packages: sortTexts([...packages]),
    environments: environmentsOf(when) ?? null,
  };
}

function sortTexts(texts: readonly string[]): readonly string[] {
  return [...texts].sort(compareText);
}
