import { defineRule } from "../src/lint/network-rule.js";
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
  check: {
    call(call, context) {
      for (const parts of call.urls) {
        const verdict = checkHost(parts, call.api);
        if (verdict.outcome !== "forbidden" || verdict.reason !== "public-ip" || !parts.host) continue;
        const data = { api: call.api.name, host: parts.host.value };
        context.reportUrl(call, parts.host, { messageId: "publicIp", data });
      }
    },
  },
});
