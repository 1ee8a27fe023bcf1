import type { About, NetworkApiName, SourceId } from "./types.js";

export const about = {
  subject: "Options of network calls",
  sources: ["request", "uploadFile", "SocketTask.send", "createUDPSocket", "createTCPSocket", "network-tuning"],
  checked: "2026-07",
  partial: "PATCH is in the types of Taro and works on some devices, but WeChat does not list it.",
} as const satisfies About;

export interface OptionEnumFact {
  readonly api: NetworkApiName;
  readonly option: string;
  readonly values: readonly string[];
  /** `closed`: any other value is refused; `open`: any other value means something else, see the note. */
  readonly others: "closed" | "open";
  readonly note?: string;
  readonly source: SourceId;
}

const methods = ["OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "CONNECT"] as const;

/** Options that take one of a few values. */
export const optionEnums: readonly OptionEnumFact[] = [
  { api: "request", option: "method", values: methods, others: "closed", note: "No PATCH.", source: "request" },
  {
    api: "request",
    option: "dataType",
    values: ["json"],
    others: "open",
    note: "Any other value leaves the body as text.",
    source: "request",
  },
  { api: "request", option: "responseType", values: ["text", "arraybuffer"], others: "closed", source: "request" },
  { api: "request", option: "redirect", values: ["follow", "manual"], others: "closed", source: "request" },
  { api: "createUDPSocket", option: "type", values: ["udp4", "udp6"], others: "closed", source: "createUDPSocket" },
  { api: "createTCPSocket", option: "type", values: ["ipv4", "ipv6"], others: "closed", source: "createTCPSocket" },
  {
    api: "cloud.callContainer",
    option: "method",
    values: methods,
    others: "closed",
    note: "The FAQ names only GET, POST, PUT and DELETE.",
    source: "cloud-run",
  },
];

export interface RequiredOptionsFact {
  readonly api: NetworkApiName;
  readonly options: readonly string[];
  readonly source: SourceId;
}

/** Options without which the call fails. */
export const requiredOptions: readonly RequiredOptionsFact[] = [
  { api: "request", options: ["url"], source: "request" },
  { api: "uploadFile", options: ["url", "filePath", "name"], source: "uploadFile" },
  { api: "downloadFile", options: ["url"], source: "downloadFile" },
  { api: "connectSocket", options: ["url"], source: "connectSocket" },
  { api: "UDPSocket.send", options: ["address", "port", "message"], source: "UDPSocket.send" },
  { api: "UDPSocket.connect", options: ["address", "port"], source: "UDPSocket.connect" },
  { api: "UDPSocket.write", options: ["address", "port", "message"], source: "UDPSocket.write" },
  { api: "TCPSocket.connect", options: ["address", "port"], source: "TCPSocket.connect" },
  { api: "startLocalServiceDiscovery", options: ["serviceType"], source: "startLocalServiceDiscovery" },
  { api: "cloud.callContainer", options: ["path"], source: "cloud-run" },
];

export interface OptionCombinationFact {
  readonly api: NetworkApiName;
  /** The option and the value which it has, `true` or a text. */
  readonly option: string;
  readonly value: boolean | string;
  /** Another option (`needs`), a listener on the task (`needs-listener`), or one that must be false (`conflicts`). */
  readonly relation: "needs" | "needs-listener" | "conflicts";
  readonly other: string;
  readonly why: string;
  readonly source: SourceId;
}

/** Options that only work together, or not together. */
export const optionCombinations = [
  {
    api: "request",
    option: "enableHttpDNS",
    value: true,
    relation: "needs",
    other: "httpDNSServiceId",
    why: "HttpDNS is asked through a bought service",
    source: "request",
  },
  {
    api: "request",
    option: "enableHttpDNS",
    value: true,
    relation: "conflicts",
    other: "useHighPerformanceMode",
    why: "high-performance mode, the default on Android since 3.5.0, does not support HttpDNS",
    source: "httpdns-guide",
  },
  {
    api: "TCPSocket.connect",
    option: "enableHttpDNS",
    value: true,
    relation: "needs",
    other: "httpDNSServiceId",
    why: "HttpDNS is asked through a bought service",
    source: "TCPSocket.connect",
  },
  {
    api: "request",
    option: "redirect",
    value: "manual",
    relation: "needs-listener",
    other: "onHeadersReceived",
    why: "the redirect is announced there and nowhere else",
    source: "request",
  },
] as const satisfies readonly OptionCombinationFact[];

export interface ListenerFact {
  readonly listener: string;
  readonly api: NetworkApiName;
  readonly needsOption: string;
  readonly source: SourceId;
}

/** Listeners of a task that stay silent without an option of the call. */
export const taskListeners: readonly ListenerFact[] = [
  { listener: "onChunkReceived", api: "request", needsOption: "enableChunked", source: "request" },
];

export interface SendDataFact {
  readonly api: string;
  readonly option: string;
  readonly accepts: readonly ("string" | "ArrayBuffer")[];
  readonly source: SourceId;
}

/** Payloads that are never serialised: an object has to become text first. */
export const sendData: readonly SendDataFact[] = [
  { api: "SocketTask.send", option: "data", accepts: ["string", "ArrayBuffer"], source: "SocketTask.send" },
  { api: "sendSocketMessage", option: "data", accepts: ["string", "ArrayBuffer"], source: "SocketTask.send" },
  { api: "UDPSocket.send", option: "message", accepts: ["string", "ArrayBuffer"], source: "UDPSocket.send" },
  { api: "UDPSocket.write", option: "message", accepts: ["string", "ArrayBuffer"], source: "UDPSocket.write" },
];

/** Calls of the time before SocketTask; with several sockets they reach the wrong one. */
export const replacedApis = [
  { api: "onSocketOpen", by: "SocketTask.onOpen", source: "network-tuning" },
  { api: "onSocketMessage", by: "SocketTask.onMessage", source: "network-tuning" },
  { api: "onSocketError", by: "SocketTask.onError", source: "network-tuning" },
  { api: "onSocketClose", by: "SocketTask.onClose", source: "network-tuning" },
  { api: "sendSocketMessage", by: "SocketTask.send", source: "network-tuning" },
  { api: "closeSocket", by: "SocketTask.close", source: "network-tuning" },
] as const satisfies readonly { readonly api: string; readonly by: string; readonly source: SourceId }[];
