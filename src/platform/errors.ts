import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Errors",
  sources: ["errno-table", "network-tuning", "connectSocket", "cloud-run-faq", "field-headers", "field-socket-limit"],
  checked: "2026-07",
  partial: "errno comes with 2.24.0; errMsg differs between systems, so the texts are for people to search by.",
} as const satisfies About;

export interface ErrorFact {
  /** Null for an error that is known by its text only. */
  readonly errno: number | null;
  /** As in the log; the name of the call where only the code is published. */
  readonly text: string;
  readonly meaning: string;
  /** Rules, without prefix, that find the cause. */
  readonly rules: readonly string[];
  readonly source: SourceId;
}

/** What the developer sees in the log when a network call fails. */
export const errors: readonly ErrorFact[] = [
  { errno: 5, text: "time out", meaning: "no answer in time", rules: ["max-request-timeout"], source: "errno-table" },
  { errno: 600000, text: "unknown network error", meaning: "unknown", rules: [], source: "errno-table" },
  { errno: 600001, text: "cronet component error", meaning: "see the net:: code", rules: [], source: "errno-table" },
  {
    errno: 600002,
    text: "url not in domain list",
    meaning: "host, port or redirect target is not in the list of that API; or a LAN address in another subnet",
    rules: ["no-unlisted-domain", "no-hardcoded-port"],
    source: "errno-table",
  },
  {
    errno: 600003,
    text: "network interrupted error",
    meaning: "the program went to the background",
    rules: ["no-request-on-hide", "require-fail-handler"],
    source: "errno-table",
  },
  { errno: 600004, text: "network logic error", meaning: "unknown", rules: [], source: "errno-table" },
  {
    errno: 600005,
    text: "network argv error",
    meaning: "an option is wrong",
    rules: ["valid-request-options"],
    source: "errno-table",
  },
  { errno: 600006, text: "network system error", meaning: "unknown", rules: [], source: "errno-table" },
  {
    errno: 600007,
    text: "network exceed max task count",
    meaning: "too many tasks at once",
    rules: ["no-unbounded-requests"],
    source: "errno-table",
  },
  {
    errno: 600008,
    text: "network reach the max redirect count",
    meaning: "the server redirects in a circle",
    rules: [],
    source: "errno-table",
  },
  {
    errno: 600009,
    text: "invalid URL",
    meaning: "relative URL, missing scheme or bad characters",
    rules: ["valid-request-url"],
    source: "errno-table",
  },
  {
    errno: 600010,
    text: "invalid request data",
    meaning: "the body cannot be serialised",
    rules: ["valid-request-options"],
    source: "errno-table",
  },
  {
    errno: 600011,
    text: "url validate error",
    meaning: "relative URL, missing scheme or bad characters",
    rules: ["valid-request-url"],
    source: "errno-table",
  },
  { errno: 602000, text: "unknown network request error", meaning: "unknown", rules: [], source: "errno-table" },
  { errno: 602001, text: "request system error", meaning: "unknown", rules: [], source: "errno-table" },
  { errno: 602002, text: "HttpDNS provider HTTP error", meaning: "provider failed", rules: [], source: "errno-table" },
  { errno: 602101, text: "HttpDNS not bought", meaning: "no package bought", rules: [], source: "errno-table" },
  { errno: 602102, text: "HttpDNS pack expired", meaning: "package expired", rules: [], source: "errno-table" },
  { errno: 602103, text: "no enough httpdns quota", meaning: "quota used up", rules: [], source: "errno-table" },
  { errno: 602104, text: "HttpDNS empty answer", meaning: "provider sent nothing", rules: [], source: "errno-table" },
  { errno: 602105, text: "HttpDNS timeout", meaning: "provider too slow", rules: [], source: "errno-table" },
  { errno: 602106, text: "HttpDNS invalid answer", meaning: "answer not understood", rules: [], source: "errno-table" },
  { errno: 602107, text: "HttpDNS empty result", meaning: "name not found", rules: [], source: "errno-table" },
  {
    errno: 602108,
    text: "not valid service id",
    meaning: "httpDNSServiceId is missing or wrong",
    rules: ["valid-request-options"],
    source: "errno-table",
  },
  {
    errno: 602300,
    text: "native buffer exceed size limit",
    meaning: "body too large",
    rules: [],
    source: "errno-table",
  },
  {
    errno: 602301,
    text: "bind socket dependency is unavailable",
    meaning: "no cellular network for forceCellularNetwork",
    rules: [],
    source: "errno-table",
  },
  {
    errno: 602302,
    text: "response data convert to UTF8 fail",
    meaning: "the answer is neither UTF-8 nor convertible",
    rules: ["no-charset-mismatch"],
    source: "errno-table",
  },
  { errno: 603300, text: "download save file error", meaning: "file not written", rules: [], source: "errno-table" },
  { errno: 603301, text: "exceed max file size", meaning: "over 200 MB", rules: [], source: "errno-table" },
  { errno: 603302, text: "file data is empty", meaning: "nothing received", rules: [], source: "errno-table" },
  {
    errno: 603303,
    text: "permission denied can not open file filepath",
    meaning: "filePath is not writable",
    rules: [],
    source: "errno-table",
  },
  { errno: 605103, text: "WebSocket connect is fail", meaning: "not connected", rules: [], source: "errno-table" },
  { errno: 606101, text: "mdns resolve system error", meaning: "mDNS failed", rules: [], source: "errno-table" },
  {
    errno: null,
    text: "request:fail interrupted",
    meaning: "the program went to the background and five seconds passed",
    rules: ["no-request-on-hide", "require-fail-handler"],
    source: "network-guide",
  },
  {
    errno: null,
    text: "不在以下 request 合法域名列表中",
    meaning: "DevTools: the host is not in the list that it names",
    rules: ["no-unlisted-domain"],
    source: "network-tuning",
  },
  {
    errno: null,
    text: "request:fail ssl hand shake error",
    meaning: "older Android: usually an incomplete certificate chain",
    rules: [],
    source: "network-tuning",
  },
  {
    errno: null,
    text: "createSocketTask:fail wcwss taskID=… exceed max concurrent count",
    meaning: "a sixth socket while five are open",
    rules: ["no-unbounded-requests"],
    source: "field-socket-limit",
  },
  {
    errno: null,
    text: "TLS handshake failed",
    meaning: "certificate of the socket",
    rules: [],
    source: "network-tuning",
  },
  { errno: null, text: "Invalid HttpCode", meaning: "socket refused by server", rules: [], source: "network-tuning" },
  { errno: null, text: "Underlying Transport Error", meaning: "no network", rules: [], source: "network-tuning" },
  { errno: null, text: "Timer Expired", meaning: "socket timeout", rules: [], source: "network-tuning" },
  {
    errno: null,
    text: "network is down",
    meaning: "iOS 14 and later: local-network permission is off",
    rules: ["valid-lan-url"],
    source: "network-tuning",
  },
  {
    errno: null,
    text: "invalid address",
    meaning: "TCP connect to a host name, most likely one that is not in the tcp list",
    rules: ["no-unlisted-domain"],
    source: "field-tcp-address",
  },
  {
    errno: null,
    text: "scan task already exist",
    meaning: "a second mDNS search before the first has stopped",
    rules: [],
    source: "startLocalServiceDiscovery",
  },
  {
    errno: null,
    text: 'Refused to set unsafe header "…"',
    meaning: "DevTools: the header cannot be set",
    rules: ["no-forbidden-header"],
    source: "field-headers",
  },
  {
    errno: 102002,
    text: "callContainer",
    meaning: "timeout, no answer in 15 s",
    rules: ["max-request-timeout"],
    source: "cloud-run-faq",
  },
  { errno: 102005, text: "callContainer", meaning: "method not taken", rules: [], source: "cloud-run-faq" },
  { errno: -606001, text: "callContainer", meaning: "body over 100 KiB", rules: [], source: "cloud-run-faq" },
  { errno: -606002, text: "callContainer", meaning: "answer over 1 MB", rules: [], source: "cloud-run-faq" },
];
