import { defineRule } from "../src/lint/network-rule.js";
import { checkHost } from "../src/policy/check-host.js";

export default defineRule<"loopback">({
  name: "no-loopback",
  meta: {
    description: "Disallow localhost and other addresses of the phone itself",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      loopback:
        "'{{host}}' is the phone itself, which {{api}} may not call; the server on your computer is not there. "
        + "Use the domain of a server, or your computer's LAN address while you develop.",
    },
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      for (const parts of call.urls) {
        const verdict = checkHost(parts, call.api);
        if (verdict.outcome !== "forbidden" || verdict.reason !== "loopback" || !parts.host) continue;
        const data = { api: call.api.name, host: parts.host.value };
        context.reportUrl(call, parts.host, { messageId: "loopback", data });
      }
    },
  },
});
