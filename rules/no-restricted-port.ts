import { defineRule } from "../src/lint/network-rule.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import { findForbiddenTcpPort } from "../src/platform/tcp-ports.js";
import type { PortRange } from "../src/platform/tcp-ports.js";
import type { Place } from "../src/syntax/source-text.js";
import { constantsOf, wholeTextsOf } from "../src/values/read-value.js";
import type { Value } from "../src/values/value.js";

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
      for (const { port, place } of collectPorts(option.value)) {
        const range = findForbiddenTcpPort(port);
        if (!range) continue;
        const data = { api: call.api.name, port, reason: describeRange(range) };
        context.report({ ...findOptionPlace(call, option, place), messageId: "restricted", data });
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

function describeRange({ first, last, service }: PortRange): string {
  const numbers = first === last ? "" : `${first} to ${last}`;
  const reasons = [numbers, service].filter((text) => text);
  return reasons.length > 0 ? ` (${reasons.join(", ")})` : "";
}
