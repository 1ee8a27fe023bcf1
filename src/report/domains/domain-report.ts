import type { ServiceKind } from "../../platform/known-hosts.js";
import type { DomainList } from "../../platform/types.js";
import type { SourcePoint } from "../source-range.js";
import type { UnfollowedEntry } from "../calls/unfollowed-client.js";
import type { UnjudgedFile } from "../check/unjudged-file.js";

/** What each project has to configure. */
export interface DomainReport {
  readonly projects: readonly ProjectDomains[];
}

export interface ProjectDomains {
  readonly root: string;
  readonly kind: string;
  /** The file that declares the server domains; null when there is none. */
  readonly declaredIn: string | null;
  /** Only lists that are needed or declared. */
  readonly lists: readonly ListDomains[];
  /** Hosts of calls which no list can carry. */
  readonly notConfigurable: readonly UnlistableHost[];
  /** Hosts of pictures, media and fonts, which no list is asked for; their certificates are checked all the same. */
  readonly resourceHosts: readonly ResourceHost[];
  /** Calls whose hosts are not all known: what the lists may lack. */
  readonly unknownCalls: readonly UnknownCall[];
  /** Calls of packages that may send requests and are not followed: their hosts are missing here. */
  readonly notFollowed: readonly UnfollowedEntry[];
  /** Files that were not looked into, so that their hosts are missing here. */
  readonly notJudged: readonly UnjudgedFile[];
}

/** Whether every host that is needed is in the lists. */
export function isAllKnown({ unknownCalls, notFollowed, notJudged }: ProjectDomains): boolean {
  return unknownCalls.length + notFollowed.length + notJudged.length === 0;
}

export interface UnknownCall extends SourcePoint {
  /** The npm package in which it stands; null for the project's own code. */
  readonly package: string | null;
  /** Why its URL is not known: the names that `calls` uses; empty when the call has none. */
  readonly unknown: readonly string[];
}

export interface ResourceHost extends HostReach {
  /** As it is reached: `http://cdn.example.com`. */
  readonly host: string;
  /** Attributes, declarations and calls that name it. */
  readonly uses: number;
}

export interface ListDomains {
  readonly list: DomainList;
  readonly needed: readonly NeededDomain[];
  /** As written; null when the project does not declare this list, and nothing is missing or unused. */
  readonly declared: readonly string[] | null;
  /** Needed, but covered by no declared domain; without what only development reaches. */
  readonly missing: readonly string[];
  /** Declared, but no call that is known needs them. */
  readonly unused: readonly string[];
  /** Declared, but the console would not take them. */
  readonly wrong: readonly WrongEntry[];
  readonly limit: ListLimit;
  /** What the console lacks of what is needed, if it holds what is declared. */
  readonly toAdd: readonly string[];
  /** What belongs into the console's field: entries with `;` between them. */
  readonly paste: string;
}

export interface WrongEntry {
  /** As written. */
  readonly entry: string;
  readonly reason: WrongReason;
  /** The entry as the console takes it, when that is sure. */
  readonly instead: string | null;
  readonly place: SourcePoint;
}

export type WrongReason =
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
  | "no-port-allowed"
  | "repeated";

export interface ListLimit {
  /** How many there are to paste. */
  readonly entries: number;
  /** What the list takes. */
  readonly max: number;
  /** What the guide of 2023 names; null where it names none. */
  readonly guideMax: number | null;
  /** Which of the two figures is exceeded; the platform's own is the higher one. */
  readonly over: "guide" | "platform" | null;
}

/** Who reaches a host. */
export interface HostReach {
  /** Where the host is written. */
  readonly places: readonly SourcePoint[];
  /** npm packages among those that need it. */
  readonly packages: readonly string[];
  /** The only environments that reach it: `develop`, `trial`, `release`, modes of the build; null for any. */
  readonly environments: readonly string[] | null;
  /** Whether only develop versions, or builds for development, reach it. */
  readonly developmentOnly: boolean;
  /** Whose host it is, of the services that are known; null for all others. */
  readonly service: Service | null;
}

export interface Service {
  readonly name: string;
  readonly kind: ServiceKind;
}

export interface NeededDomain extends HostReach {
  /** As it has to be configured: `https://api.example.com`. */
  readonly domain: string;
  /** `needed`: the project does not declare the list; `development`: not declared, and only development reaches it. */
  readonly state: "declared" | "missing" | "needed" | "development";
  /** Network calls that reach it, each direct call once. */
  readonly calls: number;
}

export interface UnlistableHost extends HostReach {
  /** As the calls have it: `http://192.168.1.4:8080`. */
  readonly host: string;
  readonly list: DomainList;
  readonly reason: UnlistableReason;
  readonly calls: number;
}

export type UnlistableReason =
  | "lan"
  | "loopback"
  | "public-ip"
  | "banned"
  | "test-host"
  | "no-address"
  | "characters"
  | "port"
  | "no-port-allowed";
