import type { SourceText } from "../syntax/source-text.js";
import type { Resource } from "../network/urls/resource.js";
import type { UrlParts } from "../network/urls/url-parts.js";
import { freeBusinessHosts } from "../platform/hosts.js";
import type { DomainList } from "../platform/types.js";
import type { SourcePoint } from "../report/source-range.js";
import type { When } from "../values/abstract/condition.js";
import { conditionOf } from "../values/abstract/known-condition.js";
import { shownPlace } from "../values/libraries/library-modules.js";
import type { FileNames } from "./file-names.js";

/** A host that a call, or a resource, can reach. */
export interface HostUse {
  readonly list: DomainList | null;
  readonly scheme: string;
  readonly host: string;
  readonly port: string | undefined;
  /** `scheme://host[:port]` in lower case. */
  readonly origin: string;
  /** Where the host is written; the call when that is not known, or is no place of the project. */
  readonly point: SourcePoint;
  /** The environments in which it is reached. */
  readonly when: When;
}

/** What a project's lists need for one call or resource. */
export interface HostUser {
  /** Tells them apart. */
  readonly key: string;
  readonly hosts: readonly HostUse[];
  /** The npm package in whose code it stands. */
  readonly packageName: string | undefined;
}

/** @param at the call, for a host that is written nowhere. */
export function readHostUse(
  url: UrlParts,
  list: DomainList | null,
  at: SourcePoint,
  names: FileNames,
): HostUse | undefined {
  if (url.origin === undefined || url.scheme === undefined || url.host === undefined) return undefined;
  if (list === "business" && isFree(url.host.value)) return undefined;
  const written = shownPlace(url.host.place);
  return {
    list,
    scheme: url.scheme.value.toLowerCase(),
    host: url.host.value.toLowerCase(),
    port: url.port?.value,
    origin: url.origin,
    point: written === undefined ? at : names.pointOf(written),
    when: conditionOf(url.text),
  };
}

/** Opened without an entry. */
function isFree(host: string): boolean {
  return freeBusinessHosts.some((row) => row.host === host.toLowerCase());
}

export function readResource(
  { api, urlNode, urls }: Resource,
  source: SourceText,
  names: FileNames,
  packageName: string | undefined,
): HostUser {
  const point = names.pointOf({ source, range: urlNode.range });
  const hosts = urls.flatMap((url) => readHostUse(url, api.list, point, names) ?? []);
  return { key: keyOf(point), hosts, packageName };
}

export function keyOf(point: SourcePoint): string {
  return `${point.file}:${point.line}:${point.column}`;
}
