import { developmentDefault, developmentSchema, judgedUrls } from "../src/lint/development-option.js";
import type { DevelopmentOption } from "../src/lint/development-option.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { ScriptResource } from "../src/network/urls/resources.js";
import { checkHost } from "../src/policy/check-host.js";

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
    schema: developmentSchema,
    defaultOptions: developmentDefault,
  },
  check: { call: checkUrls, resource: checkUrls },
});

/** Resources for which no list is documented are not refused. */
function checkUrls(of: NetworkCall | ScriptResource, context: RuleContext<"publicIp", DevelopmentOption>): void {
  if (of.api.list === null) return;
  for (const parts of judgedUrls(of.urls, context.options)) {
    const verdict = checkHost(parts, of.api);
    if (verdict.outcome !== "forbidden" || verdict.reason !== "public-ip" || !parts.host) continue;
    const data = { api: of.api.name, host: parts.host.value };
    context.reportUrl(of, parts.host, { messageId: "publicIp", data });
  }
}
