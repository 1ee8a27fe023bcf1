import { defineRule } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import { limits } from "../src/platform/limits.js";
import { constantsOf } from "../src/values/abstract/read-value.js";
import chinese from "./zh-CN/max-request-timeout.js";

interface Options {
  /** Milliseconds. */
  readonly max: number;
}

type MessageId = "tooLong" | "containerTooLong" | "notSeconds";

interface Limit {
  readonly value: number;
  readonly exceeded: (timeout: number) => boolean;
  readonly messageId: MessageId;
}

export default defineRule<MessageId, Options>({
  name: "max-request-timeout",
  meta: {
    description: "Disallow timeouts of network calls that are longer than the platform keeps",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      tooLong:
        "A timeout of {{timeout}} ms is above {{max}} ms, at which the platform ends {{api}} on some devices. "
        + "Set {{max}} or less, and let slow work finish on the server.",
      containerTooLong:
        "A timeout of {{timeout}} ms has no effect: callContainer ends after {{max}} ms. "
        + "Set {{max}} or less, and let slow work finish on the server.",
      notSeconds:
        "TCPSocket.connect takes its timeout in seconds: {{timeout}} is {{hours}} hours. "
        + "Write {{seconds}} if milliseconds were meant.",
    },
    chinese,
    schema: {
      type: "object",
      properties: { max: { type: "integer", minimum: 1 } },
      additionalProperties: false,
    },
    restsOn: "timeout",
    defaultOptions: { max: limits.guideTimeoutMaxMs.value },
  },
  check: {
    call(call, context) {
      const limit = findLimit(call, context.options);
      const option = call.options.find("timeout");
      if (!limit || !option) return;
      for (const { value, place } of constantsOf(option.value)) {
        if (typeof value !== "number" || !limit.exceeded(value)) continue;
        context.report({
          ...findOptionPlace(call, option, place),
          messageId: limit.messageId,
          data: {
            api: call.api.name,
            timeout: value,
            max: limit.value,
            seconds: Math.round(value / 1000),
            hours: Math.round(value / 360) / 10,
          },
        });
      }
    },
  },
});

function findLimit(call: NetworkCall, options: Options): Limit | undefined {
  switch (call.api.name) {
    case "cloud.callContainer":
      return above(limits.callContainerTimeoutMaxMs.value, "containerTooLong");
    case "TCPSocket.connect": {
      const value = limits.tcpConnectTimeoutLooksLikeMsFromSeconds.value;
      return { value, exceeded: (timeout) => timeout >= value, messageId: "notSeconds" };
    }
    default:
      return call.api.timeoutKey ? above(options.max, "tooLong") : undefined;
  }
}

function above(value: number, messageId: MessageId): Limit {
  return { value, exceeded: (timeout) => timeout > value, messageId };
}
