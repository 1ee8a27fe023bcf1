import { classifyHost } from "../policy/host-kind.js";
import type { ProjectDomains, ResourceHost, UnlistableHost } from "../report/domains/domain-report.js";
import { groupBy } from "../report/group-by.js";
import { compareSourcePoints, compareText } from "../report/source-range.js";
import { compareUnjudged } from "../report/check/unjudged-file.js";
import type { AnalysedProject } from "./program.js";
import type { CallFacts } from "./call-facts.js";
import { findUnlistableReason, summarise } from "./domain-use.js";
import type { DomainUse } from "./domain-use.js";
import type { HostUser } from "./host-use.js";
import { takeLists } from "./list-inventory.js";
import type { NameOf } from "./list-inventory.js";
import { mergeCallers } from "./merge-callers.js";
import { mayHoldCalls } from "./unjudged.js";

/**
 * What a project needs, and what it has declared. Schemes in the code do not matter: `http` needs the https entry.
 *
 * @param prune leaves what no known call needs out of what is to be pasted.
 */
export function takeInventory(analysed: AnalysedProject, nameOf: NameOf, prune = false): ProjectDomains {
  const { project, root, calls, resources, unfollowed, unjudged } = analysed;
  const counted = keepCounted(mergeCallers(calls));
  const uses = [...counted, ...resources].flatMap(collectUses);
  return {
    root,
    kind: project.kind,
    declaredIn: project.serverDomainsFile === undefined ? null : nameOf(project.serverDomainsFile.path),
    lists: takeLists(uses, project.serverDomains, nameOf, prune),
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

function collectUses(user: HostUser): readonly DomainUse[] {
  return user.hosts.flatMap(({ list, ...host }) => (list === null ? [] : [{ ...host, list, user }]));
}

/** A wrapper whose callers are known is no riddle, although another caller could pass another host. */
function mayReachMore({ entry, decidedByCallers }: CallFacts): boolean {
  if (entry.complete || entry.list === null) return false;
  const onlyCallers = decidedByCallers && entry.unknown.every((reason) => reason === "parameter" || reason === "malformed");
  return !(onlyCallers && entry.hosts.length > 0);
}

function collectUnlistable(uses: readonly DomainUse[]): readonly UnlistableHost[] {
  const hosts: UnlistableHost[] = [];
  for (const group of groupBy(uses, (use) => `${use.list} ${use.origin}`).values()) {
    const [use] = group;
    if (use === undefined) continue;
    const reason = findUnlistableReason(use);
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
