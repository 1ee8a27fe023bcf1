import { domainLists } from "../platform/domain-lists.js";
import { findKnownHost } from "../platform/known-hosts.js";
import type { DomainList } from "../platform/types.js";
import { findServerFault } from "../policy/check-server-domains.js";
import type { EntryFault } from "../policy/check-server-domains.js";
import { classifyHost } from "../policy/host-kind.js";
import type { HostKind } from "../policy/host-kind.js";
import type { HostReach, UnlistableReason } from "../report/domains/domain-report.js";
import type { SourcePoint } from "../report/source-range.js";
import { compareSourcePoints, compareText } from "../report/source-range.js";
import { either, environmentsOf, isDevelopmentOnly, never } from "../values/abstract/condition.js";
import type { When } from "../values/abstract/condition.js";
import type { HostUse, HostUser } from "./host-use.js";

/** A host of a list, in a call or a resource. */
export interface DomainUse extends HostUse {
  readonly list: DomainList;
  readonly user: HostUser;
}

const reasonOfKind: Readonly<Partial<Record<HostKind, UnlistableReason>>> = {
  lan: "lan",
  "link-local": "lan",
  "mdns-name": "lan",
  loopback: "loopback",
  "public-ip": "public-ip",
  broadcast: "public-ip",
  invalid: "no-address",
};

/** Of the faults of entries, those that a server can have. */
const reasonOfFault: Readonly<Partial<Record<EntryFault, UnlistableReason>>> = {
  "server-only": "banned",
  "test-host": "test-host",
  "no-host": "no-address",
  "no-address": "no-address",
  pattern: "no-address",
  path: "no-address",
  characters: "characters",
  port: "port",
  "no-port-allowed": "no-port-allowed",
};

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

/** Whether the console takes the host as a name. */
export function isListable(use: DomainUse): boolean {
  return classifyHost(use.host) === "domain" && findUnlistableReason(use) === undefined;
}

/** Why no list takes the server, by the policy that holds for entries. */
export function findUnlistableReason({ host, port, list }: DomainUse): UnlistableReason | undefined {
  const kind = classifyHost(host);
  // UDP may address any IP since 2.9.4.
  if (list === "udp" && (kind === "public-ip" || kind === "loopback" || kind === "broadcast")) return undefined;
  const ofKind = reasonOfKind[kind];
  if (ofKind !== undefined) return ofKind;
  const fault = findServerFault({ host, port }, domainLists[list]);
  return fault && reasonOfFault[fault];
}
