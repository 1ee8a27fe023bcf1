import { developmentDefault, developmentHint, developmentSchema, judgedUrls } from "../src/lint/development-option.js";
import type { DevelopmentOption } from "../src/lint/development-option.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { Related, Report, RuleContext } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { Resource } from "../src/network/urls/resource.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import { compareVersions } from "../src/platform/base-library.js";
import { domainLists } from "../src/platform/domain-lists.js";
import { notConfigurableHosts } from "../src/platform/hosts.js";
import type { DomainList } from "../src/platform/types.js";
import { checkDomain } from "../src/policy/check-domain.js";
import type { DomainVerdict } from "../src/policy/check-domain.js";
import { checkHost } from "../src/policy/check-host.js";
import { findServerRefusal, isPort } from "../src/policy/check-server-domains.js";
import { toListedHost } from "../src/policy/listed-host.js";
import chinese from "./zh-CN/no-unlisted-domain.js";

type MessageId = "unlisted" | "otherList" | "parentOnly" | "otherPort" | "notConfigurable" | "noList";

type Context = RuleContext<MessageId, DevelopmentOption>;

export default defineRule<MessageId, DevelopmentOption>({
  name: "no-unlisted-domain",
  meta: {
    description: "Disallow hosts that are not in the API's own list of declared domains",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      unlisted:
        "'{{host}}' is not in the {{list}} list of the declared domains, so {{api}} fails with \"url not in "
        + "domain list\". Add '{{entry}}' to that list, in the console and in your project.",
      otherList:
        "'{{host}}' is declared for {{other}}, but {{list}} has a list of its own, so {{api}} fails with \"url not in "
        + "domain list\". Declare '{{entry}}' for {{list}} too.",
      parentOnly:
        "'{{host}}' is not in the {{list}} list of the declared domains: '{{declared}}' does not cover its "
        + "sub-domains, so {{api}} fails. Declare '{{entry}}' for {{list}}.",
      otherPort:
        "'{{host}}' is declared for {{list}} as '{{declared}}', which covers that port and no other, so {{api}} fails "
        + "without it. Write the port, or declare '{{entry}}'.",
      notConfigurable:
        "'{{host}}' is the {{why}} and cannot be declared, so {{api}} fails with \"url not in domain list\". "
        + "Use a domain of your own or wx.cloud.callContainer.",
      noList:
        "'{{host}}' is not in the {{list}} list of the declared domains and cannot be put there, as {{refusal}}; so {{api}} "
        + "fails with \"url not in domain list\". Correct the URL, or give the server another name.",
    },
    chinese,
    schema: developmentSchema,
    restsOn: "lists",
    defaultOptions: developmentDefault,
  },
  check: { call: checkUrls, resource: checkUrls },
});

function checkUrls(of: NetworkCall | Resource, context: Context): void {
  const { list } = of.api;
  if (!list || !isListAsked(list, context)) return;
  for (const parts of judgedUrls(of.urls, context.options)) {
    if (!parts.host || checkHost(parts, of.api).outcome !== "allowed") continue;
    const verdict = checkDomain(parts, list, context.settings.domains);
    const report = createReport(verdict, parts, parts.host.value, of, list);
    if (!report) continue;
    const related = [...report.related ?? [], ...developmentHint(parts.host, of.urls)];
    context.reportUrl(of, parts.host, { ...report, related, list });
  }
}

/** Newer base libraries let UDP go anywhere. */
function isListAsked(list: DomainList, context: Context): boolean {
  const { checkedBelow } = domainLists[list];
  const { minBaseLibrary } = context.settings;
  if (checkedBelow === undefined) return true;
  return minBaseLibrary !== undefined && compareVersions(minBaseLibrary, checkedBelow) < 0;
}

function createReport(
  verdict: DomainVerdict,
  parts: UrlParts,
  host: string,
  { api }: NetworkCall | Resource,
  list: DomainList,
): Omit<Report<MessageId>, "at"> | undefined {
  if (verdict.outcome !== "forbidden") return undefined;
  const [scheme = "https"] = domainLists[list].schemes;
  // That a port does not exist, no-hardcoded-port says.
  const port = parts.port && isPort(Number(parts.port.value)) ? parts.port.value : undefined;
  const entry = `${scheme}://${toListedHost(host)}${port === undefined ? "" : `:${port}`}`.toLowerCase();
  const data = { api: api.name, host, list, entry };
  const refused = notConfigurableHosts.find(({ pattern }) => host.toLowerCase().endsWith(pattern.slice(1)));
  if (refused) return { messageId: "notConfigurable", data: { ...data, why: refused.why } };
  // A port in the URL is what no-hardcoded-port reports.
  if (verdict.reason === "other-port" && parts.port) return undefined;
  const refusal = findServerRefusal({ host, port }, domainLists[list]);
  if (refusal !== undefined) return { messageId: "noList", data: { ...data, refusal } };
  if (verdict.reason === "unlisted") return { messageId: "unlisted", data };
  const { place, raw } = verdict.entry;
  const related: readonly Related[] = place ? [{ place, message: "Declared here." }] : [];
  switch (verdict.reason) {
    case "other-list":
      return { messageId: "otherList", data: { ...data, other: verdict.list }, related };
    case "parent-only":
      return { messageId: "parentOnly", data: { ...data, declared: raw }, related };
    case "other-port":
      return { messageId: "otherPort", data: { ...data, declared: raw }, related };
  }
}
