import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Server-side endpoints of api.weixin.qq.com",
  sources: ["network-guide", "server-api-guide"],
  checked: "2026-07",
  partial: "The endpoints that are met in client code; every other path of the host is refused just the same.",
} as const satisfies About;

export interface ServerEndpoint {
  /** Path on api.weixin.qq.com, without query. */
  readonly path: string;
  readonly match: "exact" | "prefix";
  /** Name of the API in the reference; of a family for a prefix. */
  readonly name: string;
  /** Completes the sentence "It …". */
  readonly purpose: string;
  /** Completes the sentence "Instead, …". */
  readonly instead: string;
  readonly source: SourceId;
}

const fetchTokenOnServer = "keep the AppSecret on your server and fetch the token there; never send it to the client";
const sendFromServer = "ask your server to send it";
const createOnServer = "let your server create it and return the result";
const checkOnServer = "send the content to your server and let it ask for the check";

/** What client code tends to call there, and how it is done instead. */
export const serverEndpoints = [
  {
    path: "/cgi-bin/token",
    match: "exact",
    name: "getAccessToken",
    purpose: "issues the access token against the AppSecret",
    instead: fetchTokenOnServer,
    source: "network-guide",
  },
  {
    path: "/cgi-bin/stable_token",
    match: "exact",
    name: "getStableAccessToken",
    purpose: "issues the stable access token against the AppSecret",
    instead: fetchTokenOnServer,
    source: "server-api-guide",
  },
  {
    path: "/sns/jscode2session",
    match: "exact",
    name: "code2Session",
    purpose: "exchanges the code of wx.login for openid and session_key against the AppSecret",
    instead: "send the code of wx.login to your server and let it make the exchange",
    source: "server-api-guide",
  },
  {
    path: "/sns/oauth2/access_token",
    match: "exact",
    name: "OAuth access token",
    purpose: "exchanges an OAuth code for a token against the AppSecret",
    instead: "send the code to your server and let it make the exchange",
    source: "server-api-guide",
  },
  {
    path: "/wxa/checksession",
    match: "exact",
    name: "checkSessionKey",
    purpose: "checks a session_key",
    instead: "call wx.checkSession in the client or check the key on your server",
    source: "server-api-guide",
  },
  {
    path: "/wxa/resetusersessionkey",
    match: "exact",
    name: "ResetUserSessionKey",
    purpose: "resets a session_key",
    instead: "let your server, which holds the session_key, reset it",
    source: "server-api-guide",
  },
  {
    path: "/wxa/getwxacode",
    match: "exact",
    name: "getQRCode",
    purpose: "creates a mini program code",
    instead: createOnServer,
    source: "server-api-guide",
  },
  {
    path: "/wxa/getwxacodeunlimit",
    match: "exact",
    name: "getUnlimitedQRCode",
    purpose: "creates a mini program code without limit of number",
    instead: createOnServer,
    source: "server-api-guide",
  },
  {
    path: "/cgi-bin/wxaapp/createwxaqrcode",
    match: "exact",
    name: "createQRCode",
    purpose: "creates a mini program QR code",
    instead: createOnServer,
    source: "server-api-guide",
  },
  {
    path: "/wxa/business/getuserphonenumber",
    match: "exact",
    name: "getPhoneNumber",
    purpose: "exchanges the code of getPhoneNumber for the phone number",
    instead: "send the code of the getPhoneNumber button to your server and let it make the exchange",
    source: "server-api-guide",
  },
  {
    path: "/wxa/business/getuserencryptkey",
    match: "exact",
    name: "getUserEncryptKey",
    purpose: "returns the user's encryption keys",
    instead: "call wx.getUserCryptoManager in the client and this API on your server",
    source: "server-api-guide",
  },
  {
    path: "/wxa/getpaidunionid",
    match: "exact",
    name: "getPaidUnionid",
    purpose: "returns the unionid after a payment",
    instead: "let your server look it up after the payment",
    source: "server-api-guide",
  },
  {
    path: "/wxa/getuserriskrank",
    match: "exact",
    name: "getUserRiskRank",
    purpose: "rates the risk of a user",
    instead: "let your server ask for the rank",
    source: "server-api-guide",
  },
  {
    path: "/cgi-bin/message/subscribe/send",
    match: "exact",
    name: "sendMessage",
    purpose: "sends a subscription message",
    instead: sendFromServer,
    source: "server-api-guide",
  },
  {
    path: "/cgi-bin/message/custom/send",
    match: "exact",
    name: "sendCustomMessage",
    purpose: "sends a customer-service message",
    instead: sendFromServer,
    source: "server-api-guide",
  },
  {
    path: "/cgi-bin/message/wxopen/template/send",
    match: "exact",
    name: "sendTemplateMessage",
    purpose: "sends a template message, which subscription messages have replaced",
    instead: "send a subscription message from your server",
    source: "server-api-guide",
  },
  {
    path: "/wxa/msg_sec_check",
    match: "exact",
    name: "msgSecCheck",
    purpose: "checks a text for forbidden content",
    instead: checkOnServer,
    source: "server-api-guide",
  },
  {
    path: "/wxa/img_sec_check",
    match: "exact",
    name: "imgSecCheck",
    purpose: "checks an image for forbidden content, which mediaCheckAsync has replaced",
    instead: checkOnServer,
    source: "server-api-guide",
  },
  {
    path: "/wxa/media_check_async",
    match: "exact",
    name: "mediaCheckAsync",
    purpose: "checks an image or a recording for forbidden content",
    instead: checkOnServer,
    source: "server-api-guide",
  },
  {
    path: "/wxa/generatescheme",
    match: "exact",
    name: "generateScheme",
    purpose: "creates a URL scheme that opens the mini program",
    instead: createOnServer,
    source: "server-api-guide",
  },
  {
    path: "/wxa/generate_urllink",
    match: "exact",
    name: "generateUrlLink",
    purpose: "creates a URL link that opens the mini program",
    instead: createOnServer,
    source: "server-api-guide",
  },
  {
    path: "/wxa/genwxashortlink",
    match: "exact",
    name: "generateShortLink",
    purpose: "creates a short link that opens the mini program",
    instead: createOnServer,
    source: "server-api-guide",
  },
  {
    path: "/wxa/getwxadevinfo",
    match: "exact",
    name: "getDomainInfo",
    purpose: "returns the configured domains",
    instead: "call it from a script of your own or read the lists in the console",
    source: "get-domain-info",
  },
  {
    path: "/cgi-bin/media/upload",
    match: "exact",
    name: "uploadTempMedia",
    purpose: "uploads temporary media for messages",
    instead: "upload the file to your server and let it pass the file on",
    source: "server-api-guide",
  },
  {
    path: "/cgi-bin/clear_quota",
    match: "exact",
    name: "clearQuota",
    purpose: "resets the daily call quota",
    instead: "call it from your server",
    source: "server-api-guide",
  },
  {
    path: "/tcb/",
    match: "prefix",
    name: "cloud development HTTP API",
    purpose: "works on the cloud environment with an access token",
    instead: "call wx.cloud in the client, or this API on your server",
    source: "server-api-guide",
  },
  {
    path: "/datacube/",
    match: "prefix",
    name: "data analysis API",
    purpose: "returns visit statistics",
    instead: "let your server read the statistics",
    source: "server-api-guide",
  },
  {
    path: "/xpay/",
    match: "prefix",
    name: "virtual payment API",
    purpose: "handles virtual payments with a signing key",
    instead: "let your server, which holds the key, make the call",
    source: "virtual-payment",
  },
  {
    path: "/wxaapi/newtmpl/",
    match: "prefix",
    name: "subscription template API",
    purpose: "manages subscription message templates",
    instead: "manage the templates from your server or in the console",
    source: "server-api-guide",
  },
  {
    path: "/cgi-bin/openapi/",
    match: "prefix",
    name: "API management",
    purpose: "manages call quotas",
    instead: "call it from your server",
    source: "server-api-guide",
  },
  {
    path: "/cgi-bin/component/",
    match: "prefix",
    name: "third-party platform API",
    purpose: "acts for authorised accounts with the platform's own secret",
    instead: "call it from the server of the third-party platform",
    source: "third-party-server-domain",
  },
] as const satisfies readonly ServerEndpoint[];
