import { developmentDefault, developmentHint, developmentSchema, judgedUrls } from "../src/lint/development-option.js";
import type { DevelopmentOption } from "../src/lint/development-option.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { Resource } from "../src/network/urls/resource.js";
import { collectForbiddenHosts } from "../src/policy/check-host.js";
import chinese from "./zh-CN/no-public-ip.js";

export default defineRule<"publicIp", DevelopmentOption>({
  name: "no-public-ip",
  meta: {
    description: "Disallow IP addresses outside the phone's own network",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      publicIp:
        "'{{host}}' is an IP address outside the phone's own network: domain lists take no addresses, so {{api}} "
        + "cannot reach it. Give the server a domain name with a certificate and declare that.",
    },
    chinese,
    schema: developmentSchema,
    restsOn: "no-address",
    defaultOptions: developmentDefault,
  },
  check: { call: checkUrls, resource: checkUrls },
});

function checkUrls(of: NetworkCall | Resource, context: RuleContext<"publicIp", DevelopmentOption>): void {
  for (const host of collectForbiddenHosts(judgedUrls(of.urls, context.options), of.api, "public-ip")) {
    const data = { api: of.api.name, host: host.value };
    context.reportUrl(of, host, { messageId: "publicIp", data, related: developmentHint(host, of.urls) });
  }
}
