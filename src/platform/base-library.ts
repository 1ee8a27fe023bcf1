import type { About, MinLib, SourceId } from "./types.js";

export const about = {
  subject: "Base-library versions",
  sources: ["changelog", "typings", "game-typings", "network-tuning"],
  checked: "2026-07",
  partial: "Options of network calls stand in network-apis.ts; onNetworkWeakChange is 2.19.0 on the tuning page.",
} as const satisfies About;

export interface FeatureFact {
  readonly feature: string;
  readonly what: string;
  readonly minLib: MinLib;
  readonly source: SourceId;
}

/** The newest base library that the facts were held against. */
export const latestBaseLibrary = "3.17.0";

const both = (version: string): MinLib => ({ miniprogram: version, minigame: version });

/** Version of everything about the network that is no function and no option of a network call. */
export const features = [
  { feature: "lanAddress", what: "IP address in the own network", minLib: both("2.4.0"), source: "lan-guide" },
  { feature: "pluginLanAddress", what: "the same in plugin code", minLib: both("2.14.1"), source: "changelog" },
  { feature: "udpBroadcast", what: "UDP to 255.255.255.255", minLib: both("2.9.0"), source: "changelog" },
  { feature: "udpAnyAddress", what: "UDP to any address or domain", minLib: both("2.9.4"), source: "UDPSocket.send" },
  { feature: "UDPSocket.bind.port", what: "UDPSocket.bind(port)", minLib: both("2.9.0"), source: "typings" },
  { feature: "UDPSocket.setTTL", what: "UDPSocket.setTTL", minLib: both("2.18.0"), source: "typings" },
  { feature: "udp6", what: "UDP over IPv6", minLib: both("2.18.0"), source: "changelog" },
  { feature: "tcp6", what: "TCP over IPv6", minLib: both("3.6.4"), source: "typings" },
  {
    feature: "TCPSocket.bindWifi",
    what: "TCPSocket.bindWifi",
    minLib: { miniprogram: "2.25.0", minigame: "3.1.1" },
    source: "typings",
  },
  { feature: "pluginTcpList", what: "TCP of a plugin: own list", minLib: both("2.19.1"), source: "changelog" },
  {
    feature: "gamePluginRequestList",
    what: "game plugin: request list",
    minLib: { minigame: "2.24.2" },
    source: "changelog",
  },
  {
    feature: "gamePluginOtherLists",
    what: "game plugin: other lists",
    minLib: { minigame: "2.24.5" },
    source: "changelog",
  },
  { feature: "requestQueue", what: "requests over the limit wait", minLib: both("1.4.0"), source: "changelog" },
  { feature: "severalSockets", what: "more than one socket", minLib: both("1.7.0"), source: "connectSocket" },
  { feature: "SocketTask", what: "connectSocket returns a SocketTask", minLib: both("1.7.0"), source: "typings" },
  { feature: "RequestTask", what: "request returns a task", minLib: both("1.4.0"), source: "typings" },
  { feature: "UploadTask", what: "uploadFile returns a task", minLib: both("1.4.0"), source: "typings" },
  { feature: "DownloadTask", what: "downloadFile returns a task", minLib: both("1.4.0"), source: "typings" },
  { feature: "onHeadersReceived", what: "onHeadersReceived of a task", minLib: both("2.1.0"), source: "typings" },
  { feature: "onChunkReceived", what: "RequestTask.onChunkReceived", minLib: both("2.20.1"), source: "typings" },
  { feature: "response.header", what: "header of a response", minLib: both("1.2.0"), source: "typings" },
  { feature: "response.cookies", what: "cookies of a response", minLib: both("2.10.0"), source: "request" },
  { feature: "response.profile", what: "profile of a response", minLib: both("2.10.4"), source: "typings" },
  { feature: "response.exception", what: "exception of a response", minLib: both("3.0.0"), source: "typings" },
  { feature: "response.useHttpDNS", what: "useHttpDNS of a response", minLib: both("3.4.10"), source: "typings" },
  { feature: "failure.errno", what: "errno of a failure", minLib: both("2.24.0"), source: "errno-table" },
  { feature: "failure.exception", what: "exception of a failure", minLib: both("3.8.10"), source: "typings" },
  { feature: "promiseStyle", what: "promises from most other APIs", minLib: both("2.10.2"), source: "api-guide" },
  { feature: "callTimeout", what: "timeout of a call", minLib: both("2.10.0"), source: "request" },
  { feature: "pcCallTimeout", what: "timeout of a call on PC", minLib: both("3.11.1"), source: "changelog" },
  { feature: "iosNoTimeoutCap", what: "iOS takes timeouts over 60 s", minLib: both("2.14.0"), source: "changelog" },
  { feature: "androidMoreRequests", what: "Android runs more at once", minLib: both("3.7.4"), source: "changelog" },
  { feature: "androidHighPerformance", what: "high performance by default", minLib: both("3.5.0"), source: "request" },
  { feature: "getLocalIPAddress", what: "wx.getLocalIPAddress", minLib: both("2.20.1"), source: "typings" },
  { feature: "onNetworkWeakChange", what: "wx.onNetworkWeakChange", minLib: both("2.21.0"), source: "typings" },
  { feature: "hasSystemProxy", what: "hasSystemProxy of getNetworkType", minLib: both("2.22.1"), source: "typings" },
  { feature: "createCacheManager", what: "wx.createCacheManager", minLib: both("2.24.0"), source: "typings" },
  { feature: "createWebAudioContext", what: "wx.createWebAudioContext", minLib: both("2.19.0"), source: "typings" },
  {
    feature: "setBackgroundFetchToken",
    what: "wx.setBackgroundFetchToken",
    minLib: { miniprogram: "2.8.0", minigame: "3.0.1" },
    source: "game-typings",
  },
  {
    feature: "getBackgroundFetchData",
    what: "wx.getBackgroundFetchData",
    minLib: { miniprogram: "2.8.0", minigame: "3.0.1" },
    source: "game-typings",
  },
  { feature: "remoteTabBarIcon", what: "remote icon in setTabBarItem", minLib: both("2.7.0"), source: "setTabBarItem" },
  { feature: "workerSubpackage", what: "workers in a sub-package", minLib: both("2.27.3"), source: "app-json" },
] as const satisfies readonly FeatureFact[];

/** Whether the text is a version `x.y.z`, not a name such as `latest`. */
export function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text);
}

/**
 * Below zero when `a` is older than `b`, zero when equal, above when newer. Parts are compared as numbers, so
 * `2.10.0` is newer than `2.9.4`; a part that is absent or no number counts as zero.
 */
export function compareVersions(a: string, b: string): number {
  const left = parseParts(a);
  const right = parseParts(b);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function parseParts(version: string): number[] {
  return version.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : 0));
}
