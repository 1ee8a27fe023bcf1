import type { About, Fact } from "./types.js";

export const about = {
  subject: "mDNS discovery",
  sources: ["startLocalServiceDiscovery", "lan-guide", "network-tuning"],
  checked: "2026-07",
} as const satisfies About;

/** The functions of the family, all since 2.4.0. */
export const discoveryApis = [
  "startLocalServiceDiscovery",
  "stopLocalServiceDiscovery",
  "onLocalServiceFound",
  "offLocalServiceFound",
  "onLocalServiceLost",
  "offLocalServiceLost",
  "onLocalServiceResolveFail",
  "offLocalServiceResolveFail",
  "onLocalServiceDiscoveryStop",
  "offLocalServiceDiscoveryStop",
] as const satisfies readonly string[];

/** Form of serviceType, `_http._tcp.`; an empty one is refused. */
export const serviceTypePattern: Fact<RegExp> = {
  value: /^_[A-Za-z0-9-]+\._(?:tcp|udp)\.?$/,
  source: "startLocalServiceDiscovery",
};

/** WeChat for iOS from this client version on has no mDNS APIs. */
export const iosWithoutDiscoverySince: Fact<string> = { value: "7.0.18", source: "lan-guide" };

/** iOS from this system version on asks the user for the local network; no API tells the answer. */
export const iosLocalNetworkPermissionSince: Fact<string> = { value: "14", source: "network-tuning" };
