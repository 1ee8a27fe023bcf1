import type { About, Fact, SourceId } from "./types.js";

export const about = {
  subject: "Headers",
  sources: ["network-guide", "request", "staff-user-agent", "field-headers", "network-tuning"],
  checked: "2026-07",
  partial: "Only referer is refused in the reference; the other names rest on a staff answer and on DevTools.",
} as const satisfies About;

export interface HeaderFact {
  /** Lower case; the platform takes any letter case. */
  readonly name: string;
  /** `fixed`: documented; `staff`: fixed by a staff answer; `devtools`: DevTools refuses it, devices differ. */
  readonly refusedBy: "fixed" | "staff" | "devtools";
  readonly why: string;
  readonly source: SourceId;
}

const referer = "its value is always https://servicewechat.com/{appid}/{version}/page-frame.html";
const browserRefuses = "the browser's list of forbidden names, which DevTools follows";

/** Request headers that code cannot set. */
export const forbiddenHeaders = [
  { name: "referer", refusedBy: "fixed", why: referer, source: "request" },
  { name: "user-agent", refusedBy: "staff", why: "its value is fixed", source: "staff-user-agent" },
  { name: "host", refusedBy: "devtools", why: browserRefuses, source: "field-headers" },
  { name: "proxy-authentication", refusedBy: "devtools", why: browserRefuses, source: "field-headers" },
  { name: "accept-charset", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "accept-encoding", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "access-control-request-headers", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "access-control-request-method", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "connection", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "content-length", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "cookie2", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "date", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "dnt", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "expect", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "keep-alive", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "origin", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "te", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "trailer", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "transfer-encoding", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "upgrade", refusedBy: "devtools", why: browserRefuses, source: "derived" },
  { name: "via", refusedBy: "devtools", why: browserRefuses, source: "derived" },
] as const satisfies readonly HeaderFact[];

/** On the browser's list too, yet commonly sent by hand, as there is no cookie jar: never reported. */
export const settableHeaders = ["cookie"] as const satisfies readonly string[];

export const refererTemplate: Fact<string> = {
  value: "https://servicewechat.com/{appid}/{version}/page-frame.html",
  source: "network-guide",
  note: "Version 0 is a development, trial or review build, devtools is DevTools.",
};

/** Content type which the platform sends when code sets none. */
export const contentTypeDefault = {
  request: { value: "application/json", source: "request" },
  uploadFile: { value: "multipart/form-data", source: "uploadFile", note: "Setting it by hand breaks the boundary." },
} as const satisfies Readonly<Record<string, Fact<string>>>;

/** Version from which response header names arrive in lower case by default on Android, over HTTP/2 or HTTP/3. */
export const lowerCaseResponseHeadersSince: Fact<string> = {
  value: "3.5.0",
  source: "network-tuning",
  note: "High-performance mode, which forces HTTP/2 or HTTP/3.",
};

/** Version from which cookies arrive in `res.cookies`. */
export const responseCookiesSince: Fact<string> = { value: "2.10.0", source: "request" };

/** Headers that the platform adds or drops by itself. */
export const platformHeaders = [
  { name: "x-wechat-hostsign", what: "added to the requests of a plugin", source: "plugin-guide" },
  { name: "x-wx-service", what: "names the service of callContainer and has to be set", source: "cloud-run" },
  { name: "x-wx-*", what: "dropped by the WeChat gateway", source: "wechat-gateway" },
] as const satisfies readonly { readonly name: string; readonly what: string; readonly source: SourceId }[];
