import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { ScriptResource } from "../src/network/resources.js";
import { checkHost } from "../src/policy/check-host.js";

export default defineRule<"publicIp">({
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
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: { call: checkUrls, resource: checkUrls },
});

/** Resources for which no list is documented are not refused. */
function checkUrls(of: NetworkCall | ScriptResource, context: RuleContext<"publicIp", object>): void {
  if (of.api.list === null) return;
  for (const parts of of.urls) {
    const verdict = checkHost(parts, of.api);
    if (verdict.outcome !== "forbidden" || verdict.reason !== "public-ip" || !parts.host) continue;
    const data = { api: of.api.name, host: parts.host.value };
    context.reportUrl(of, parts.host, { messageId: "publicIp", data });
  }
}
