import { defineRule } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import { findRepeatedCall } from "../src/network/surroundings/repeated-call.js";
import { limits } from "../src/platform/limits.js";
import chinese from "./zh-CN/no-unbounded-requests.js";

type MessageId = "queued" | "refused" | "tcp";

export default defineRule<MessageId>({
  name: "no-unbounded-requests",
  meta: {
    description: "Disallow starting an unlimited number of network calls at once",
    type: "problem",
    recommended: "off",
    strict: "warn",
    messages: {
      queued:
        "{{loop}} starts one {{api}} per item, all at once: the platform runs {{max}} and lets the rest wait, with "
        + "every other request behind them. Send them in groups of at most {{max}}, or as one request for all.",
      refused:
        "{{loop}} opens one socket per item: the platform allows {{max}} at once, and the next one fails. "
        + "Use one socket for all.",
      tcp: "{{loop}} makes one TCP socket per item: the platform allows {{max}} in five minutes. Use one for all.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      const limit = findLimit(call);
      if (!limit || call.wrapper) return;
      const found = findRepeatedCall(call, limit.max);
      if (!found) return;
      const { at, repetition } = found;
      context.report({
        at: at.callee,
        messageId: limit.messageId,
        data: { api: call.api.name, loop: repetition.name, max: limit.max },
      });
    },
  },
});

function findLimit(call: NetworkCall): { readonly max: number; readonly messageId: MessageId } | undefined {
  switch (call.api.name) {
    case "request":
      return { max: limits.requestConcurrency.value, messageId: "queued" };
    case "uploadFile":
      return { max: limits.uploadFileConcurrency.value, messageId: "queued" };
    case "downloadFile":
      return { max: limits.downloadFileConcurrency.value, messageId: "queued" };
    case "connectSocket":
      return { max: limits.connectSocketConcurrency.value, messageId: "refused" };
    case "createTCPSocket":
      return { max: limits.tcpSocketsPerFiveMinutes.value, messageId: "tcp" };
    default:
      return undefined;
  }
}
