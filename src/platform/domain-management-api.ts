import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Domain management API",
  sources: ["modify-domain", "modify-domain-directly", "get-domain-info", "modify-jump-domain", "set-prefetch-domain"],
  checked: "2026-07",
  partial: "Server side only. getwxadevinfo answers without tcpdomain; two groups of the effective list are inferred.",
} as const satisfies About;

export interface DomainManagementApi {
  /** Path on api.weixin.qq.com. */
  readonly path: string;
  readonly what: string;
  /** Fields of the request or of the answer that carry domains. */
  readonly fields: readonly string[];
  /** Values of `action`; empty when the call has none. */
  readonly actions: readonly string[];
  readonly max: number | null;
  readonly note?: string;
  readonly source: SourceId;
}

const serverFields = [
  "requestdomain",
  "wsrequestdomain",
  "uploaddomain",
  "downloaddomain",
  "udpdomain",
  "tcpdomain",
] as const;

/** The calls whose answers can be saved as server-domains.json. */
export const domainManagementApis: readonly DomainManagementApi[] = [
  {
    path: "/wxa/modify_domain",
    what: "sets the server domains",
    fields: serverFields,
    actions: ["add", "delete", "set", "get"],
    max: 200,
    note: "50 changes a month; answers add invalid_ twins of the fields and no_icp_domain.",
    source: "modify-domain",
  },
  {
    path: "/wxa/modify_domain_directly",
    what: "sets the server domains without registering them for the platform",
    fields: serverFields,
    actions: ["add", "delete", "set", "get"],
    max: 200,
    note: "Works from the next submit or release on.",
    source: "modify-domain-directly",
  },
  {
    path: "/wxa/get_effective_domain",
    what: "returns the server domains in force",
    fields: ["mp_domain", "third_domain", "direct_domain", "effective_domain"],
    actions: [],
    max: null,
    note: "The fields are groups that hold the server fields; the last two are unverified.",
    source: "get-effective-domain",
  },
  {
    path: "/wxa/getwxadevinfo",
    what: "returns the domains of the own account, mini games too",
    fields: ["requestdomain", "wsrequestdomain", "uploaddomain", "downloaddomain", "udpdomain", "bizdomain"],
    actions: ["getserverdomain", "getbizdomain"],
    max: null,
    source: "get-domain-info",
  },
  {
    path: "/wxa/setwebviewdomain",
    what: "sets the business domains",
    fields: ["webviewdomain"],
    actions: ["add", "delete", "set", "get"],
    max: 300,
    note: "With https:// and without port; without action all domains of the platform are added.",
    source: "modify-jump-domain",
  },
  {
    path: "/wxa/setwebviewdomain_directly",
    what: "sets the business domains without registering them for the platform",
    fields: ["webviewdomain"],
    actions: ["add", "delete", "set", "get"],
    max: 300,
    source: "modify-jump-domain",
  },
  {
    path: "/wxa/get_effective_webviewdomain",
    what: "returns the business domains in force",
    fields: ["mp_webviewdomain", "third_webviewdomain", "direct_webviewdomain", "effective_webviewdomain"],
    actions: [],
    max: null,
    source: "get-effective-jump-domain",
  },
  {
    path: "/wxa/set_prefetchdnsdomain",
    what: "sets the DNS prefetch hosts",
    fields: ["prefetch_dns_domain"],
    actions: [],
    max: 5,
    note: "Objects with a url: a bare host name.",
    source: "set-prefetch-domain",
  },
  {
    path: "/wxa/get_prefetchdnsdomain",
    what: "returns the DNS prefetch hosts",
    fields: ["prefetch_dns_domain"],
    actions: [],
    max: 5,
    source: "set-prefetch-domain",
  },
  {
    path: "/cgi-bin/component/modify_wxa_server_domain",
    what: "sets the server domains of a third-party platform",
    fields: ["wxa_server_domain"],
    actions: ["add", "delete", "set", "get"],
    max: 1000,
    note: "One text, `;` between, without scheme and path; 50 changes a month.",
    source: "third-party-server-domain",
  },
  {
    path: "/cgi-bin/component/modify_wxa_jump_domain",
    what: "sets the business domains of a third-party platform",
    fields: ["wxa_jump_h5_domain"],
    actions: ["add", "delete", "set", "get"],
    max: 200,
    note: "One text, `;` between, without scheme and path.",
    source: "third-party-jump-domain",
  },
];

/** Answers that say why a change was refused. */
export const domainManagementErrors: readonly {
  readonly code: number;
  readonly meaning: string;
  readonly source: SourceId;
}[] = [
  { code: 85017, meaning: "nothing left to change after filtering", source: "modify-domain" },
  { code: 9420000, meaning: "50 changes of the month are used up", source: "set-prefetch-domain" },
  { code: 9420001, meaning: "invalid or unlicensed domain", source: "set-prefetch-domain" },
  { code: 9420002, meaning: "more than size_limit hosts", source: "set-prefetch-domain" },
];
