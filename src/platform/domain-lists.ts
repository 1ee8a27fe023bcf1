import type { About, DomainList, DomainListFact, SourceId } from "./types.js";

export const about = {
  subject: "Domain lists",
  sources: ["network-guide", "network-guide-2023", "modify-domain", "business-domain", "get-domain-info"],
  checked: "2026-07",
  partial: "The port rule of udp and tcp entries and the spelling of tcp entries are not published.",
} as const satisfies About;

/** As the console (小程序管理后台 > 开发管理 > 开发设置) names its fields. */
export const consoleNames: Readonly<Record<DomainList, string>> = {
  request: "request合法域名",
  socket: "socket合法域名",
  uploadFile: "uploadFile合法域名",
  downloadFile: "downloadFile合法域名",
  udp: "udp合法域名",
  tcp: "tcp合法域名",
  business: "业务域名",
};

/** The same in running text, where a space stands between Latin and Chinese. */
export const listNamesInChinese: Readonly<Record<DomainList, string>> = {
  request: "request 合法域名",
  socket: "socket 合法域名",
  uploadFile: "uploadFile 合法域名",
  downloadFile: "downloadFile 合法域名",
  udp: "udp 合法域名",
  tcp: "tcp 合法域名",
  business: "业务域名",
};

/** The lists in the console. They are independent: a host of one is not allowed in another. */
export const domainLists: Readonly<Record<DomainList, DomainListFact>> = {
  request: {
    list: "request",
    field: "requestdomain",
    otherFields: [],
    schemes: ["https"],
    portRule: "exact",
    subdomains: false,
    max: 200,
    guideMax: 20,
    apis: ["request"],
    components: [],
    source: "modify-domain",
  },
  socket: {
    list: "socket",
    field: "wsrequestdomain",
    otherFields: [],
    schemes: ["wss"],
    portRule: "any",
    subdomains: false,
    max: 200,
    guideMax: 20,
    apis: ["connectSocket"],
    components: [],
    note: "The guide frees every port of a configured wss host; the tuning page still names a missing port as a cause.",
    source: "network-guide",
  },
  uploadFile: {
    list: "uploadFile",
    field: "uploaddomain",
    otherFields: [],
    schemes: ["https"],
    portRule: "exact",
    subdomains: false,
    max: 200,
    guideMax: 20,
    apis: ["uploadFile"],
    components: [],
    source: "modify-domain",
  },
  downloadFile: {
    list: "downloadFile",
    field: "downloaddomain",
    otherFields: [],
    schemes: ["https"],
    portRule: "exact",
    subdomains: false,
    max: 200,
    guideMax: 20,
    apis: ["downloadFile", "getImageInfo"],
    components: [],
    note: "getImageInfo is held against it when its src is remote.",
    source: "modify-domain",
  },
  udp: {
    list: "udp",
    field: "udpdomain",
    otherFields: [],
    schemes: ["udp"],
    portRule: "unverified",
    subdomains: false,
    max: 200,
    guideMax: 20,
    apis: ["UDPSocket.send", "UDPSocket.connect", "UDPSocket.write"],
    components: [],
    checkedBelow: "2.9.4",
    note: "From 2.9.4 on, UDP may address any IP or domain.",
    source: "UDPSocket.send",
  },
  tcp: {
    list: "tcp",
    field: "tcpdomain",
    otherFields: [],
    schemes: ["tcp"],
    portRule: "unverified",
    subdomains: false,
    max: 200,
    guideMax: 20,
    apis: ["TCPSocket.connect"],
    components: [],
    note: "The spelling tcp:// of an entry is unverified.",
    source: "modify-domain",
  },
  business: {
    list: "business",
    field: "webviewdomain",
    otherFields: ["bizdomain"],
    schemes: ["https"],
    portRule: "forbidden",
    subdomains: true,
    max: 300,
    guideMax: null,
    apis: [],
    components: ["web-view"],
    source: "business-domain",
  },
};

interface LaunchListFact {
  readonly name: "dnsPrefetch" | "preconnect";
  readonly field: string | null;
  readonly max: number | null;
  /** Lists that must carry the host as well. */
  readonly subsetOf: readonly string[];
  readonly note: string;
  readonly source: SourceId;
}

/** Hosts that are resolved or connected at launch. Entries are bare host names: no scheme, no port. */
export const launchLists: readonly LaunchListFact[] = [
  {
    name: "dnsPrefetch",
    field: "prefetch_dns_domain[].url",
    max: 5,
    subsetOf: [],
    note: "Clients from iOS 8.0.24 and Android 8.0.23.",
    source: "set-prefetch-domain",
  },
  {
    name: "preconnect",
    field: null,
    max: null,
    subsetOf: ["request", "dnsPrefetch"],
    note: "Known from developers' reports only.",
    source: "field-preconnect",
  },
];

/** Words for a list that are none of its names: those of the console, of the functions, and what people write. */
export const mistakenListNames: readonly {
  /** In lower case, letters only, without a plural and without `domain` at the end. */
  readonly written: string;
  readonly meant: DomainList;
  readonly source: SourceId;
}[] = [
  { written: "ws", meant: "socket", source: "derived" },
  { written: "wss", meant: "socket", source: "derived" },
  { written: "websocket", meant: "socket", source: "derived" },
  { written: "connectsocket", meant: "socket", source: "derived" },
  { written: "upload", meant: "uploadFile", source: "derived" },
  { written: "download", meant: "downloadFile", source: "derived" },
  { written: "udpsocket", meant: "udp", source: "derived" },
  { written: "tcpsocket", meant: "tcp", source: "derived" },
  { written: "webview", meant: "business", source: "derived" },
  { written: "业务", meant: "business", source: "business-domain" },
];
