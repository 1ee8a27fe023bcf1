import { bannedHosts, notConfigurableHosts } from "../platform/hosts.js";
import { findKnownHost } from "../platform/known-hosts.js";
import type { DomainList } from "../platform/types.js";
import { classifyHost } from "../policy/host-kind.js";
import type { HostReach } from "../report/domain-report.js";
import type { SourcePoint } from "../report/source-range.js";
import { compareSourcePoints, compareText } from "../report/source-range.js";
import { either, environmentsOf, isDevelopmentOnly, never } from "../values/condition.js";
import type { When } from "../values/condition.js";
import type { HostUse, HostUser } from "./host-use.js";

/** A host of a list, in a call or a resource. */
export interface DomainUse extends HostUse {
  readonly list: DomainList;
  readonly user: HostUser;
}

/** Who reaches one host: the uses must all be of that host. */
export function summarise(uses: readonly (HostUse & { readonly user: HostUser })[]): HostReach & { readonly calls: number } {
  const places = new Map<string, SourcePoint>();
  for (const { point } of uses) places.set(`${point.file}:${point.line}:${point.column}`, point);
  const calls = new Set(uses.map((use) => use.user.key));
  const packages = new Set(uses.flatMap(({ user }) => user.packageName ?? []));
  const when = uses.reduce<When>((condition, use) => either(condition, use.when), never);
  const known = findKnownHost(uses[0]?.host ?? "");
  return {
    calls: calls.size,
    places: [...places.values()].sort(compareSourcePoints),
    packages: [...packages].sort(compareText),
    environments: environmentsOf(when) ?? null,
    developmentOnly: isDevelopmentOnly(when),
    service: known === undefined ? null : { name: known.service, kind: known.kind },
  };
}

/** Whether the console takes the host. */
export function isListable({ host }: HostUse): boolean {
  return classifyHost(host) === "domain" && !isBanned(host) && !isTestHost(host);
}

/** Public, but the console refuses it. */
export function isTestHost(host: string): boolean {
  return notConfigurableHosts.some(({ pattern, source }) => source !== "unverified" && host.endsWith(pattern.slice(1)));
}

export function isBanned(host: string): boolean {
  return bannedHosts.some((fact) => fact.host === host);
}
