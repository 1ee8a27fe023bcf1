import { defineRule } from "../src/lint/network-rule.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import { findForbiddenTcpPort } from "../src/platform/tcp-ports.js";
import type { Place } from "../src/syntax/source-text.js";
import { constantsOf, wholeTextsOf } from "../src/values/abstract/read-value.js";
import type { Value } from "../src/values/abstract/value.js";
import chinese from "./zh-CN/no-restricted-port.js";

export default defineRule<"restricted" | "service" | "range">({
  name: "no-restricted-port",
  meta: {
    description: "Disallow TCP sockets to ports that the platform refuses",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      restricted:
        "{{api}} may not connect to port {{port}}: the platform refuses it. "
        + "Let the device or server listen on another port, for example 9000.",
      service:
        "{{api}} may not connect to port {{port}} ({{service}}): the platform refuses it. "
        + "Let the device or server listen on another port, for example 9000.",
      range:
        "{{api}} may not connect to port {{port}} ({{first}} to {{last}}, {{service}}): the platform refuses it. "
        + "Let the device or server listen on another port, for example 9000.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      if (call.api.name !== "TCPSocket.connect") return;
      const option = call.options.find("port");
      if (!option) return;
      for (const { port, place } of collectPorts(option.value)) {
        const range = findForbiddenTcpPort(port);
        if (!range) continue;
        const { first, last, service } = range;
        const data = { api: call.api.name, port };
        context.report({
          ...findOptionPlace(call, option, place),
          ...service === undefined
            ? { messageId: "restricted", data } as const
            : { messageId: first === last ? "service" : "range", data: { ...data, service, first, last } } as const,
        });
      }
    },
  },
});

/** Port numbers, also those written as text. */
function collectPorts(value: Value): readonly { readonly port: number; readonly place: Place | undefined }[] {
  const numbers = constantsOf(value).flatMap((one) =>
    typeof one.value === "number" ? [{ port: one.value, place: one.place }] : [],
  );
  const texts = wholeTextsOf(value).filter(({ text }) => /^\d+$/u.test(text));
  return [...numbers, ...texts.map(({ text, place }) => ({ port: Number(text), place }))];
}
