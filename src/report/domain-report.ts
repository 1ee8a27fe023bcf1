import type { DomainList } from "../platform/types.js";
import type { SourcePoint } from "./source-range.js";
import type { UnfollowedEntry } from "./unfollowed-client.js";
import type { UnjudgedFile } from "./unjudged-file.js";

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

export interface UnknownCall extends SourcePoint {
  /** The npm package in which it stands; null for the project's own code. */
  readonly package: string | null;
  /** Why its URL is not known: the names that `calls` uses; empty when the call has none. */
  readonly unknown: readonly string[];
}

export interface ResourceHost extends Omit<NeededDomain, "domain" | "calls"> {
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
  /** Needed, but covered by no declared domain. */
  readonly missing: readonly string[];
  /** Declared, but no call that is known needs them. */
  readonly unused: readonly string[];
}

export interface NeededDomain {
  /** As it has to be configured: `https://api.example.com`. */
  readonly domain: string;
  /** Network calls that reach it, each direct call once. */
  readonly calls: number;
  /** Where the host is written. */
  readonly places: readonly SourcePoint[];
  /** npm packages among those that need it. */
  readonly packages: readonly string[];
  /** The only environments that reach it: `develop`, `trial`, `release`, modes of the build; null for any. */
  readonly environments: readonly string[] | null;
}

export interface UnlistableHost {
  /** As the calls have it: `http://192.168.1.4:8080`. */
  readonly host: string;
  readonly list: DomainList;
  readonly reason: UnlistableReason;
  readonly calls: number;
  readonly places: readonly SourcePoint[];
  readonly packages: readonly string[];
  readonly environments: readonly string[] | null;
}

export type UnlistableReason = "lan" | "loopback" | "public-ip" | "banned";
