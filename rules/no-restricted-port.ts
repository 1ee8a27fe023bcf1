import { defineRule } from "../src/lint/network-rule.js";
import { findOptionPlace } from "../src/network/option-place.js";
import { findForbiddenTcpPort } from "../src/platform/tcp-ports.js";
import type { PortRange } from "../src/platform/tcp-ports.js";
import { constantsOf } from "../src/values/read-value.js";

export default defineRule<"restricted">({
  name: "no-restricted-port",
  meta: {
    description: "Disallow TCP sockets to ports that the platform refuses",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      restricted:
        "{{api}} may not connect to port {{port}}{{reason}}: the platform refuses it. "
        + "Let the device or server listen on another port, for example 9000.",
    },
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      if (call.api.name !== "TCPSocket.connect") return;
      const option = call.options.find("port");
      if (!option) return;
      for (const { value, place } of constantsOf(option.value)) {
        const range = typeof value === "number" ? findForbiddenTcpPort(value) : undefined;
        if (!range || typeof value !== "number") continue;
        const data = { api: call.api.name, port: value, reason: describeRange(range) };
        context.report({ ...findOptionPlace(call, option, place), messageId: "restricted", data });
      }
    },
  },
});

function describeRange({ first, last, service }: PortRange): string {
  const numbers = first === last ? "" : `${first} to ${last}`;
  const reasons = [numbers, service].filter((text) => text);
  return reasons.length > 0 ? ` (${reasons.join(", ")})` : "";
}
