import type { About, NetworkApi } from "./types.js";

export const about = {
  subject: "Network APIs",
  sources: ["network-guide", "lan-guide", "typings", "game-typings", "changelog"],
  checked: "2026-07",
} as const satisfies About;

const https = { schemes: ["https"], lanSchemes: ["http", "https"] } as const;
const wss = { schemes: ["wss"], lanSchemes: ["ws", "wss"] } as const;
const udp = { schemes: ["udp"], lanSchemes: ["udp"] } as const;
const tcp = { schemes: ["tcp"], lanSchemes: ["tcp"] } as const;
const noScheme = { schemes: [], lanSchemes: [] } as const;

const url = { kind: "option", property: "url" } as const;
const address = { kind: "option", property: "address" } as const;
const none = { kind: "none" } as const;

const tcpMinLib = { miniprogram: "2.18.0", minigame: "3.1.1" } as const;

/** Every function of the platform through which code reaches the network. */
export const networkApis: readonly NetworkApi[] = [
  {
    name: "request",
    list: "request",
    kind: "http",
    location: url,
    ...https,
    receiver: "global",
    timeoutKey: "request",
    statusField: "statusCode",
    returnsTask: true,
    pluginMinLib: "1.9.6",
    optionMinLib: {
      responseType: "1.7.0",
      timeout: "2.10.0",
      enableHttp2: "2.10.4",
      enableQuic: "2.10.4",
      enableCache: "2.10.4",
      enableHttpDNS: "2.19.1",
      httpDNSServiceId: "2.19.1",
      enableChunked: "2.20.2",
      forceCellularNetwork: "2.21.0",
      redirect: "3.2.2",
      useHighPerformanceMode: "3.3.3",
      httpDNSTimeout: "3.8.9",
      enableHttpDNSFallback: "3.16.2",
    },
    source: "request",
  },
  {
    name: "uploadFile",
    list: "uploadFile",
    kind: "http",
    location: url,
    ...https,
    receiver: "global",
    timeoutKey: "uploadFile",
    statusField: "statusCode",
    returnsTask: true,
    pluginMinLib: "1.9.6",
    // useHighPerformanceMode stands in the changelog only.
    optionMinLib: {
      timeout: "2.10.0",
      enableHttp2: "2.10.4",
      enableQuic: "2.10.4",
      useHighPerformanceMode: "3.4.1",
      enableProfile: "3.5.0",
    },
    source: "uploadFile",
  },
  {
    name: "downloadFile",
    list: "downloadFile",
    kind: "http",
    location: url,
    ...https,
    receiver: "global",
    timeoutKey: "downloadFile",
    statusField: "statusCode",
    returnsTask: true,
    pluginMinLib: "1.9.6",
    // useHighPerformanceMode stands in the changelog only.
    optionMinLib: {
      filePath: "1.8.0",
      timeout: "2.10.0",
      enableHttp2: "2.10.4",
      enableQuic: "2.10.4",
      useHighPerformanceMode: "3.4.1",
    },
    source: "downloadFile",
  },
  {
    name: "connectSocket",
    list: "socket",
    kind: "socket",
    location: url,
    ...wss,
    receiver: "global",
    timeoutKey: "connectSocket",
    statusField: undefined,
    returnsTask: true,
    pluginMinLib: "1.9.6",
    optionMinLib: {
      protocols: "1.4.0",
      tcpNoDelay: "2.4.0",
      perMessageDeflate: "2.8.0",
      timeout: "2.10.0",
      forceCellularNetwork: "2.29.0",
    },
    source: "connectSocket",
  },
  {
    // The type ("udp4", "udp6") of 2.18.0 is an argument, not an option: see base-library.ts.
    name: "createUDPSocket",
    list: null,
    kind: "udp",
    location: none,
    ...udp,
    receiver: "global",
    statusField: undefined,
    returnsTask: false,
    minLib: { miniprogram: "2.7.0", minigame: "2.7.0" },
    pluginMinLib: "2.11.1",
    optionMinLib: {},
    source: "createUDPSocket",
  },
  {
    name: "UDPSocket.send",
    list: "udp",
    kind: "udp",
    location: address,
    ...udp,
    receiver: "UDPSocket",
    statusField: undefined,
    returnsTask: false,
    minLib: { miniprogram: "2.7.0", minigame: "2.7.0" },
    pluginMinLib: "2.11.1",
    optionMinLib: { setBroadcast: "2.24.0" },
    source: "UDPSocket.send",
  },
  {
    name: "UDPSocket.connect",
    list: "udp",
    kind: "udp",
    location: address,
    ...udp,
    receiver: "UDPSocket",
    statusField: undefined,
    returnsTask: false,
    minLib: { miniprogram: "2.15.0", minigame: "2.15.0" },
    pluginMinLib: "2.11.1",
    optionMinLib: {},
    source: "UDPSocket.connect",
  },
  {
    // The page asks for address and port here even after connect.
    name: "UDPSocket.write",
    list: "udp",
    kind: "udp",
    location: address,
    ...udp,
    receiver: "UDPSocket",
    statusField: undefined,
    returnsTask: false,
    minLib: { miniprogram: "2.15.0", minigame: "2.15.0" },
    pluginMinLib: "2.11.1",
    optionMinLib: { setBroadcast: "2.24.0" },
    source: "UDPSocket.write",
  },
  {
    name: "createTCPSocket",
    list: null,
    kind: "tcp",
    location: none,
    ...tcp,
    receiver: "global",
    statusField: undefined,
    returnsTask: false,
    minLib: tcpMinLib,
    optionMinLib: { type: "3.6.4" },
    source: "createTCPSocket",
  },
  {
    name: "TCPSocket.connect",
    list: "tcp",
    kind: "tcp",
    location: address,
    ...tcp,
    receiver: "TCPSocket",
    statusField: undefined,
    returnsTask: false,
    minLib: tcpMinLib,
    optionMinLib: { enableHttpDNS: "3.4.0", httpDNSServiceId: "3.4.0" },
    source: "TCPSocket.connect",
  },
  {
    name: "startLocalServiceDiscovery",
    list: null,
    kind: "discovery",
    location: none,
    ...noScheme,
    receiver: "global",
    statusField: undefined,
    returnsTask: false,
    minLib: { miniprogram: "2.4.0", minigame: "2.4.0" },
    pluginMinLib: "2.15.0",
    optionMinLib: {},
    source: "startLocalServiceDiscovery",
  },
  {
    // Reaches the developer's own service by name through a private channel: no domain list is asked.
    name: "cloud.callContainer",
    list: null,
    kind: "cloud",
    location: none,
    ...noScheme,
    receiver: "global",
    statusField: undefined,
    returnsTask: false,
    minLib: { miniprogram: "2.23.0", minigame: "2.23.0" },
    optionMinLib: {},
    source: "cloud-run",
  },
  {
    name: "cloud.connectContainer",
    list: null,
    kind: "cloud",
    location: none,
    ...noScheme,
    receiver: "global",
    statusField: undefined,
    returnsTask: false,
    minLib: { miniprogram: "2.21.1", minigame: "2.21.1" },
    optionMinLib: {},
    source: "cloud-run",
  },
];

const apisByName = new Map<string, NetworkApi>(networkApis.map((row) => [row.name, row]));

/** The row of a name as it stands in reports, `request` or `UDPSocket.send`; undefined when it reaches no network. */
export function findNetworkApi(name: string): NetworkApi | undefined {
  return apisByName.get(name);
}
