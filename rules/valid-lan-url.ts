import { defineRule } from "../src/lint/network-rule.js";
import { checkLan } from "../src/policy/check-lan.js";
import type { LanFault } from "../src/policy/check-lan.js";
import chinese from "./zh-CN/valid-lan-url.js";

type MessageId = "localName" | "notAnAddress" | "noDevice";

const messageOf: Readonly<Record<LanFault, MessageId>> = {
  name: "localName",
  "not-an-address": "notAnAddress",
  "no-device": "noDevice",
};

export default defineRule<MessageId>({
  name: "valid-lan-url",
  meta: {
    description: "Enforce the literal IP address of a device in calls to the phone's own network",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      localName:
        "'{{host}}' is an mDNS name, but in the phone's own network {{api}} is only promised for IP addresses. "
        + "Find the address with startLocalServiceDiscovery and call that.",
      notAnAddress: "'{{host}}' is no IP address: {{api}} cannot reach it. Write the four numbers of the device.",
      noDevice:
        "'{{host}}' is the address of a whole network, not of a device in it: {{api}} cannot reach it. "
        + "Write the address of the device.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      // UDP may address a whole network, and says nothing of names.
      if (call.api.kind !== "http" && call.api.kind !== "socket") return;
      for (const parts of call.urls) {
        const verdict = checkLan(parts);
        if (verdict.outcome !== "forbidden" || !parts.host) continue;
        const data = { api: call.api.name, host: parts.host.value };
        context.reportUrl(call, parts.host, { messageId: messageOf[verdict.reason], data });
      }
    },
  },
});
